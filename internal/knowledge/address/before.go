package address

import (
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/ssautil"
)

// What stands before a value in a text, as far as it is constant. The text is put together from its pieces, in which each value that is
// not constant stands as one letter:
//
//	scheme + "://" + host + "/" + name // before name: "x://x/", which fixes the host
//	fmt.Sprintf("https://%s.h", name)  // before name: "https://", which does not
//
// Whether host is the attacker's is asked of host itself, so that it does not matter what it is here. All of this is a walk back
// over operands, with a bound of its depth.

const (
	hole     = "x" // stands for what is not constant
	maxDepth = 6   // how deep sums and calls are gone back over; what is deeper is not constant
)

// text returns what is known of a text.
func text(v ssa.Value, depth int) string {
	if t, ok := ssautil.StringConst(v); ok {
		return t
	}
	if depth > maxDepth {
		return hole
	}
	switch v := v.(type) {
	case *ssa.BinOp:
		return text(v.X, depth+1) + text(v.Y, depth+1)
	case *ssa.Phi: // all of them fix the host, or nothing is known
		for _, e := range v.Edges {
			if !fixesHost(text(e, depth+3)) {
				return hole
			}
		}
		return text(v.Edges[0], depth+3)
	case *ssa.Call:
		if fn := v.Call.StaticCallee(); fn != nil {
			return made(ssautil.CalleeName(fn), v.Call.Args, nil, depth)
		}
	}
	return hole
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
			x, name := ssautil.LoadedField(call.Call.Args[0])
			return x != nil && name == "URL" && ssautil.IsHTTP(x.Type(), "Request")
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
		of, url := ssautil.LoadedField(x)
		return of != nil && url == "URL" && ssautil.IsHTTP(of.Type(), "Request")
	}
	return false
}

// written returns what stands before an argument in the text that a call makes, or that it writes behind another one, and whether
// that is all of it: of a builder only what was written first is known, and an argument may be there twice.
func written(c *access.Call, arg ssa.Value) (before string, isAll bool) {
	common := c.Instr.Common()
	fn := common.StaticCallee()
	if fn == nil || len(c.Args) == 0 {
		return "", false
	}
	switch name := ssautil.CalleeName(fn); name {
	case "fmt.Sprintf":
		return made(name, c.Args, arg, 0), len(c.Args) == 2 && isOnce(ssautil.Elements(c.Args[1]), arg)
	case "fmt.Sprint", "strings.Join", "path.Join", "net/url.JoinPath", "net.JoinHostPort":
		return made(name, c.Args, arg, 0), false
	}
	switch fn.String() {
	case "(*strings.Builder).WriteString", "(*bytes.Buffer).WriteString", "fmt.Fprintf", "fmt.Fprint":
		return firstWritten(c), false
	}
	return "", false
}

// isOnce reports whether a value is one element of a list, and no other one is the same.
func isOnce(elems []ssa.Value, arg ssa.Value) bool {
	n := 0
	for _, e := range elems {
		if e != nil && ssautil.Unboxed(e) == ssautil.Unboxed(arg) {
			n++
		}
	}
	return n == 1
}

// firstWritten returns what was written first to a builder that a call writes to, if that is before the call on all ways.
func firstWritten(c *access.Call) string {
	refs := c.Args[0].Referrers()
	if refs == nil {
		return ""
	}
	for _, r := range *refs {
		call, ok := r.(*ssa.Call)
		if !ok || call.Call.StaticCallee() == nil || call.Call.StaticCallee().Name() != "WriteString" || len(call.Call.Args) != 2 {
			continue
		}
		if ssa.Instruction(call) == c.Instr || !call.Block().Dominates(c.Instr.Block()) || call.Block() == c.Instr.Block() && ssautil.IndexOf(call) > ssautil.IndexOf(c.Instr) {
			return ""
		}
		return text(call.Call.Args[1], 0) // the first one in the source
	}
	return ""
}

// made returns what is known of the text that a library makes of arguments, as far as arg, if that is one of them.
func made(callee string, args []ssa.Value, arg ssa.Value, depth int) string {
	if len(args) == 0 {
		return hole
	}
	sep := "/"
	switch callee {
	case "fmt.Sprintf":
		if len(args) == 2 {
			return formatted(args[0], ssautil.Elements(args[1]), arg, depth)
		}
		return hole
	case "fmt.Sprint":
		sep = ""
	case "strings.Join":
		if len(args) < 2 {
			return hole
		}
		sep, _ = ssautil.StringConst(args[1])
	case "net.JoinHostPort":
		if args[0] == arg {
			return ""
		}
		return text(args[0], depth+1) + ":"
	case "net/url.JoinPath": // the base is an argument too
		if args[0] == arg {
			return ""
		}
		return text(args[0], depth+1) + "/"
	case "path.Join":
	default:
		return hole
	}
	var b strings.Builder
	for i, e := range ssautil.Elements(args[0]) {
		if i > 0 {
			b.WriteString(sep)
		}
		_, isConst := ssautil.StringConst(e)
		if e == nil || e == arg || ssautil.Unboxed(e) == ssautil.Unboxed(arg) || arg == args[0] && !isConst { // any element may be meant by the list
			break
		}
		b.WriteString(text(ssautil.Unboxed(e), depth+1))
	}
	return b.String()
}

// formatted is made for a format. A verb that chooses its argument ends what is known.
func formatted(format ssa.Value, elems []ssa.Value, arg ssa.Value, depth int) string {
	layout, _ := ssautil.StringConst(format)
	var b strings.Builder
	for n := 0; ; n++ {
		before, rest, more := strings.Cut(layout, "%")
		b.WriteString(before)
		if !more || rest == "" || strings.ContainsAny(rest[:1], "[*") {
			return b.String()
		}
		if rest[0] == '%' {
			b.WriteByte('%')
			layout, n = rest[1:], n-1
			continue
		}
		verb := strings.IndexFunc(rest, func(r rune) bool { return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' })
		if verb < 0 || n >= len(elems) || elems[n] == nil || elems[n] == arg || ssautil.Unboxed(elems[n]) == ssautil.Unboxed(arg) {
			return b.String()
		}
		b.WriteString(text(ssautil.Unboxed(elems[n]), depth+1))
		layout = rest[verb+1:]
	}
}
