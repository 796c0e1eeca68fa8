package taint

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
)

// Writing to an io.Writer is a sink if the writer is one: fmt.Fprintf(w, s) is harmless for a file and a response for an
// http.ResponseWriter. The row of Fprintf cannot say it, so the writer is looked at: the conversions and constructors
// that the value comes from are followed back, through at most maxWrapped writers around writers (CutWriters), as in
//
//	out := bufio.NewWriter(io.MultiWriter(w, os.Stderr))
//
// A field is what the package stores in it, if that is the same kind of writer wherever it does. What a function writes to a writer in a field of
// its parameter, whoever has made the object says (keptWriter):
//
//	p := report.New(w) // func New(w io.Writer) *Page { return &Page{buf: bufio.NewWriter(w)} }
//	p.Text(s)          // writes to p.buf, which is w
//
// The topics say what single writers are, and rows what a type's Write method is. Nothing is stored: the walk goes back
// over SSA values, and its depth ends it.

// writerSinks returns what writing to v is a sink of, and what messages call the writer: a response, the log's writer, a
// standard stream, or a writer around one. It is no sink if there are no kinds.
func (g *Func) writerSinks(v ssa.Value, depth int) (model.Kinds, string) {
	if kinds, text := g.on.writer(v); kinds != 0 {
		return kinds, text
	}
	switch x := v.(type) {
	case *ssa.MakeInterface:
		return g.writerSinks(x.X, depth)
	case *ssa.ChangeInterface:
		return g.writerSinks(x.X, depth)
	case *ssa.UnOp:
		if addr, ok := x.X.(*ssa.FieldAddr); ok && g.typeSinks(v.Type()) == 0 && hasWrite(v.Type()) {
			return g.fieldSinks(addr, depth)
		}
	case *ssa.Call:
		if depth < maxWrapped {
			if kinds, text := g.wrappedSinks(x, depth); kinds != 0 {
				return kinds, text
			}
		} else {
			g.cut(summary.CutWriters, g.fns[0])
			return 0, ""
		}
	}
	return g.typeSinks(v.Type()), ""
}

// wrappedSinks is writerSinks for a writer that a library made of another one. The first of several writers that is a
// sink counts.
func (g *Func) wrappedSinks(c *ssa.Call, depth int) (model.Kinds, string) {
	fn := c.Call.StaticCallee()
	if fn == nil {
		return 0, ""
	}
	obj, ok := fn.Object().(*types.Func)
	if !ok || g.Rows(obj) == nil {
		return 0, ""
	}
	for _, a := range c.Call.Args {
		if i, ok := a.Type().Underlying().(*types.Interface); ok && ssautil.HasMethod(i, "Write") {
			// bufio.NewWriter(w) writes where w does.
			if kinds, text := g.writerSinks(a, depth+1); kinds != 0 {
				return kinds, text
			}
		}
	}
	return 0, ""
}

// A fieldWriter is what writing to a field of the package is a sink of.
type fieldWriter struct {
	kinds model.Kinds
	text  string
}

// fieldSinks is writerSinks for a writer that a field holds. All that the package stores there counts, and no other package can
// store anything. The answer is kept, as it needs all of the package.
func (g *Func) fieldSinks(addr *ssa.FieldAddr, depth int) (model.Kinds, string) {
	field := ssautil.FieldOf(addr.X.Type(), addr.Field)
	known, ok := g.fieldKinds[field]
	if ok || field == nil || depth >= maxWrapped {
		return known.kinds, known.text
	}
	if g.fieldKinds == nil {
		g.fieldKinds = make(map[*types.Var]fieldWriter)
	}
	g.fieldKinds[field] = fieldWriter{} // until it is known, for what is made around itself
	values := slices.DeleteFunc(ssautil.StoredInField(addr), func(v ssa.Value) bool {
		c, ok := v.(*ssa.Const)
		return ok && c.IsNil()
	})
	var found fieldWriter
	for i, v := range values {
		kinds, text := g.writerSinks(v, depth+1)
		if i == 0 {
			found = fieldWriter{kinds & model.Streamed, text}
		}
		found.kinds &= kinds
	}
	g.fieldKinds[field] = found
	return found.kinds, found.text
}

// hasWrite reports whether a type has a method Write.
func hasWrite(t types.Type) bool {
	obj, _, _ := types.LookupFieldOrMethod(t, false, nil, "Write")
	_, ok := obj.(*types.Func)
	return ok
}

