// Package page is what secvet knows of pages that rows of models cannot say: whether a response is HTML, how the text of one begins,
// whether a value stands in it where escaping does not help, and which fields of its data a template prints.
package page

import (
	"go/types"
	"strings"
	"sync"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// What a sink tells in [summary.Given.Form]. Of HTML it is empty. All but Converted and Address leave it to the calls that lead there:
// a helper writes to what its callers have declared.
const (
	Sniffed   = "sniffed"   // nothing was declared, so that the beginning of the text decides
	Plain     = "plain"     // it is plain text, unless somebody has declared otherwise
	Unknown   = "unknown"   // a type was declared that is not known
	Converted = "converted" // no response, but a type of text that templates do not escape
	Address   = "address"   // the same for an address
)

// kinds are those of pages.
const kinds = model.HTML | model.Attribute

// A topic is what is remembered of a package.
type topic struct {
	keepsHTML func() bool                   // whether it has Markdown keep what is HTML in it; few packages ask
	helpers   func() map[*ssa.Function]bool // functions that it may give to templates; few packages ask
	printings map[string]*printing          // of the templates that it executes, by their text
}

// Topic starts the topic for a package.
func Topic(p *taint.Package) taint.Hooks {
	t := &topic{
		keepsHTML: sync.OnceValue(func() bool { return keepsHTML(p) }),
		helpers:   sync.OnceValue(func() map[*ssa.Function]bool { return helpersOf(p) }),
		printings: make(map[string]*printing),
	}
	return taint.Hooks{
		Kinds:   kinds,
		Follows: func(before, _ ssa.Value) model.Kinds { return follows(before) },
		Through: t.through,
		Text:    t.printed,
		Arrive:  arrive,
		Passed:  passed,
		Wrote:   wrote,
		Instr:   parsed,
		Func:    t.markHelper,
	}
}

// follows returns the marks of what stands behind a text.
func follows(before ssa.Value) model.Kinds {
	if !ssautil.IsString(before.Type()) {
		return 0
	}
	return behind(texts.TextOf(before))
}

// through returns the marks of what becomes a part of a text that a library makes or writes.
func (t *topic) through(g *taint.Func, p *taint.Passage) (model.Kinds, func(taint.Flow) model.Kinds) {
	if p.Obj == nil {
		return looked(p), nil
	}
	if p.Obj.Pkg() == nil {
		return 0, nil
	}
	switch path := p.Obj.Pkg().Path(); {
	case path == "text/template" && strings.HasPrefix(p.Obj.Name(), "Execute"):
		return templated(g, p), nil
	case isMarkdown(path): // it makes paragraphs of the text
		if strings.HasSuffix(path, "/goldmark") && !t.keepsHTML() {
			return model.TagStart | kinds, nil
		}
		return model.TagStart, nil
	case strings.HasPrefix(p.Obj.Name(), "Marshal") && isJSON(path): // it begins with a brace, a bracket or a quote
		return model.PlainStart, nil
	}
	switch p.Obj.FullName() {
	case "strings.Replace", "strings.ReplaceAll":
		if p.Arg.V == p.Call.Args[2] {
			return within(p.Call.Args[0]), nil
		}
	}
	text, _ := texts.Before(p.Call.Instr, p.Call.Args, p.Arg.V)
	if isPrinted := p.Obj.Pkg().Path() == "fmt" || p.Obj.FullName() == "io.WriteString"; isPrinted && text == "" && isFirst(p.Call.Args, p.Arg.V) && (beginsWithPath(p.Arg.V) || isComposite(p.Arg.V)) {
		return model.PlainStart, nil
	}
	return behind(text), nil
}

// within returns the marks of what is put into a text in the place of a part of it. How a text begins that is not known, as that of a
// file, is not for the value to say: strings.Replace(spec, "localhost", host, 1).
func within(text ssa.Value) model.Kinds {
	if begins(texts.TextOf(text)) == tag {
		return model.TagStart
	}
	return model.PlainStart
}

// isMarkdown reports whether a package makes HTML of Markdown.
func isMarkdown(path string) bool {
	return strings.Contains(path, "blackfriday") || strings.Contains(path, "/goldmark") || strings.Contains(path, "gomarkdown/markdown")
}

// isJSON reports whether a package makes JSON, by the last element of its path.
func isJSON(path string) bool {
	switch path[strings.LastIndexByte(path, '/')+1:] {
	case "json", "protojson", "jsonpb", "go-json", "sonic", "jsoniter", "easyjson":
		return true
	}
	return strings.HasSuffix(path, "/json-iterator/go")
}

// keepsHTML reports whether a package has goldmark keep what is HTML in a text, which it leaves out otherwise.
func keepsHTML(in *taint.Package) bool {
	for fn := range in.Functions() {
		if ssautil.UsesFunction(fn, "github.com/yuin/goldmark/renderer/html", "WithUnsafe") {
			return true
		}
	}
	return false
}

// arrive lets what is given to a function that responds, or is converted to a type of HTML, reach the sink.
func arrive(g *taint.Func, kind model.Kinds, s *taint.SinkSite) (taint.FlowSet, summary.Given, bool) {
	flows := g.Joined(s.V, s.Instr.Block())
	switch {
	case kind == model.Attribute && beginsWithPath(s.V):
		return nil, summary.Given{}, true // no scheme begins with a slash
	case s.Call == nil || isConversion(s.Obj):
		given := summary.Given{Form: Converted}
		if kind == model.Attribute {
			given.Form = Address
		}
		return flows, given, true
	case len(s.Call.Args) == 0:
		return nil, summary.Given{}, false
	}
	if isFirst(s.Call.Args, s.V) && (beginsWithPath(s.V) || isComposite(s.V)) {
		flows = flows.Marked(model.PlainStart)
	}
	respond(g, s.Call, s.Call.Args[0], kind, flows, ssautil.Callee(s.Obj), byDefault(s.Call, s.Obj))
	return nil, summary.Given{}, true
}

// isConversion reports whether a function only says of a text that it is HTML.
func isConversion(obj *types.Func) bool {
	return obj != nil && obj.Pkg() != nil && strings.HasPrefix(obj.Pkg().Path(), "github.com/a-h/templ")
}

// wrote lets what is written to a response reach the sink.
func wrote(g *taint.Func, c *access.Call, w ssa.Value, kind model.Kinds, flows taint.FlowSet, callee string) {
	without := isNone
	if n := ssautil.NamedOf(ssautil.InnerType(w)); n != nil && n.Obj().Pkg() != nil && isPlainByDefault(n.Obj().Pkg().Path()) {
		without = isText
	}
	respond(g, c, w, kind, flows, callee, without)
}

// respond lets flows reach a response. Of what comes from the function itself the callers are asked for the type; of what a caller
// gives, each call is.
func respond(g *taint.Func, c *access.Call, response ssa.Value, kind model.Kinds, flows taint.FlowSet, callee string, without form) {
	var own, given taint.FlowSet
	for _, f := range flows {
		if g.Origins[f.Origin].Kind == taint.OriginSource {
			own.Add(f)
		} else {
			given.Add(f)
		}
	}
	for _, part := range [...]struct {
		flows   taint.FlowSet
		callers bool
	}{{own, true}, {given, false}} {
		if len(part.flows) == 0 {
			continue
		}
		if name, ok := decide(before(g, c.Instr, response, part.callers, 0), without, !part.callers); ok {
			g.SinkSet(kind, part.flows, c.Instr, summary.Sink{Callee: callee, Given: summary.Given{Form: name}})
		}
	}
}

// decide returns the form of a response, and false if it is no HTML. Without says what it is if nothing was declared, and later that
// callers may declare something yet.
func decide(p prior, without form, later bool) (string, bool) {
	switch {
	case p.form&isHTML != 0:
		return "", true
	case p.form&isNone == 0:
		return Unknown, p.form&isUnknown != 0
	case without == isHTML:
		return "", true
	case without == isUnknown:
		return Unknown, true
	case without == isText || p.starts == 1<<plain:
		return Plain, later
	case p.starts&(1<<tag) != 0:
		return "", true
	}
	return Sniffed, true
}

// byDefault returns what a function declares a response to be if nobody has done so before.
func byDefault(c *access.Call, obj *types.Func) form {
	sig := obj.Signature()
	for i := range sig.Params().Len() {
		if sig.Params().At(i).Name() == "contentType" {
			if sig.Recv() != nil {
				i++
			}
			if i < len(c.Args) {
				return media(c.Args[i])
			}
		}
	}
	switch name := obj.Name(); {
	case strings.Contains(name, "HTML"), name == "AutoFormat":
		return isHTML
	case name == "String", name == "PlainText", isPlainByDefault(obj.Pkg().Path()), obj.Pkg().Name() == "render":
		return isText
	}
	return isNone
}

// isPlainByDefault reports whether a server library says of a response without a type that it is plain text.
func isPlainByDefault(path string) bool {
	return path == "github.com/valyala/fasthttp" || strings.HasPrefix(path, "github.com/gofiber/fiber/")
}

// passed looks at what a caller has declared of the response that it gives to a function.
func passed(g *taint.Func, c *access.Call, _ *summary.Summary, e *summary.SinkEntry, _ string) (summary.Sink, taint.FlowSet, bool) {
	sink := e.Sink
	switch sink.Given.Form {
	case Sniffed, Plain, Unknown:
	default:
		return sink, nil, false
	}
	flows := g.Entering(c, e.In)
	callers := false
	for _, f := range flows {
		callers = callers || g.Origins[f.Origin].Kind == taint.OriginSource
	}
	without := isNone
	switch sink.Given.Form {
	case Plain:
		without = isText
	case Unknown:
		without = isUnknown
	}
	for _, arg := range c.Args {
		if !isResponse(arg.Type()) {
			continue
		}
		name, ok := decide(before(g, c.Instr, arg, callers, 0), without, true)
		if !ok {
			return sink, nil, true
		}
		sink.Given.Form = name
		break
	}
	return sink, flows, true
}

// isResponse reports whether a value of a type can be, or have, a response: an interface with methods, or a struct.
func isResponse(t types.Type) bool {
	switch u := ssautil.PointedTo(t).Underlying().(type) {
	case *types.Interface:
		return ssautil.HasMethod(u, "Write") || ssautil.HasMethod(u, "Response") || ssautil.HasMethod(u, "SendString")
	case *types.Struct:
		n := ssautil.NamedOf(t)
		return n != nil && n.Obj().Pkg() != nil && (n.Obj().Name() == "Context" || n.Obj().Name() == "Ctx" || n.Obj().Name() == "RequestCtx")
	}
	return false
}
