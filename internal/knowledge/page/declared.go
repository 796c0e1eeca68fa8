package page

import (
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/taint"
)

// What a response is declared to be where something is written to it. The answer is looked for backwards from the write, block by
// block, until the Content-Type is set on each way, or the function begins:
//
//	w.Header().Set("Content-Type", "text/html") // the answer for what follows
//	fmt.Fprintf(w, "Hello %s", name)            // and so this is HTML
//
// A function of the package that was given the response may set it too, so that its own end is looked back from. Where a function
// begins, the calls of it go on, if they are asked; where a function literal begins that uses a response around it, the literal does.
// On the way what was written first is noted, as a server looks at that if nothing was declared. Blocks are visited once, and
// functions as deep as maxDeclared.

// maxDeclared is how many functions deep a declaration is looked for: a handler that calls a helper that calls another.
const maxDeclared = 3

// A form is a set of what a response can be declared to be, on different ways.
type form uint8

const (
	isNone    form = 1 << iota // nothing was declared
	isHTML                     // a type in which browsers run scripts
	isText                     // a type in which they do not, or a file to be saved
	isUnknown                  // a type that is not known
)

// A prior is what was declared and written before an instruction.
type prior struct {
	form   form
	starts int // the classes of what was written first, as bits, where nothing was declared
}

// A walk is the search through one function.
type walk struct {
	g       *taint.Func
	callers bool // the calls of the function are asked
	depth   int
	seen    map[*ssa.BasicBlock]bool
	prior
}

// before returns what was declared of a response before an instruction.
func before(g *taint.Func, instr ssa.Instruction, response ssa.Value, callers bool, depth int) prior {
	w := &walk{g: g, callers: callers, depth: depth, seen: make(map[*ssa.BasicBlock]bool)}
	w.back(instr.Block(), ssautil.IndexOf(instr)-1, owner(response), open)
	return w.prior
}

// back goes back through a block, from an instruction on, and then through those before it. First is the class of what was written
// first of all that is known so far.
func (w *walk) back(b *ssa.BasicBlock, from int, response ssa.Value, first int) {
	for i := from; i >= 0; i-- {
		if f := w.declares(b.Instrs[i], response); f != 0 {
			w.form |= f &^ isNone
			if f&isNone == 0 {
				return
			}
		}
		if call, ok := b.Instrs[i].(ssa.CallInstruction); ok {
			if to := ssautil.WritesTo(call.Common()); to != nil && owner(to) == response {
				first = begins(texts.Written(call))
			} else if isPage(call.Common(), response) {
				first = tag
			}
		}
	}
	if len(b.Preds) == 0 {
		w.begin(b.Parent(), response, first)
	}
	for _, p := range b.Preds {
		if !w.seen[p] {
			w.seen[p] = true
			w.back(p, len(p.Instrs)-1, response, first)
		}
	}
}

// begin goes on where a function begins.
func (w *walk) begin(fn *ssa.Function, response ssa.Value, first int) {
	if v, ok := response.(*ssa.FreeVar); ok && w.depth < maxDeclared {
		if made, given := ssautil.ClosureOf(v); made != nil {
			w.join(before(w.g, made, given, w.callers, w.depth+1), first)
			return
		}
	}
	if p, ok := response.(*ssa.Parameter); ok && w.callers && w.depth < maxDeclared {
		n := ssautil.ParamIndex(p)
		calls := w.g.CallsOf(fn)
		for _, call := range calls {
			if args := call.Common().Args; n >= 0 && n < len(args) {
				w.join(before(w.g, call, args[n], true, w.depth+1), first)
			}
		}
		if len(calls) > 0 {
			return
		}
	}
	w.join(prior{form: isNone}, first)
}

// join adds what was declared before the function, in which first was written first.
func (w *walk) join(p prior, first int) {
	w.form |= p.form
	if p.form&isNone == 0 {
		return
	}
	if p.starts&^(1<<open) == 0 {
		p.starts = 1 << first
	}
	w.starts |= p.starts
}

