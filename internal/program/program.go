// Package program is the table of what a whole program puts into its interfaces: which types of values each variable, field,
// parameter and result of an interface's type can hold. The command makes it once a run, since it has all packages at hand,
// and the engine, which sees one package at a time, asks it where a method of an interface is called:
//
//	service.Mounts().Run(dir) // in package controller, which knows the interface alone; in logic, which it does not import:
//	func init() { service.RegisterMounts(&mounts{}) }
//
// So it is with functions in fields, variables and containers (function.go): which ones any package stores where one is called.
//
// It also knows which exported variables other packages write to: settings.Nginx = request.Nginx. A function that reads one
// says so in its summary, and where it is called by who knows what was stored, the two meet.
//
// And it knows which constants the program refuses to run with (refuse.go), which of its functions it calls (uncalled.go), and which routes
// lead to its handlers (routes.go).
//
// How it is made. It is a graph of holders (hold.go), one for each variable, field, parameter and result whose type is an
// interface or a container of interfaces. An assignment of a value whose own type is known adds that type to the holder, and
// an assignment of another holder is an edge; types are then handed on along the edges until nothing changes. Calls,
// instances of a struct and elements of a container are not told apart. This is variable type analysis on syntax trees: it
// needs no SSA, and its cost is that of a walk over the code.
//
// Where nothing is known to be stored, as by frameworks that inject by reflection, the one type of the program that
// implements the interface counts. With two there is no answer.
//
// Precision. A call that may run a method of several types is where analyses of interfaces tell lies. So a parameter has an
// answer only if one type is given for it in all the program, because the engine's summaries tell its callers apart and this
// table does not, and no call has more than maxTypes.
//
// Order. A package whose call runs a method of another one needs the summaries of that one. So each answer is an edge in the
// order of the analysis, as if the type's package were imported (link.go). Where that would close a circle, because
// the type's package needs this one, the type is left out of the answer, and the flow is found where the two meet, in main
// or whoever else imports both: summaries say which method of what a function calls.
//
// The table depends on the source of the packages of the run alone, and so do findings; what is kept of whole runs has all of
// that in its key, and summaries of dependencies that are kept do not use the table. The other doors see a package at
// a time and have no table: with them such a flow is found only where both packages are imported.
package program

import (
	"go/ast"
	"go/token"
	"go/types"
	"sync"

	"golang.org/x/tools/go/packages"

	"github.com/secvet/secvet/internal/route"
)

// maxTypes bounds the types whose methods one call may run. Interfaces that many types implement are of small things, as
// nodes of a tree are.
const maxTypes = 8

// A Table says of each call of an interface's method in the program which types its receiver can be of.
type Table struct {
	calls  map[token.Pos]*callSite
	order  []*callSite // in that of the packages and of their source; places depend on which file was read first
	unitOf map[*types.Package]*packages.Package

	written map[string]map[*types.Package]bool
	refused map[string][]string // texts that are refused, and what they are compared with

	hasMain  bool
	led      map[*packages.Package]bool // the packages that a main package leads to
	referred map[*types.Func]bool       // see Uncalled
	invoked  map[string]bool

	routes func() *route.Table
}

// A callSite is a call of a method of an interface.
type callSite struct {
	pos   token.Pos // of its parenthesis
	in    *packages.Package
	iface *types.Interface // nil if a value is called
	of    types.Type       // the interface, by its name
	recv  *holder          // where the receiver is from; nil if that is not known
	types []types.Type
	made  []Maker
	funcs []Callee
	all   bool // there can be no others
}

// Types returns which types the receiver of a call can be of, by the place of its parenthesis, and whether these are all.
func (t *Table) Types(call token.Pos) (found []types.Type, all bool) {
	site := t.calls[call]
	if site == nil {
		return nil, false
	}
	return site.types, site.all
}

// Makers returns the functions of libraries whose results the receiver of a call can be.
func (t *Table) Makers(call token.Pos, yield func(fn *types.Func, result int)) {
	if site := t.calls[call]; site != nil {
		for _, m := range site.made {
			yield(m.Func, m.Result)
		}
	}
}

