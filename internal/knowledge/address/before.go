package address

import (
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
)

// What stands before a value in a text, see ssautil.TextOf. Whether host is the attacker's in
//
//	scheme + "://" + host + "/" + name
//
// is asked of host itself, so that it does not matter what it is for name.

const maxDepth = 6 // how deep variables, fields and calls are gone back over; what is deeper is not known

// texts are known where paths meet if all fix the host.
var texts ssautil.Class = func(text string) int {
	if fixesHost(text) {
		return 1
	}
	return 0
}

// slash returns "/" for a value that surely begins with one: the path of a URL that somebody sent to a server, and what it is the
// start of. So base + r.URL.Path leads to the host of the base, although "https://host" fixes no host for any other value.
func slash(v ssa.Value) string {
	if v == nil {
		return ""
	}
	v = ssautil.FirstTerm(ssautil.Unboxed(v))
	if t, ok := ssautil.StringConst(v); ok && strings.HasPrefix(t, "/") || ssautil.IsRequestPath(v) {
		return "/"
	}
	return ""
}

// behindSlash returns the marks of a value behind the text "/" that it cannot make "//" or "/\" of: its own slashes, and backslashes,
// are gone from its start, or it is a text of a URL, in which a backslash is escaped.
//
//	"/" + strings.TrimLeft(u.EscapedPath(), "/")
func behindSlash(before string, v ssa.Value) (marks model.Kinds) {
	if before != "/" || v == nil {
		return 0
	}
	call, ok := ssautil.FirstTerm(ssautil.Unboxed(v)).(*ssa.Call)
	if !ok || call.Call.StaticCallee() == nil || len(call.Call.Args) != 2 {
		return 0
	}
	switch ssautil.CalleeName(call.Call.StaticCallee()) {
	case "strings.TrimLeft", "strings.Trim":
		cut := ssautil.ConstText(call.Call.Args[1])
		if strings.Contains(cut, "/") {
			marks |= model.Rooted | model.NoDouble
		}
		if strings.Contains(cut, `\`) || isEscaped(call.Call.Args[0]) || isReplaced(call.Call.Args[0]) {
			marks |= model.Rooted | model.NoBackslash
		}
	}
	return marks
}

// isReplaced reports whether v has lost its backslashes to a constant text without any.
func isReplaced(v ssa.Value) bool {
	call, ok := v.(*ssa.Call)
	if !ok || call.Call.StaticCallee() == nil || ssautil.CalleeName(call.Call.StaticCallee()) != "strings.ReplaceAll" {
		return false
	}
	by, isConst := ssautil.StringConst(call.Call.Args[2])
	return ssautil.ConstText(call.Call.Args[1]) == `\` && isConst && !strings.Contains(by, `\`)
}

// isEscaped reports whether v is a text of a URL that has no backslash.
func isEscaped(v ssa.Value) bool {
	call, ok := v.(*ssa.Call)
	if !ok || call.Call.StaticCallee() == nil {
		return false
	}
	switch call.Call.StaticCallee().String() {
	case "(*net/url.URL).EscapedPath", "(*net/url.URL).RequestURI", "(*net/url.URL).String":
		return true
	}
	return false
}
