package taint

import (
	"go/token"
	"go/types"
	"maps"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/models"
)

// funcKey names a function or method in facts: "path.Func", "path.Type.Method".
func funcKey(obj *types.Func) string {
	key := pkgPath(obj.Pkg()) + "."
	if recv := recvName(obj); recv != "" {
		key += recv + "."
	}
	return key + obj.Name()
}

// A library finds the summaries of other packages: in the facts of imports, in what imports pass on of
// their own, and last by asking the provider.
type library struct {
	*settings
	pass     *analysis.Pass // nil where there are no facts
	imports  []*types.Package
	provider Provider
	facts    map[string]*packageSummary // by import path; nil if there is none
	asked    map[string]*packageSummary // what the provider has answered
	passedOn *packageSummary            // entries of packages that are not imported here
	failed   []Failure                  // what the provider's answers tell of
}

func newLibrary(pass *analysis.Pass, pkg *types.Package, s *settings, p Provider) *library {
	return &library{
		settings: s, pass: pass, imports: pkg.Imports(), provider: p,
		facts: make(map[string]*packageSummary), asked: make(map[string]*packageSummary),
	}
}

// fact returns the summaries of a package that an earlier pass made, or nil.
func (l *library) fact(pkg *types.Package) *packageSummary {
	path := pkgPath(pkg)
	p, ok := l.facts[path]
	if !ok {
		var fact Summaries
		if l.pass != nil && l.pass.ImportPackageFact(pkg, &fact) {
			_, data := splitFailures(fact.Data, path)
			p = l.decode(path, data)
		}
		l.facts[path] = p
	}
	return p
}

// ask returns the summaries of a package that has neither facts nor a model, or nil. Asking can be dear.
func (l *library) ask(path string) *packageSummary {
	if l.provider == nil || isStd(path) || models.BuiltIn(path) != nil {
		return nil
	}
	p, ok := l.asked[path]
	if !ok {
		if data := l.provider.Summaries(path); data != nil {
			failures, data := splitFailures(data, path)
			l.failed = append(l.failed, failures...)
			p = l.decode(path, data)
		}
		l.asked[path] = p
	}
	if p != nil && p.unknown() {
		return nil
	}
	return p
}

// failures returns what imports tell that could not be analyzed, they or what they import in turn. Also those are
// asked whose summaries nobody needed: who calls a function without a summary has lost something all the same.
func (l *library) failures() []Failure {
	lists := [][]Failure{l.failed, l.broken()}
	for _, imp := range l.imports {
		var fact Summaries
		if l.pass != nil && l.pass.ImportPackageFact(imp, &fact) {
			failures, _ := splitFailures(fact.Data, pkgPath(imp))
			lists = append(lists, failures)
		}
	}
	return mergeFailures(lists...)
}

// decode reads a package's facts, nil if there are none but failures: then nothing is known of it.
func (l *library) decode(path string, data []byte) *packageSummary {
	if len(data) == 0 {
		return nil
	}
	p, err := decodePackage(data)
	if err != nil {
		p.broken = path
	}
	return p
}

// broken returns a failure for each package of whose facts something was asked that does not decode. Of one that is not
// imported the function or method is named.
func (l *library) broken() (list []Failure) {
	for _, known := range [...]map[string]*packageSummary{l.facts, l.asked} {
		for path, p := range known {
			if p != nil && p.broken != "" {
				list = append(list, Failure{path, noFacts})
			}
		}
	}
	if p := l.passedOn; p != nil && p.broken != "" {
		list = append(list, Failure{p.broken, noFacts})
	}
	return list
}

// known returns the package's summaries that say something of a function, from facts alone, or nil.
func (l *library) known(obj *types.Func) *packageSummary {
	if p := l.fact(obj.Pkg()); p != nil {
		return p
	}
	if p := l.collected(); p.entries[funcKey(obj)] != "" {
		return p
	}
	return nil
}

// method returns what is known of the method of a type whose package need not be imported, or nil.
func (l *library) method(typ, name string) *summary {
	key := typ + "." + name
	if p := l.collected(); p.entries[key] != "" {
		return p.get(key)
	}
	return nil
}

// collected returns what imports say of all packages.
func (l *library) collected() *packageSummary {
	if l.passedOn == nil {
		l.passedOn = l.collect()
	}
	return l.passedOn
}

