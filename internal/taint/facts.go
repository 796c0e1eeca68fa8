package taint

import (
	"go/token"
	"go/types"
	"maps"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/internal/guard"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/models"
)

// What is known of other packages, and what they get to know of this one. A package's summaries are one fact, entries by
// key, and a call of another package's function looks for its entry in three places:
//
//   1. the fact of the function's package, if that is imported;
//   2. what imports pass on: a method of a type that is not imported here, but that an import returns;
//   3. the provider, which analyzes a package from source that has no facts. That can be dear, so it is asked only if
//      data reaches the call.
//
// A package passes on the entries of the methods that its API hands out, for importers that get a value without importing
// its type: in mydb.Open().Query(s), Query may be a method of a package that mydb imports. The types are found by a walk
// over results, fields and variables; a set of the types that were seen ends it, and maxHandedOut bounds it.
//
// Facts are decoded when they are asked for. What does not decode says nothing, and is told as a failure.

// A library finds the summaries of other packages: in the facts of imports, in what imports pass on of
// their own, and last by asking the provider.
type library struct {
	*settings
	pass     *analysis.Pass // nil where there are no facts
	imports  []*types.Package
	provider Provider                    // nil if there is none
	facts    map[string]*summary.Package // of imports, by their path; nil if there is none
	asked    map[string]*summary.Package // what the provider has answered
	passedOn *summary.Package            // entries of packages that are not imported here
	failed   []summary.Failure           // what the provider's answers tell of
}

// newLibrary returns the library for the analysis of pkg. Without a pass, imports have no facts and only the provider is
// asked.
func newLibrary(pass *analysis.Pass, pkg *types.Package, s *settings, p Provider) *library {
	return &library{
		settings: s, pass: pass, imports: pkg.Imports(), provider: p,
		facts: make(map[string]*summary.Package), asked: make(map[string]*summary.Package),
	}
}

// fact returns the summaries of a package that an earlier pass made, or nil.
func (l *library) fact(pkg *types.Package) *summary.Package {
	path := ssautil.PkgPath(pkg)
	p, ok := l.facts[path]
	if !ok {
		var fact summary.Summaries
		if l.pass != nil && l.pass.ImportPackageFact(pkg, &fact) {
			_, data := summary.SplitFailures(fact.Data, path)
			p = l.decode(path, data)
		}
		l.facts[path] = p
	}
	return p
}

// ask returns the summaries of a package that has neither facts nor a model, or nil. Asking can be dear.
func (l *library) ask(path string) *summary.Package {
	// Models describe the standard library and those that have a file of rows, completely for what rules ask.
	if l.provider == nil || ssautil.IsStd(path) || models.BuiltIn(path) != nil {
		return nil
	}
	p, ok := l.asked[path]
	if !ok {
		if data := l.provider.Summaries(path); data != nil {
			failures, data := summary.SplitFailures(data, path)
			l.failed = append(l.failed, failures...)
			p = l.decode(path, data)
		}
		l.asked[path] = p
	}
	if p != nil && p.Unknown() {
		return nil
	}
	return p
}

// known returns the package's summaries that say something of a function, from facts alone, or nil.
func (l *library) known(obj *types.Func) *summary.Package {
	if p := l.fact(obj.Pkg()); p != nil {
		return p
	}
	if p := l.collected(); p.Entries[ssautil.FuncKey(obj)] != "" {
		return p
	}
	return nil
}

// method returns what is known of the method of a type whose package need not be imported, or nil. The provider knows those
// that a constructor of its packages returns as an interface.
func (l *library) method(typ, name string) *summary.Summary {
	key := typ + "." + name
	if p := l.collected(); p.Entries[key] != "" {
		return p.Get(key)
	}
	dot := strings.LastIndexByte(typ, '.')
	if dot < 0 {
		return nil
	}
	if p := l.asked[typ[:dot]]; p != nil && p.Entries[key] != "" {
		return p.Get(key)
	}
	return nil
}

