package secret

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/ssautil"
)

// A part of a secret that does not give it away is none. Two such parts are known by the instruction that takes them: the
// name before a secret in a setting, and the first few characters of it.
//
//	name, _, _ := strings.Cut("DB_PASSWORD=hunter2!", "=")
//	log.Print(token[:4] + "…")

// cutsName reports whether a call cuts a text at the sign that ends a name in a setting, a header or a command: "=", ":" or
// " ". What stands before it is result 0 of Cut and element 0 of what Split returns.
func cutsName(c *ssa.Call) bool {
	fn := c.Call.StaticCallee()
	if fn == nil || len(c.Call.Args) < 2 {
		return false
	}
	obj, ok := fn.Object().(*types.Func)
	if !ok || obj.Pkg() == nil || obj.Pkg().Path() != "strings" && obj.Pkg().Path() != "bytes" {
		return false
	}
	switch obj.Name() {
	// Not LastIndex and its like: behind the last sign stands a part of the value.
	case "Cut", "Split", "SplitN":
		sep, ok := ssautil.StringConst(c.Call.Args[1])
		return ok && endsName(sep)
	}
	return false
}

// endsName reports whether a sign ends the name in a setting, a header or a command, or the scheme of an address.
func endsName(sep string) bool {
	switch sep {
	case "=", ":", " ", "://", ": ":
		return true
	}
	return false
}

// maxGlimpse is how many bytes of a secret may be shown so that people can tell it from others. Programs show four to eight;
// a glimpse that is longer is reported as the secret.
const maxGlimpse = 8

// IsGlimpse reports whether a slice of a text has constant bounds that are so near to each other that it does not give the
// text away, as token[:4]. What has no upper bound, as token[4:], is the secret.
func IsGlimpse(v *ssa.Slice) bool {
	if !ssautil.IsText(v.X.Type()) || v.High == nil {
		return false
	}
	// token[:4] has no lower bound, and token[n:n+4] one that may be chosen to show all of it piece by piece.
	low := 0
	if v.Low != nil {
		n, ok := ssautil.IntConst(v.Low)
		if !ok {
			return false
		}
		low = n
	}
	high, ok := ssautil.IntConst(v.High)
	return ok && high-low <= maxGlimpse
}