// collect gathers what imports say of packages that are not imported here.
func (l *library) collect() *packageSummary {
	all := newPackageSummary()
	for _, imp := range l.imports {
		if p := l.fact(imp); p != nil {
			for k, v := range p.entries {
				all.entries[k] = v
			}
		}
	}
	return all
}

// foreign returns what is known of another package's function, or nil. It asks the provider only if
// labelled is true: then data depends on the answer.
func (e *engine) foreign(obj *types.Func, labelled func() bool) *summary {
	obj = obj.Origin()
	if obj.Pkg() == nil {
		return nil
	}
	p := e.library.known(obj)
	if p == nil && labelled() {
		p = e.library.ask(pkgPath(obj.Pkg()))
	}
	if p == nil {
		return nil
	}
	return p.get(funcKey(obj))
}

// export encodes what importers may know: the package's own functions, and the methods of other
// packages' types that its API hands out, since facts come from direct imports only.
//
// The bytes depend on the source text and on the imports' facts alone. Summaries are kept in maps, whose order is another one in
// each run, so nothing that is exported is changed meanwhile: what importers see otherwise is changed in a copy.
func (e *engine) export() []byte {
	entries := make(map[string]string)
	e.told = e.toldTokens()
	typed := make(map[string]bool)
	for fn, s := range e.summaries {
		obj, ok := fn.Object().(*types.Func)
		if !ok || !token.IsExported(obj.Name()) {
			continue
		}
		if out := e.exported(s, 0); !out.empty() {
			entries[funcKey(obj)] = encodeSummary(out, e.far)
			out.eachType(func(key string) { typed[key] = true })
		}
	}
	e.exportVariables(entries)
	e.exportPatterns(entries)
	found, all := handedOut(e.pkg)
	if !all {
		e.cutNamed(CutFacts, "", token.NoPos)
	}
	for _, named := range found {
		for m := range named.Methods() {
			if p := e.library.known(m); p != nil {
				p.passOn(funcKey(m), entries)
			}
		}
	}
	e.exportMethods(typed, entries)
	return encodePackage(entries, e.farCuts())
}

// exportMethods adds the methods of types that values of interfaces are of, also those that they have from an
// embedded one.
func (e *engine) exportMethods(typed map[string]bool, entries map[string]string) {
	for _, key := range slices.Sorted(maps.Keys(typed)) {
		t := e.concrete[key]
		if t == nil {
			continue
		}
		set := types.NewMethodSet(types.NewPointer(pointedTo(t)))
		for sel := range set.Methods() {
			obj, ok := sel.Obj().(*types.Func)
			if !ok || !obj.Exported() || obj.Pkg() == nil {
				continue
			}
			name, of := key+"."+obj.Name(), funcKey(obj.Origin())
			if entries[of] == "" {
				if p := e.library.known(obj.Origin()); p != nil {
					p.passOn(of, entries)
				}
			}
			if name != of && entries[of] != "" {
				entries[name] = aliasMark + of
			}
		}
	}
	for _, key := range slices.Sorted(maps.Keys(e.library.collected().entries)) {
		if dot := strings.LastIndexByte(key, '.'); dot > 0 && typed[key[:dot]] && e.concrete[key[:dot]] == nil {
			e.library.passedOn.passOn(key, entries)
		}
	}
}

// pointedTo returns what a pointer type points to, or the type itself.
func pointedTo(t types.Type) types.Type {
	if p, ok := t.Underlying().(*types.Pointer); ok {
		return p.Elem()
	}
	return t
}

// toldTokens returns the predictable values that were found to become a token in this package. They need
// not be found again in each package that uses the token.
func (e *engine) toldTokens() map[*Source]bool {
	told := make(map[*Source]bool)
	for _, h := range e.hits {
		if h.Kind&(model.Token|model.Credential) != 0 && h.Source.Labels&model.WeakRandom != 0 {
			told[h.Source] = true
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

func (w *walker) results(f *types.Func) {
	if f.Exported() {
		for v := range f.Signature().Results().Variables() {
			w.visit(v.Type())
		}
	}
}

func (w *walker) visit(t types.Type) {
	named := namedOf(t)
	if named == nil || w.seen[named.Origin()] || len(w.seen) > maxHandedOut {
		return
	}
	named = named.Origin()
	w.seen[named] = true
	pkg := named.Obj().Pkg()
	if pkg == nil || isStd(pkgPath(pkg)) {
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