// collected returns what imports say of all packages.
func (l *library) collected() *summary.Package {
	if l.passedOn == nil {
		l.passedOn = l.collect()
	}
	return l.passedOn
}

// collect gathers what imports say of packages that are not imported here. If two pass on one entry, the last one in the
// order of imports counts: both have it from the same facts.
func (l *library) collect() *summary.Package {
	all := summary.NewPackage()
	for _, imp := range l.imports {
		if p := l.fact(imp); p != nil {
			for k, v := range p.Entries {
				all.Entries[k] = v
			}
		}
	}
	return all
}

// foreign returns what is known of another package's function, or nil. It asks the provider only if
// labelled is true: then data depends on the answer.
func (e *Package) foreign(obj *types.Func, labelled func() bool) *summary.Summary {
	obj = obj.Origin()
	if obj.Pkg() == nil {
		return nil
	}
	p := e.library.known(obj)
	if p == nil && labelled() {
		p = e.library.ask(ssautil.PkgPath(obj.Pkg()))
	}
	if p == nil {
		return nil
	}
	return p.Get(ssautil.FuncKey(obj))
}

// export encodes what importers may know: the package's own functions, and the methods of other
// packages' types that its API hands out, since facts come from direct imports only.
//
// The bytes depend on the source text and on the imports' facts alone. Summaries are kept in maps, whose order is another
// one in each run, so nothing that is exported is changed meanwhile: what importers see otherwise is changed in a copy.
func (e *Package) export() []byte {
	entries := make(map[string]string)
	e.reported = e.reportedElsewhere()
	typed := make(map[string]bool)
	for fn, s := range e.Summaries {
		obj, ok := fn.Object().(*types.Func)
		if !ok || !token.IsExported(obj.Name()) {
			continue
		}
		// Of a function that does nothing with data the lack of an entry says the same.
		if out := e.exported(s, 0); !out.Empty() {
			entries[ssautil.FuncKey(obj)] = summary.EncodeSummary(out, e.far)
			out.EachType(func(key string) { typed[key] = true })
		}
	}
	e.exportVariables(entries)
	guard.ExportPatterns(e.Index, entries, e.far)
	found, all := handedOut(e.Pkg)
	if !all {
		e.cutNamed(summary.CutFacts, "", token.NoPos)
	}
	for _, named := range found {
		for m := range named.Methods() {
			if p := e.library.known(m); p != nil {
				p.PassOn(ssautil.FuncKey(m), entries)
			}
		}
	}
	e.exportMethods(typed, entries)
	if e.settings != nil {
		e.settings.Export(e.uses, entries, e.far)
	}
	return summary.EncodePackage(entries, e.farCuts())
}

// exportMethods adds the methods of types that values of interfaces are of, as summaries name these types. A method that
// a type has from an embedded one is an alias of that one's entry.
func (e *Package) exportMethods(typed map[string]bool, entries map[string]string) {
	for _, key := range slices.Sorted(maps.Keys(typed)) {
		t := e.concrete[key]
		if t == nil {
			continue
		}
		set := types.NewMethodSet(types.NewPointer(ssautil.PointedTo(t)))
		for sel := range set.Methods() {
			obj, ok := sel.Obj().(*types.Func)
			if !ok || !obj.Exported() || obj.Pkg() == nil {
				continue
			}
			// of is where the method is declared, name where importers look: of the type that the value has.
			name, of := key+"."+obj.Name(), ssautil.FuncKey(obj.Origin())
			if entries[of] == "" {
				if p := e.library.known(obj.Origin()); p != nil {
					p.PassOn(of, entries)
				}
			}
			if name != of && entries[of] != "" {
				entries[name] = summary.AliasMark + of
			}
		}
	}
	// Of types that this package has from a summary alone, without importing them, the entries are handed on as they came.
	for _, key := range slices.Sorted(maps.Keys(e.library.collected().Entries)) {
		if dot := strings.LastIndexByte(key, '.'); dot > 0 && typed[key[:dot]] && e.concrete[key[:dot]] == nil {
			e.library.passedOn.PassOn(key, entries)
		}
	}
}

