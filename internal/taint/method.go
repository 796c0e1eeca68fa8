package taint

import (
	"go/types"
	"hash/fnv"
	"io"
	"strconv"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
)

// Which method a call of an interface runs is decided by the types that its value can be of. A conversion to the interface
// is an origin, OriginType, which flows like data: it is stored in fields, returned, and told in summaries by its key, so
// that also a package that never imports the type knows its methods by the facts of those that do.
//
//	var s Store = &sqlStore{db} // the flow *sqlStore begins
//	return &Server{store: s}    // and is told by the summary: the field store of the result is of *sqlStore
//
// If no type is known, all types of the package that implement the interface count. Of libraries only those types are
// followed whose methods are sources or sinks. With more than maxTargets types or methods the call is one of something
// unknown (CutTargets): most of these are String or Close, of which nothing is lost.

// eachConcrete yields the type that a value has in an interface, if v is the conversion to it. Empty interfaces have no
// methods to decide about, and errors are followed by their texts.
func (g *Func) eachConcrete(v ssa.Value, yield func(rel access.Path, f Flow)) {
	m, ok := v.(*ssa.MakeInterface)
	if !ok {
		return
	}
	if i, ok := m.Type().Underlying().(*types.Interface); !ok || i.NumMethods() == 0 || ssautil.IsError(m.Type()) {
		return
	}
	named := ssautil.NamedOf(m.X.Type())
	if named == nil || !tellsMethods(named.Obj().Pkg()) {
		return
	}
	key := ssautil.PkgPath(named.Obj().Pkg()) + "." + named.Obj().Name()
	g.knowType(key, m.X.Type())
	yield("", Flow{Origin: g.id(origin{Kind: OriginType, name: key}), Flags: summary.Fresh})
}

// knowType notes the type of a key. Another value of a type that is known, or a pointer to one, changes nothing of its methods.
func (e *Package) knowType(key string, t types.Type) {
	if e.concrete[key] == nil {
		e.types++
	}
	e.concrete[key] = t
}

// handsText reports whether it matters which method of a name is called: whether it takes or returns a text, anything, or a struct, which can
// hold texts. Of an interface of the program it does so as well if the method returns an error alone, nothing, or another object, as its
// receiver may hold the texts:
//
//	type Job interface { Run() error }             // of a job that opens the file at its path, or of another
//	type Source interface { Open() (File, error) }
//
// Of other methods, such as Len() int, no call is deferred to callers.
func handsText(m *types.Func) bool {
	for _, tuple := range [...]*types.Tuple{m.Signature().Params(), m.Signature().Results()} {
		for v := range tuple.Variables() {
			t := v.Type()
			if i, ok := t.Underlying().(*types.Interface); ssautil.IsText(t) || ok && i.Empty() {
				return true
			}
			// A request or a row of a table: Find(ctx, Query) Row.
			if s := ssautil.StructOf(t); s != nil && !ssautil.IsError(t) {
				return true
			}
		}
	}
	if m.Pkg() == nil || ssautil.IsStd(m.Pkg().Path()) {
		return false
	}
	results := m.Signature().Results()
	return results.Len() == 0 || types.IsInterface(results.At(0).Type())
}

// tellsMethods reports whether it matters which of a package's types an interface's value is of. Of the
// standard library only few are given for an interface because of sources or sinks among their methods.
func tellsMethods(p *types.Package) bool {
	if p == nil {
		return false
	}
	switch path := ssautil.PkgPath(p); path {
	case "database/sql", "os/exec", "math/rand", "math/rand/v2":
		return true
	default:
		return !ssautil.IsStd(path)
	}
}

// invokeTypes runs the method of each type that the receiver is known to be of. It reports false if there are none, or too
// many; then the caller looks for implementations.
func (g *Func) invokeTypes(c *access.Call, m *types.Func) bool {
	var keys []string
	g.Flows(c.Args[0], c.At, func(rel access.Path, f Flow) {
		if o := g.Origins[f.Origin]; rel == "" && o.Kind == OriginType && len(keys) <= maxTargets {
			keys = append(keys, o.name)
		}
	})
	if len(keys) > maxTargets {
		g.cut(summary.CutTargets, g.fns[0])
		return false
	}
	g.findStored(c, keys)
	for _, key := range keys {
		of := *c
		of.Recv = g.receiver(key, keys)
		g.invokeType(&of, m, key)
	}
	return len(keys) > 0
}

