package taint

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/ssautil"
)

// Methods that a library calls, such as handlers, share state that no call in the package passes on: what one of them, or a
// constructor, has stored in a field of their receiver, another one reads.
//
//	func (s *server) login(w http.ResponseWriter, r *http.Request) { s.last = r.FormValue("user") }
//	func (s *server) show(w http.ResponseWriter, r *http.Request)  { io.WriteString(w, s.last) }
//
// For each struct type of the package with methods there is one object, that stands for all its values where a method's
// receiver is read. Updates of it are weak and in no order, and what is read from it is a guess (not Exact), as the two
// may be different values. Only methods that no call in the package names read it: of others the calls say what the
// receiver holds. Sources, functions and types are kept, never parameters, so the object has as many flows as the package
// has origins, at most.

// stateOf returns the object of the state that values of type t, or pointers to them, share. It is nil if t is no
// struct type of this package with methods. All instances of a generic type share one.
func (e *Package) stateOf(t types.Type) *object {
	if named := ssautil.NamedOf(t); named == nil || named.Obj().Pkg() != e.Pkg {
		return nil
	}
	return e.sharedState(t)
}

// sharedState is stateOf for a type of any package of the program.
func (e *Package) sharedState(t types.Type) *object {
	named := ssautil.NamedOf(t)
	if named == nil || !e.ofProgram(named.Obj().Pkg()) || named.NumMethods() == 0 || ssautil.StructOf(named) == nil {
		return nil
	}
	obj := named.Origin().Obj()
	o := e.states[obj]
	if o == nil {
		o = new(object)
		e.states[obj] = o
	}
	return o
}

// keep notes what is stored in a field of such a type: of a receiver, or of a value that is made here. Sources, functions
// and types are kept, since what is a parameter's is another one's in each call.
func (g *Func) keep(root ssa.Value, p access.Path, f Flow) {
	g.keepSent(root, p, f)
	if p == "" || !access.IsField(p.At(0)) || !g.keeps(f) {
		return
	}
	// Only a receiver, or a variable that is made here, is surely a value of the type on its own.
	switch root := root.(type) {
	case *ssa.Parameter:
		if ssautil.ParamIndex(root) != 0 || root.Parent().Signature.Recv() == nil {
			return
		}
	case *ssa.Alloc:
	default:
		return
	}
	// Which method is called first, nobody knows.
	f.When = 0
	if o := g.stateOf(root.Type()); o != nil && g.fill(o, p.Anywhere(), f, false) {
		g.changed[o] = true
		g.noteChange()
	}
}

// keeps reports whether a flow says something that outlives the call: a source, of which a constant is one, a function or a
// type.
func (g *Func) keeps(f Flow) bool {
	switch g.Origins[f.Origin].Kind {
	case OriginFunc, OriginType, OriginSource:
		return true
	}
	return false
}

// stateAt returns the shared state that the location may read, which is that of a receiver, or nil.
func (g *Func) stateAt(l access.Loc) *object {
	if p, ok := l.Root.(*ssa.Parameter); ok {
		return g.state(p)
	}
	return nil
}

// state returns the shared state that a receiver may hold, and notes the function as its reader. It is nil where calls
// in the package say what the receiver holds, because these are exact.
func (g *Func) state(p *ssa.Parameter) *object {
	fn := p.Parent()
	if fn.Signature.Recv() == nil || len(fn.Params) == 0 || fn.Params[0] != p || g.called[fn] {
		return nil
	}
	o := g.stateOf(p.Type())
	if o != nil {
		g.reads(g, o)
	}
	return o
}

// noteCalls notes which functions a call in the package names, before they are solved. A call of an interface names the methods that it
// may run, if no other package can call them and none is a method value:
//
//	for _, o := range opts { o.apply(c) } // as whose options they are, callers of this function know
func (e *Package) noteCalls() {
	var invoked []*ssa.CallCommon
	values := make(map[*ssa.Function]bool) // methods that are used as values
	for _, g := range e.funcs {
		for _, fn := range g.fns {
			for _, b := range fn.Blocks {
				for _, instr := range b.Instrs {
					switch i := instr.(type) {
					case ssa.CallInstruction:
						switch c := i.Common(); {
						case c.StaticCallee() != nil:
							e.called[e.Declared(c.StaticCallee())] = true
						case c.IsInvoke() && !c.Method.Exported():
							invoked = append(invoked, c)
						}
					case *ssa.MakeClosure:
						if fn := i.Fn.(*ssa.Function); receiver(fn, i) != nil {
							values[e.Declared(fn)] = true
						}
					}
				}
			}
		}
	}
	for _, c := range invoked {
		for _, fn := range e.implementing(c.Method, c.Value.Type()) {
			if !values[fn] {
				e.called[fn] = true
			}
		}
	}
}
