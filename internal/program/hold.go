package program

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/packages"

	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/ssautil"
)

// A holder is what interfaces are kept in: a variable, a field, a parameter or a result of a function. A container is one
// with its elements, and so is what a pointer leads to.
type holder struct {
	list    []types.Type // the types that are stored, in the order in which they were found
	made    []Maker      // what libraries have made
	funcs   []Callee     // the functions that are stored
	to      []*holder    // what it is assigned to
	isOpen  bool         // something is stored that is not known
	isParam bool
}

// most returns how many types an answer may have.
func (h *holder) most() int {
	if h.isParam {
		return 1
	}
	return maxTypes
}

// add adds a type and reports whether it is new.
func (h *holder) add(t types.Type) bool {
	if slices.ContainsFunc(h.list, func(o types.Type) bool { return types.Identical(o, t) }) {
		return false
	}
	h.list = append(h.list, t)
	return true
}

// A Maker is a result of a function outside of the program, such as a constructor that returns an interface: of which type
// that is, its summary says.
type Maker struct {
	Func   *types.Func
	Result int
}

// addMaker adds a maker and reports whether it is new.
func (h *holder) addMaker(m Maker) bool {
	if len(h.made) >= maxTypes || slices.Contains(h.made, m) {
		return false
	}
	h.made = append(h.made, m)
	return true
}

// A builder makes the table. What it notes is in the order of the packages and of their source.
type builder struct {
	unitOf   map[*types.Package]*packages.Package
	hasMain  bool
	led      map[*packages.Package]bool // the packages that a main package leads to
	unit     *packages.Package
	info     *types.Info
	holders  map[any]*holder // by *types.Var or Maker
	all      []*holder
	sites    []*callSite
	methods  []*types.Func           // of interfaces, that hand on interfaces
	byMethod map[string][]types.Type // the program's types by the names of their methods
	soles    map[*types.Named]types.Type
	pointers map[*types.Named]types.Type
	written  map[string]map[*types.Package]bool // exported variables that other packages write to, and which
	refused  map[string][]string                // see Table
	refusing *rule.Refusals                     // of the package
	referred map[*types.Func]bool               // the functions that the program calls or has as values
	invoked  map[string]bool                    // the names of the methods that it calls of interfaces
}

func newBuilder(units []*packages.Package) *builder {
	b := &builder{
		unitOf: make(map[*types.Package]*packages.Package), holders: make(map[any]*holder),
		byMethod: make(map[string][]types.Type), soles: make(map[*types.Named]types.Type),
		refused: make(map[string][]string), referred: make(map[*types.Func]bool), invoked: make(map[string]bool),
		written: make(map[string]map[*types.Package]bool), pointers: make(map[*types.Named]types.Type),
	}
	for _, u := range units {
		b.unitOf[u.Types] = u
		b.hasMain = b.hasMain || u.Name == "main"
	}
	b.led = leadTo(units)
	for _, u := range units {
		if b.led[u] || !b.hasMain {
			b.noteTypes(u)
		}
	}
	return b
}

// leadTo returns the packages that a main package leads to.
func leadTo(units []*packages.Package) map[*packages.Package]bool {
	seen := make(map[*packages.Package]bool)
	var visit func(u *packages.Package)
	visit = func(u *packages.Package) {
		if !seen[u] {
			seen[u] = true
			for _, dep := range u.Imports {
				visit(dep)
			}
		}
	}
	for _, u := range units {
		if u.Name == "main" {
			visit(u)
		}
	}
	return seen
}

// noteTypes notes the methods of a package's types, and which methods of its interfaces hand on interfaces.
func (b *builder) noteTypes(u *packages.Package) {
	scope := u.Types.Scope()
	for _, name := range scope.Names() {
		obj, ok := scope.Lookup(name).(*types.TypeName)
		if !ok || obj.IsAlias() || rule.IsTestFile(u.Fset, obj.Pos()) {
			continue
		}
		named, ok := obj.Type().(*types.Named)
		if !ok || named.TypeParams().Len() > 0 {
			continue
		}
		if iface, ok := named.Underlying().(*types.Interface); ok {
			for m := range iface.ExplicitMethods() {
				if handsOn(m.Signature()) {
					b.methods = append(b.methods, m)
				}
			}
			continue
		}
		p := b.pointerTo(named)
		set := types.NewMethodSet(p)
		for sel := range set.Methods() {
			b.byMethod[sel.Obj().Name()] = append(b.byMethod[sel.Obj().Name()], p)
		}
	}
}

// pointerTo returns the type of pointers to a named type, the same one each time.
func (b *builder) pointerTo(named *types.Named) types.Type {
	p := b.pointers[named]
	if p == nil {
		p = types.NewPointer(named)
		b.pointers[named] = p
	}
	return p
}