// keptWriter returns the writer that a field of an object holds which a call has made of it, or nil.
func (g *Func) keptWriter(object ssa.Value, at access.Path) ssa.Value {
	if e, ok := object.(*ssa.Extract); ok && e.Index == 0 {
		object = e.Tuple
	}
	made, ok := object.(*ssa.Call)
	if !ok || made.Call.StaticCallee() == nil {
		return nil
	}
	fn := g.Declared(made.Call.StaticCallee())
	s := g.Summaries[fn]
	if s != nil {
		g.reads(g, s)
	} else if obj, ok := fn.Object().(*types.Func); ok && g.Rows(obj) == nil {
		s = g.foreign(obj, func() bool { return false })
	}
	if s == nil {
		return nil
	}
	for i := range s.Flows {
		e := &s.Flows[i]
		if e.Out.ResultIndex() != 0 || e.Out.Path != at || !e.In.IsArgument() || e.In.Path != "" || e.In.Index >= len(made.Call.Args) {
			continue
		}
		w := made.Call.Args[e.In.Index]
		if types.IsInterface(w.Type()) && hasWrite(w.Type()) {
			return w
		}
	}
	return nil
}

// paramType returns the type of a parameter of the function that a call runs, of which the receiver is the first; nil if it is not known.
func paramType(c *access.Call, n int) types.Type {
	fn := c.Instr.Common().StaticCallee()
	if fn == nil {
		return nil
	}
	sig := fn.Signature
	if sig.Recv() != nil {
		n--
	}
	if n < 0 || n >= sig.Params().Len() {
		return nil
	}
	return sig.Params().At(n).Type()
}

// typeSinks returns what the models say that the Write method of a type, or of an interface that it embeds, is a
// sink of.
func (e *Package) typeSinks(t types.Type) (kinds model.Kinds) {
	obj, _, _ := types.LookupFieldOrMethod(t, false, nil, "Write")
	fn, ok := obj.(*types.Func)
	if !ok || fn.Pkg() == nil {
		return 0
	}
	if file := e.ModelOf(fn.Pkg()); file != nil {
		for _, row := range file.Call(ssautil.RecvName(fn), "Write") {
			if row.Kind == model.Sink {
				kinds |= row.Sinks
			}
		}
	}
	return kinds
}

// written lets what a library function writes to one of its arguments reach the sink that the argument is. Encoders, and
// writers around writers that are no interface, such as *bufio.Writer, are known by the name of the method.
func (g *Func) written(c *access.Call, obj *types.Func, v ssa.Value, flows FlowSet) {
	i, ok := v.Type().Underlying().(*types.Interface)
	if !ok || !ssautil.HasMethod(i, "Write") {
		if obj.Name() != "Encode" && obj.Name() != "Write" && obj.Name() != "WriteString" { // of a writer around a writer
			return
		}
	}
	if kinds, text := g.writerSinks(v, 0); kinds != 0 {
		g.on.wrote(g, c, v, kinds, flows, ssautil.Callee(obj)+text)
	}
}

// writtenTo lets what a function writes to a writer that it was given, an output of its summary, reach the sink that the
// writer is. Add yields the flows, and is called only if there is such a sink. Only kinds that are read as they come count: a
// function that builds SQL into a buffer writes to no database. What the summary of the function says itself, as its package knows the
// field, is not said again.
func (b callBoundary) writtenTo(out summary.Output, of summary.Input, add func(*FlowSet)) {
	g, c, name := b.Func, b.call, b.name
	if out.Kind != summary.ToParam || out.Index >= len(c.Args) {
		return
	}
	w := c.Args[out.Index]
	if out.Path != "" {
		// Of other parts it is known by their type that they are no writers.
		if t := access.TypeAt(w.Type(), out.Path); t != nil && !hasWrite(t) {
			return
		}
		if w = g.keptWriter(w, out.Path); w == nil || b.sum.Streams(of) {
			return
		}
	}
	if i, ok := w.Type().Underlying().(*types.Interface); !ok || !ssautil.HasMethod(i, "Write") {
		return
	}
	if t := paramType(c, out.Index); out.Path == "" && t != nil && g.typeSinks(t) != 0 {
		return // the function knows itself what it writes to
	}
	if kinds, text := g.writerSinks(w, 0); kinds&model.Streamed != 0 {
		var flows FlowSet
		add(&flows)
		g.on.wrote(g, c, w, kinds&model.Streamed, flows, name+text)
	}
}