// reportedElsewhere returns, by their sources, the hits of which the topics say that packages that import this one need not
// find them again. They are in the order in which they were found, though that does not matter: one is as good as another.
func (e *Package) reportedElsewhere() map[*summary.Source][]*Hit {
	told := make(map[*summary.Source][]*Hit)
	for _, h := range e.found {
		if e.on.isReported(h) {
			told[h.Source] = append(told[h.Source], h)
		}
	}
	return told
}

// handedOut returns the named types of other packages that users of pkg can get from it without
// importing the types' packages: results, fields and variables, and what their methods return in turn. It reports
// whether that is all of them.
func handedOut(pkg *types.Package) (found []*types.Named, all bool) {
	w := walker{pkg: pkg, seen: make(map[*types.Named]bool)}
	scope := pkg.Scope()
	for _, name := range scope.Names() {
		switch obj := scope.Lookup(name).(type) {
		case *types.Func:
			w.results(obj)
		case *types.Var:
			w.visit(obj.Type())
		case *types.TypeName:
			if obj.Exported() {
				w.visit(obj.Type())
			}
		}
	}
	return w.found, len(w.seen) <= maxHandedOut
}

// A walker finds the named types that a package hands out.
type walker struct {
	pkg   *types.Package
	seen  map[*types.Named]bool
	found []*types.Named
}

// results visits the types of what an exported function or method returns.
func (w *walker) results(f *types.Func) {
	if f.Exported() {
		for v := range f.Signature().Results().Variables() {
			w.visit(v.Type())
		}
	}
}

// visit notes the named type that t is, or points to, and goes on with what its methods return and its exported fields are.
func (w *walker) visit(t types.Type) {
	named := ssautil.NamedOf(t)
	if named == nil || w.seen[named.Origin()] || len(w.seen) > maxHandedOut {
		return
	}
	named = named.Origin()
	w.seen[named] = true
	pkg := named.Obj().Pkg()
	if pkg == nil || ssautil.IsStd(ssautil.PkgPath(pkg)) {
		return
	}
	if pkg != w.pkg {
		w.found = append(w.found, named)
	}
	for m := range named.Methods() {
		w.results(m)
	}
	if s, ok := named.Underlying().(*types.Struct); ok {
		for f := range s.Fields() {
			if f.Exported() {
				w.visit(f.Type())
			}
		}
	}
}

// failures returns what imports tell that could not be analyzed, they or what they import in turn. Also those are
// asked whose summaries nobody needed: a call of a function without a summary has lost something all the same.
func (l *library) failures() []summary.Failure {
	lists := [][]summary.Failure{l.failed, l.broken()}
	for _, imp := range l.imports {
		var fact summary.Summaries
		if l.pass != nil && l.pass.ImportPackageFact(imp, &fact) {
			failures, _ := summary.SplitFailures(fact.Data, ssautil.PkgPath(imp))
			lists = append(lists, failures)
		}
	}
	return summary.MergeFailures(lists...)
}

// decode reads a package's facts, nil if there are none but failures: then nothing is known of it.
func (l *library) decode(path string, data []byte) *summary.Package {
	if len(data) == 0 {
		return nil
	}
	p, err := summary.DecodePackage(data)
	if err != nil {
		p.Broken = path
	}
	return p
}

// broken returns a failure for each package of whose facts something was asked that does not decode. Of one that is not
// imported the function or method is named.
func (l *library) broken() (list []summary.Failure) {
	for _, known := range [...]map[string]*summary.Package{l.facts, l.asked} {
		for path, p := range known {
			if p != nil && p.Broken != "" {
				list = append(list, summary.Failure{Package: path, Reason: summary.NoFacts})
			}
		}
	}
	if p := l.passedOn; p != nil && p.Broken != "" {
		list = append(list, summary.Failure{Package: p.Broken, Reason: summary.NoFacts})
	}
	return list
}
