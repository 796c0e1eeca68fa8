package page

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
)

// How a text begins, and where in a page a value stands. A server in Go says of a response without a type what the first bytes look
// like, by a list of tags (http.DetectContentType), so that the constant text before a value decides whether a browser looks for
// tags in it:
//
//	"<h1>" + name  // HTML
//	"Hello " + name // text/plain, whatever the name is
//	name           // HTML if the name begins with a tag
//
// Both questions are asked of what is known of the text before a value, in which a Hole stands for what is not constant.

// The classes of a text as the beginning of a response.
const (
	open  = iota // what follows decides
	plain        // no browser looks for tags in what follows
	tag          // it is HTML
)

// texts are known where paths meet if all begin alike.
var texts ssautil.Class = begins

// tags are what http.DetectContentType takes for the beginning of HTML, and of XML, in which browsers run scripts too.
const tags = "<!DOCTYPE HTML|<HTML|<HEAD|<SCRIPT|<IFRAME|<H1|<DIV|<FONT|<TABLE|<A|<STYLE|<TITLE|<B|<BODY|<BR|<P|<!--|<?XML"

// begins returns the class of a text.
func begins(text string) int {
	text = strings.TrimLeft(text, "\t\n\x0c\r ")
	text, _, _ = strings.Cut(text, ssautil.Hole)
	if text == "" {
		return open
	}
	if text[0] != '<' {
		return plain
	}
	upper := strings.ToUpper(text)
	for sig := range strings.SplitSeq(tags, "|") {
		after, ok := strings.CutPrefix(upper, sig)
		switch {
		case !ok && strings.HasPrefix(sig, upper), ok && after == "" && sig != "<!--": // "<" + name can become any tag
			return open
		case ok && (sig == "<!--" || sig == "<?XML" || after[0] == ' ' || after[0] == '>'):
			return tag
		}
	}
	return plain
}

// behind returns the marks of what stands behind a text.
func behind(before string) (marks model.Kinds) {
	switch begins(before) {
	case plain:
		marks = model.PlainStart
	case tag:
		marks = model.TagStart
	}
	if isWeak(before) {
		marks |= model.WeakPlace
	}
	return marks
}

// beginsWithPath reports whether a text begins with the path of a request, and so with a slash. What somebody has cut off is no longer
// there:
//
//	fmt.Fprint(w, r.URL.Path)                          // plain
//	fmt.Fprint(w, strings.TrimPrefix(r.URL.Path, "/")) // HTML if the rest begins with a tag
func beginsWithPath(v ssa.Value) bool {
	for range maxViews {
		switch x := ssautil.Unboxed(v).(type) {
		case *ssa.Convert:
			v = x.X
		case *ssa.ChangeType:
			v = x.X
		default:
			return ssautil.IsRequestPath(ssautil.FirstTerm(x))
		}
	}
	return false
}

// isComposite reports whether a value is printed in brackets, by fmt as well as in JSON: a struct, a map or a list that does not say itself how
// it is printed.
//
//	fmt.Fprint(w, album)          // {Kind of Blue Miles Davis}
//	fmt.Fprint(w, []string{name}) // [name]
func isComposite(v ssa.Value) bool {
	if _, boxed := v.(*ssa.MakeInterface); !boxed {
		return false
	}
	t := ssautil.Unboxed(v).Type()
	switch u := ssautil.PointedTo(t).Underlying().(type) {
	case *types.Struct, *types.Map:
	case *types.Slice:
		if ssautil.IsBytes(u) {
			return false
		}
	default:
		return false
	}
	for _, name := range [...]string{"Error", "String", "Format", "MarshalJSON", "MarshalText"} {
		if m, _, _ := types.LookupFieldOrMethod(t, true, nil, name); m != nil {
			return false
		}
	}
	return true
}

// isFirst reports whether a value is the first that a call prints, behind the writer.
func isFirst(args []ssa.Value, v ssa.Value) bool {
	for _, a := range args {
		if elems := ssautil.Elements(a); len(elems) > 0 {
			a = elems[0]
		}
		if a == nil || ssautil.Unboxed(a) == ssautil.Unboxed(v) {
			return a != nil
		}
		if format, isConst := ssautil.StringConst(a); isConst && !strings.HasPrefix(format, "%") || !isConst && !isResponse(a.Type()) {
			return false
		}
	}
	return false
}

// maxViews bounds how many conversions of a text are looked through: []byte(template.URL(path)) has two.
const maxViews = 4

// isWeak reports whether what follows a text does harm there although it is escaped: as the start of an address, as a part of a
// script in an attribute, and in an attribute without quotes.
//
//	`<a href="` + x        // javascript:alert(1) has nothing to escape
//	`<a onclick="f('` + x  // the browser undoes the escaping before it runs the script
//	`<input value=` + x    // a space ends the value
func isWeak(before string) bool {
	start := strings.LastIndexByte(before, '<')
	name, value, quote, inTag := attribute(before[start+1:])
	switch {
	case !inTag || name == "":
		return false
	case quote == 0:
		return start >= 0 && value == ""
	case strings.HasPrefix(name, "on") && start >= 0:
		return true
	}
	return isAddress(name) && strings.TrimSpace(value) == ""
}

// isAddress reports whether the value of an attribute is a URL that a browser goes to, or runs.
func isAddress(name string) bool {
	switch name {
	case "href", "xlink:href", "src", "action", "formaction", "srcdoc":
		return true
	}
	return false
}

// attribute returns the attribute of a tag in whose value the text ends: its name in lower case, the value so far, and the quote that
// it stands in. It is false if the tag ends before.
func attribute(text string) (name, value string, quote byte, inTag bool) {
	begin := 0 // of a name or a value
	for i := range len(text) {
		c := text[i]
		switch {
		case quote != 0:
			if c == quote {
				name, quote, begin = "", 0, i+1
			}
		case c == '>':
			return "", "", 0, false
		case c == ' ', c == '\n', c == '\t', c == '/' && name == "":
			name, begin = "", i+1
		case c == '=' && name == "":
			name, begin = strings.ToLower(text[begin:i]), i+1
		case (c == '"' || c == '\'') && name != "" && i == begin:
			quote, begin = c, i+1
		}
	}
	if name == "" {
		return "", "", 0, true
	}
	return name, text[begin:], quote, true
}
