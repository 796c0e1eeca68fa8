package fileperm

import (
	"go/token"
	"path"
	"regexp"
	"strings"
	"sync"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/knowledge/filemode"
	"github.com/secvet/secvet/internal/names"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/state"
)

// Files whose name says that a secret is in them, whatever is seen of what is written to them. A name counts by its last element, if that is
// constant: "server.key" in filepath.Join(dir, "server.key"). Else the name of the variable counts, less surely: keyPath, tokenFile.

// secretName are the names of such files: by the format, by what a program always calls them, and by words.
var secretName = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)^(?:.*\.(?:key|p12|pfx|jks|keystore|ppk)` +
		`|id_(?:rsa|dsa|ecdsa|ed25519)|[._]netrc|\.(?:env|pgpass|htpasswd|git-credentials)|kubeconfig` +
		`|(?:.*[._-])?(?:credentials?|secrets?|passwords?|passwd|token|private[._-]?key)(?:\.(?:json|ya?ml|toml|txt|pem|der|ini))?` +
		`|(?:.*[._-])?key\.(?:pem|der))$`)
})

// names reports files by what they are called.
func (c *check) names() {
	for u := range c.Settings.Of(filemode.Create) {
		mode, v := c.mode(u)
		if mode&(filemode.Others|filemode.Group) == 0 || !flow.Decides(u) || !makesFile(u) || c.isTold(u) || c.isPrivate(u) {
			continue
		}
		what, confidence := called(u)
		if what == "" {
			continue
		}
		if mode&filemode.Others == 0 {
			confidence = rule.Low
		}
		c.told.calls[u.At] = true
		c.Decided(flow.Decision{Rule: Rule, Category: "secret-file", Use: u, Value: v, Confidence: confidence, Fixes: ownerOnly(c.Pass, u.At.Pos, nil),
			Message: what + " says that the file has a secret in it, which " + readers(mode) + " can read (" + filemode.Text(mode) + "); give it the mode 0o600"})
	}
}

// mode returns the mode with which a file is made, and the value that says so.
func (c *check) mode(u *state.Use) (int, *state.Value) {
	values := modes(u)
	if values == nil {
		return filemode.Made, nil
	}
	return loosest(values)
}

// called says what the name of a file is, if it is one of a secret's, and how sure that is.
func called(u *state.Use) (string, rule.Confidence) {
	for _, arg := range u.Args {
		for i := range arg.Values {
			if text, ok := arg.Values[i].Text(); ok && isSecretName(text) {
				return "the name " + path.Base(text), rule.Medium
			}
		}
	}
	call := flow.Direct(u)
	if call == nil {
		return "", 0
	}
	for _, a := range ssautil.PlainArgs(call.Common()) {
		if !ssautil.IsString(a.Type()) {
			continue
		}
		if text := tail(a, maxTail); text != "" {
			if isSecretName(text) {
				return "the name " + path.Base(text), rule.Medium
			}
			return "", 0
		}
		return byVariable(ssautil.HeldBy(a))
	}
	return "", 0
}

// isSecretName reports whether a path ends in the name of a file with a secret.
func isSecretName(text string) bool {
	base := path.Base(strings.ReplaceAll(text, `\`, "/"))
	return !strings.Contains(strings.ToLower(base), "pub") && secretName().MatchString(base)
}

// byVariable says what the name of a variable with a path is.
func byVariable(name string) (string, rule.Confidence) {
	lower := strings.ToLower(name)
	for _, end := range [...]string{"filepath", "filename", "path", "file"} {
		if !strings.HasSuffix(lower, end) {
			continue
		}
		if strings.Contains(lower, "pub") {
			return "", 0
		}
		if strength, _ := names.Describe(name[:len(name)-len(end)]); strength == names.Certain {
			return "the name of " + name, rule.Low
		}
		return "", 0
	}
	return "", 0
}

// maxTail is how many values a name is followed back over.
const maxTail = 8

// tail returns the constant text that a path ends with; "" if its end is not constant.
func tail(v ssa.Value, depth int) string {
	if depth == 0 {
		return ""
	}
	if text, ok := ssautil.StringConst(v); ok {
		return text
	}
	switch v := ssautil.Unboxed(v).(type) {
	case *ssa.BinOp:
		if v.Op == token.ADD {
			return tail(v.Y, depth-1)
		}
	case *ssa.Call:
		if len(v.Call.Args) == 0 {
			break
		}
		switch elems := ssautil.Elements(v.Call.Args[len(v.Call.Args)-1]); ssautil.CalledName(&v.Call) {
		case "Join":
			if len(elems) > 0 && elems[len(elems)-1] != nil {
				return tail(elems[len(elems)-1], depth-1)
			}
		case "Sprintf":
			if format, ok := ssautil.StringConst(v.Call.Args[0]); ok {
				return format[strings.LastIndexByte(format, '/')+1:]
			}
		}
	}
	return ""
}

// isPrivate reports whether the file is where only its owner gets: the function makes a folder or changes a mode for its owner alone, the
// folder has a name that was made up for it, or the package has set a mask for all files.
func (c *check) isPrivate(u *state.Use) bool {
	if call, ok := u.Instr.(ssa.CallInstruction); ok && filemode.InPrivate(call) {
		return true
	}
	own := ssautil.Around(u.Instr)[0]
	for _, group := range [...]string{filemode.Mkdir, filemode.Chmod, filemode.RawChmod, filemode.Umask} {
		for other := range c.Settings.Of(group) {
			if (group == filemode.Umask || ssautil.Around(other.Instr)[0] == own) && isTight(other) {
				return true
			}
		}
	}
	return false
}

// isTight reports whether a use lets nobody but the owner in.
func isTight(u *state.Use) bool {
	for _, name := range [...]string{"perm", "mode", "mask"} {
		for _, v := range u.Values(name) {
			if n, ok := v.Int(); ok && (name == "mask") == (n&filemode.Foreign == filemode.Foreign) && (name == "mask" || n&filemode.Foreign == 0) {
				return true
			}
		}
	}
	return false
}
