package address

import (
	"strings"

	"golang.org/x/tools/go/ssa"

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
	if t, ok := ssautil.StringConst(v); ok && strings.HasPrefix(t, "/") || isRequestPath(v) {
		return "/"
	}
	return ""
}

// isRequestPath reports whether v is the path of the URL of a request, with or without the query.
func isRequestPath(v ssa.Value) bool {
	if call, ok := v.(*ssa.Call); ok {
		switch fn := call.Call.StaticCallee(); {
		case fn == nil:
		case fn.String() == "(*net/url.URL).EscapedPath", fn.String() == "(*net/url.URL).RequestURI", fn.String() == "(*net/url.URL).String":
			return ssautil.IsRequestURL(call.Call.Args[0])
		}
		return false
	}
	x, name := ssautil.LoadedField(v)
	switch {
	case x == nil:
		return false
	case name == "RequestURI":
		return ssautil.IsHTTP(x.Type(), "Request")
	case name == "Path" || name == "RawPath":
		return ssautil.IsRequestURL(x)
	}
	return false
}