// invokeType runs the method of one type.
func (g *Func) invokeType(c *access.Call, m *types.Func, key string) {
	fn, obj, s := g.methodOf(key, g.methodKey(m))
	switch {
	case fn != nil:
		g.run(c, fn)
	case s != nil:
		g.on.call(g, c, CallTarget{Obj: m, Name: m.Name(), Sig: m.Signature()})
		g.apply(c, s, m.Name())
	case obj != nil:
		g.external(c, obj)
	}
}

// methodKey names a method of an interface: its name, and a hash of the types of its parameters and results, since many
// types have a method of one name. The key is the same in all packages and in each run, so that it can stand in facts:
// Query(string) string is "Query#" and a number.
func (e *Package) methodKey(m *types.Func) string {
	if key, ok := e.methodKeys[m]; ok {
		return key
	}
	h := fnv.New32a()
	sig := m.Signature()
	for _, tuple := range [...]*types.Tuple{sig.Params(), sig.Results()} {
		for v := range tuple.Variables() {
			io.WriteString(h, types.TypeString(v.Type(), ssautil.PkgPath))
			h.Write([]byte{0})
		}
	}
	key := m.Name() + "#" + strconv.FormatUint(uint64(h.Sum32()), 36)
	e.methodKeys[m] = key
	return key
}

// methodOf returns a method of the type with a key: a function of this package, one of another package, or the summary of
// one whose package is not imported here. All are nil if the type has no such method, or one of another form.
func (g *Func) methodOf(key, method string) (*ssa.Function, *types.Func, *summary.Summary) {
	name, _, _ := strings.Cut(method, "#")
	t := g.concrete[key]
	if t == nil {
		return nil, nil, g.library.method(key, name)
	}
	o, _, _ := types.LookupFieldOrMethod(t, true, g.Pkg, name)
	obj, ok := o.(*types.Func)
	if !ok || g.methodKey(obj) != method && !isGeneric(t) {
		return nil, nil, nil
	}
	// A method of a generic type has one summary for all of its instances.
	if fn := g.Ssa.Prog.FuncValue(obj.Origin()); fn != nil && g.Summaries[fn] != nil {
		return fn, nil, nil
	}
	return nil, obj, nil
}

// isGeneric reports whether a type has parameters. Another instance of it may be what is called, whose methods have other types:
//
//	func New[T any](db *sql.DB) Repository[T] { return &sqlRepository[T]{db} } // of T, and
//	orders := New[Order](db)                                                   // of Order
func isGeneric(t types.Type) bool {
	named := ssautil.NamedOf(t)
	return named != nil && named.TypeParams().Len() > 0
}

// implementations returns the package's methods that a call of the interface's method may run, nil if there are too many.
func (g *Func) implementations(method *types.Func, t types.Type) []*ssa.Function {
	out := g.implementing(method, t)
	if len(out) > maxTargets {
		g.cut(summary.CutTargets, g.fns[0])
		return nil
	}
	return out
}

// implementing returns the package's methods that a call of the interface's method may run.
func (e *Package) implementing(method *types.Func, t types.Type) (out []*ssa.Function) {
	iface, ok := t.Underlying().(*types.Interface)
	if !ok {
		return nil
	}
	for _, fn := range e.methods[method.Name()] {
		recv := fn.Signature.Recv().Type()
		// A value of the type or a pointer to it may be in the interface.
		if types.Implements(recv, iface) || types.Implements(types.NewPointer(recv), iface) {
			out = append(out, fn)
		}
	}
	return out
}

// MethodSummary returns the summary of a method, or nil if there is none. The visited instruction depends on it from then
// on: topics ask for the String or Error method of what a formatter prints.
func (g *Func) MethodSummary(m *types.Func) *summary.Summary {
	if m.Pkg() == nil {
		return nil
	}
	if fn := g.Ssa.Prog.FuncValue(m.Origin()); fn != nil {
		if s := g.Summaries[fn]; s != nil {
			g.reads(g, s)
			if w := g.cur; w != nil {
				w.readsSummary(s)
			}
			return s
		}
	}
	if ssautil.IsStd(m.Pkg().Path()) {
		return nil
	}
	return g.foreign(m, func() bool { return false })
}