// Written reports whether a package that is not its own writes to an exported variable, or to a part of it, and the reader does
// not. Its key is the path of the package and its name.
func (t *Table) Written(key string, reader *types.Package) bool {
	by := t.written[key]
	return len(by) > 0 && !by[reader]
}

// New makes the table of the packages of a program.
func New(units []*packages.Package) *Table {
	b := newBuilder(units)
	for _, u := range units {
		b.walk(u)
	}
	b.joinMethods()
	b.spread()
	t := &Table{calls: make(map[token.Pos]*callSite), unitOf: b.unitOf, written: b.written, refused: b.refused, hasMain: b.hasMain, led: b.led, referred: b.referred, invoked: b.invoked}
	t.routes = sync.OnceValue(t.routesOf) // few packages ask
	for _, site := range b.sites {
		if b.answer(site); len(site.types)+len(site.made)+len(site.funcs) > 0 {
			t.calls[site.pos] = site
			t.order = append(t.order, site)
		}
	}
	return t
}

// answer finds the types of a call's receiver.
func (b *builder) answer(s *callSite) {
	if s.iface == nil {
		s.answerValue()
		return
	}
	if h := s.recv; h != nil {
		for _, t := range h.list {
			if types.Implements(t, s.iface) {
				s.types = append(s.types, t)
			}
		}
		// A library may be given anything by who uses it.
		s.all = !h.isOpen && b.hasMain
		s.made = h.made
		if most := h.most(); len(s.types)+len(s.made) > most {
			s.types, s.made = nil, nil
			return
		}
	}
	if len(s.types)+len(s.made) == 0 {
		s.all = false
		if t := b.sole(s.of, s.iface); t != nil {
			s.types = []types.Type{t}
		}
	}
}

// sole returns the one type of the program that implements an interface of the program, nil if there is none or another.
// Only packages that a main package leads to count: what tests put in its place is no part of the program.
func (b *builder) sole(of types.Type, iface *types.Interface) types.Type {
	named, ok := types.Unalias(of).(*types.Named)
	if !ok || b.unitOf[named.Obj().Pkg()] == nil || named.TypeArgs().Len() > 0 {
		return nil
	}
	if t, ok := b.soles[named]; ok {
		return t
	}
	var found types.Type
	n := 0
	for _, t := range b.byMethod[iface.Method(0).Name()] {
		if types.Implements(t, iface) {
			found = t
			n++
		}
	}
	if n != 1 {
		found = nil
	}
	b.soles[named] = found
	return found
}

// call notes a call of a value, or of an interface's method. The receiver may be an interface that a struct embeds: then it is that field.
func (b *builder) call(e *ast.CallExpr) {
	b.value(e)
	fun, ok := ast.Unparen(e.Fun).(*ast.SelectorExpr)
	if !ok {
		return
	}
	sel := b.info.Selections[fun]
	if sel == nil || sel.Kind() != types.MethodVal {
		return
	}
	recv := sel.Recv()
	var h *holder
	if path := sel.Index(); len(path) > 1 {
		field := fieldAt(recv, path[:len(path)-1])
		if field == nil {
			return
		}
		recv, h = field.Type(), b.holderOf(field)
	} else if types.IsInterface(recv) {
		h = b.holder(fun.X)
	}
	iface, ok := recv.Underlying().(*types.Interface)
	if _, isParam := types.Unalias(recv).(*types.TypeParam); !ok || isParam || iface.NumMethods() == 0 || fromStd(sel.Obj()) {
		return
	}
	b.sites = append(b.sites, &callSite{pos: e.Lparen, in: b.unit, iface: iface, of: recv, recv: h})
}

// fieldAt returns the field at a path of embedded fields.
func fieldAt(t types.Type, path []int) *types.Var {
	var field *types.Var
	for _, i := range path {
		if p, ok := t.Underlying().(*types.Pointer); ok {
			t = p.Elem()
		}
		s, ok := t.Underlying().(*types.Struct)
		if !ok || i >= s.NumFields() {
			return nil
		}
		field = s.Field(i)
		t = field.Type()
	}
	return field
}