// declares returns what an instruction declares a response to be; with isNone if it does so on some ways only, 0 if it does not.
func (w *walk) declares(instr ssa.Instruction, response ssa.Value) form {
	switch i := instr.(type) {
	case *ssa.MapUpdate: // w.Header()["Content-Type"] = []string{"text/html"}
		if values := ssautil.Elements(i.Value); len(values) > 0 && owner(i.Map) == response {
			return header(ssautil.ConstText(i.Key), values[0])
		}
	case ssa.CallInstruction:
		if recv, args := receiver(i.Common()); recv != nil && owner(recv) == response {
			if f := set(i.Common(), args); f != 0 {
				return f
			}
		}
		return w.callee(i.Common(), response)
	}
	return 0
}

// callee returns what a function of the package declares a response to be that it is given.
func (w *walk) callee(c *ssa.CallCommon, response ssa.Value) form {
	fn := c.StaticCallee()
	if fn == nil || len(fn.Blocks) == 0 || w.depth >= maxDeclared {
		return 0
	}
	for n, arg := range c.Args {
		if n >= len(fn.Params) || ssautil.IsString(arg.Type()) || owner(arg) != response {
			continue
		}
		var f form
		for _, b := range fn.Blocks {
			if ret, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return); ok {
				f |= before(w.g, ret, fn.Params[n], false, w.depth+1).form
			}
		}
		if f != isNone {
			return f
		}
	}
	return 0
}

// receiver returns the receiver of a method that is called, and the other arguments; nil of a function.
func receiver(c *ssa.CallCommon) (recv ssa.Value, args []ssa.Value) {
	switch {
	case c.IsInvoke():
		return c.Value, c.Args
	case c.StaticCallee() != nil && c.StaticCallee().Signature.Recv() != nil && len(c.Args) > 0:
		return c.Args[0], c.Args[1:]
	}
	return nil, nil
}

// set returns what a method of a response, or of its header, declares: by the name of the header, or by its own.
//
//	w.Header().Set("Content-Type", "text/plain")
//	ctx.SetContentType("text/html")
//	c.Type("html")
func set(c *ssa.CallCommon, args []ssa.Value) form {
	for i := 0; i+1 < len(args); i++ {
		if f := header(ssautil.ConstText(args[i]), args[i+1]); f != 0 {
			return f
		}
	}
	if len(args) == 0 {
		return 0
	}
	switch ssautil.CalledName(c) {
	case "SetContentType", "SetContentTypeBytes", "ContentType":
		return media(args[0])
	case "Type":
		if ext, ok := ssautil.StringConst(args[0]); ok {
			switch strings.TrimPrefix(ext, ".") {
			case "html", "htm", "xhtml", "svg", "xml":
				return isHTML
			}
			return isText
		}
	}
	return 0
}

// header returns what a header of a response declares.
func header(name string, value ssa.Value) form {
	switch {
	case strings.EqualFold(name, "Content-Type"):
		return media(value)
	case strings.EqualFold(name, "Content-Disposition") && strings.HasPrefix(texts.TextOf(value), "attachment"):
		return isText
	}
	return 0
}

// media returns what a media type declares. An empty one is none.
func media(v ssa.Value) form {
	name, _, _ := strings.Cut(texts.TextOf(v), ";")
	switch name = strings.ToLower(strings.TrimSpace(name)); {
	case name == "text/html", name == "application/xhtml+xml", name == "image/svg+xml", name == "text/xml", name == "application/xml":
		return isHTML
	case strings.Contains(name, ssautil.Hole):
		return isUnknown
	case name == "":
		return isNone
	}
	return isText
}

// isPage reports whether a call writes a page of html/template to a response.
func isPage(c *ssa.CallCommon, response ssa.Value) bool {
	fn := c.StaticCallee()
	return fn != nil && strings.HasPrefix(fn.String(), "(*html/template.Template).Execute") && len(c.Args) > 1 && owner(c.Args[1]) == response
}