// stored returns the type that stands for values of t in a holder: a pointer to it, whose methods are those of both.
func (b *builder) stored(t types.Type) types.Type {
	named := ssautil.NamedOf(t)
	if named == nil || named.TypeParams().Len() > 0 && named.TypeArgs().Len() == 0 || named.Obj().Pkg() == nil || types.IsInterface(named) {
		return nil
	}
	return b.pointerTo(named)
}

// handsOn reports whether a signature has parameters or results that are kept track of.
func handsOn(sig *types.Signature) bool {
	for _, tuple := range [...]*types.Tuple{sig.Params(), sig.Results()} {
		for v := range tuple.Variables() {
			if holds(v.Type(), 0) {
				return true
			}
		}
	}
	return false
}

// maxDepth bounds containers within containers.
const maxDepth = 4

// holds reports whether a value of the type is an interface or a function, or a container of such. Errors are followed by their texts.
func holds(t types.Type, depth int) bool {
	if depth > maxDepth || ssautil.IsError(t) {
		return false
	}
	if _, ok := types.Unalias(t).(*types.TypeParam); ok {
		return false
	}
	switch t := t.Underlying().(type) {
	case *types.Interface, *types.Signature:
		return true
	case *types.Pointer:
		return holds(t.Elem(), depth+1)
	case *types.Slice:
		return holds(t.Elem(), depth+1)
	case *types.Array:
		return holds(t.Elem(), depth+1)
	case *types.Map:
		return holds(t.Elem(), depth+1)
	case *types.Chan:
		return holds(t.Elem(), depth+1)
	}
	return false
}

// of returns the holder of a key, and makes it if there is none.
func (b *builder) of(key any) *holder {
	h := b.holders[key]
	if h == nil {
		h = new(holder)
		b.holders[key] = h
		b.all = append(b.all, h)
	}
	return h
}

// holderOf returns the holder of a variable or field, nil for one that holds no interfaces. What packages outside of the
// program keep in their variables is not known.
func (b *builder) holderOf(v *types.Var) *holder {
	v = v.Origin()
	if !holds(v.Type(), 0) {
		return nil
	}
	h := b.of(v)
	if v.Pkg() == nil || b.unitOf[v.Pkg()] == nil {
		h.isOpen = true
	}
	return h
}

// spread hands on the types along the edges until nothing changes. It ends because the lists only grow, and there are
// finitely many types. Lists that are longer than any answer may be are handed on no further: what is behind them is
// open.
func (b *builder) spread() {
	work := b.all
	for len(work) > 0 {
		var next []*holder
		for _, h := range work {
			for _, to := range h.to {
				if len(h.list) > 2*maxTypes || len(h.funcs) > 2*maxTypes {
					if !to.isOpen {
						to.isOpen = true
						next = append(next, to)
					}
					continue
				}
				grown := h.isOpen && !to.isOpen
				to.isOpen = to.isOpen || h.isOpen
				for _, t := range h.list {
					grown = to.add(t) || grown
				}
				for _, m := range h.made {
					grown = to.addMaker(m) || grown
				}
				for _, f := range h.funcs {
					grown = to.addFunc(f) || grown
				}
				if grown {
					next = append(next, to)
				}
			}
		}
		work = next
	}
}

// joinMethods joins the parameters and results of interfaces' methods with those of the methods that a call of them may run.
func (b *builder) joinMethods() {
	for _, m := range b.methods {
		iface, ok := m.Signature().Recv().Type().Underlying().(*types.Interface)
		if !ok {
			continue
		}
		for _, t := range b.byMethod[m.Name()] {
			if !types.Implements(t, iface) {
				continue
			}
			o, _, _ := types.LookupFieldOrMethod(t, true, m.Pkg(), m.Name())
			fn, ok := o.(*types.Func)
			if !ok {
				continue
			}
			fn = fn.Origin()
			for i := range m.Signature().Params().Len() {
				link(b.holderOf(m.Signature().Params().At(i)), b.holderOf(fn.Signature().Params().At(i)))
			}
			for i := range m.Signature().Results().Len() {
				link(b.resultOf(fn, i), b.resultOf(m, i))
			}
		}
	}
}

// resultOf returns the holder of a function's result, nil for one that holds no interfaces. What a function outside of the
// program returns is not known here.
func (b *builder) resultOf(fn *types.Func, i int) *holder {
	fn = fn.Origin()
	if i >= fn.Signature().Results().Len() || !holds(fn.Signature().Results().At(i).Type(), 0) {
		return nil
	}
	m := Maker{fn, i}
	h := b.of(m)
	if fn.Pkg() == nil || b.unitOf[fn.Pkg()] == nil {
		h.isOpen = true
		if !fromStd(fn) {
			h.addMaker(m)
		}
	}
	return h
}

// link notes that what is in one holder is assigned to another.
func link(from, to *holder) {
	if from != nil && to != nil && from != to {
		from.to = append(from.to, to)
	}
}

// fromStd reports whether an object is of the standard library: its interfaces are described by rows.
func fromStd(obj types.Object) bool {
	return obj.Pkg() == nil || ssautil.IsStd(ssautil.PkgPath(obj.Pkg()))
}
