package reach

import (
	"slices"

	"golang.org/x/tools/go/packages"
)

// A Place is a line of a file.
type Place struct {
	File string // an absolute name, or how steps name files of packages outside the program: by the import path
	Line int
}

// A Judge tells what a change can have brought about.
type Judge struct {
	graph      *Graph
	roots      []*packages.Package
	changes    *Changes
	tests      bool
	everything bool
	changed    map[*decl]bool
	old        map[*decl]string // the words that a changed declaration had in the base
	gone       gone
	renamed    set // files of the base that have another name now
	modules    set // those whose version has changed
	outside    map[*packages.Package]bool
	known      [2]map[*decl]bool // what depends on changes, without and with the function's callers
}

// New returns a judge of changes to the packages, which have syntax and types as far as findings are of them. Files are
// read with read; tests says whether the files of tests are part of the program.
func New(roots []*packages.Package, changes *Changes, tests bool, read func(string) ([]byte, error)) *Judge {
	place := func(name string) string {
		rel, _ := changes.place(name)
		return rel
	}
	j := &Judge{
		graph: newGraph(roots, read, place), roots: roots, changes: changes, tests: tests,
		changed: make(map[*decl]bool), old: make(map[*decl]string), modules: make(set), renamed: make(set),
		gone:    gone{make(folders), make(folders), make(set)},
		outside: make(map[*packages.Package]bool),
		known:   [2]map[*decl]bool{make(map[*decl]bool), make(map[*decl]bool)},
	}
	j.compare()
	for _, p := range roots {
		if p.IllTyped || len(p.Errors) > 0 {
			j.everything = true // what it uses is not known
		}
	}
	return j
}

// New reports whether a finding that has these places, of its position and its steps, may be new. One that is open begins
// with what the callers of a function give, whoever they are.
func (j *Judge) New(places []Place, open bool) bool {
	return j.everything || slices.ContainsFunc(places, func(at Place) bool { return j.place(at, open) })
}

// place reports whether something has changed that a place depends on.
func (j *Judge) place(at Place, open bool) bool {
	name, _ := j.changes.place(at.File)
	decls := j.graph.at(name, at.Line)
	if len(decls) == 0 { // in no declaration, or in a file that cgo has made another of
		decls = j.graph.folders[folderOf(name)]
	}
	if len(decls) == 0 {
		pkg, ok := j.graph.packageOf(at.File)
		return !ok || j.outsideDiffers(pkg)
	}
	return slices.ContainsFunc(decls, func(d *decl) bool { return j.decl(d, open) })
}

// decl reports whether something has changed that a declaration depends on.
func (j *Judge) decl(d *decl, open bool) bool {
	known := j.known[0]
	if open {
		known = j.known[1]
	}
	differs, ok := known[d]
	if !ok {
		w := wave{judge: j, decls: make(map[*decl]bool), sites: make(map[*site]bool), keys: make(set)}
		differs = w.from(d, open)
		known[d] = differs
	}
	return differs
}

// A wave goes over the graph from a declaration, until it finds a change or has seen all that can be reached.
type wave struct {
	judge *Judge
	decls map[*decl]bool
	sites map[*site]bool
	keys  set
	todo  []func() bool
}

func (w *wave) from(d *decl, open bool) bool {
	if w.callers(d, open) && open {
		return true
	}
	w.decl(d)
	for len(w.todo) > 0 {
		next := w.todo[len(w.todo)-1]
		w.todo = w.todo[:len(w.todo)-1]
		if next() {
			return true
		}
	}
	return false
}

// decl has the wave go on from a declaration.
func (w *wave) decl(d *decl) {
	if w.decls[d] {
		return
	}
	w.decls[d] = true
	w.todo = append(w.todo, func() bool {
		for key := range d.uses {
			w.key(key)
		}
		return w.judge.changed[d]
	})
}

// key has the wave go on from what a key stands for.
func (w *wave) key(key string) {
	if w.keys[key] {
		return
	}
	w.keys[key] = true
	w.todo = append(w.todo, func() bool {
		g := w.judge.graph
		pkg, name := splitKey(key)
		if name == outsideName {
			return w.judge.outsideDiffers(pkg)
		}
		for _, d := range g.decls[key] {
			w.decl(d)
		}
		if method, ok := anyMethod(name); ok && pkg == "" {
			for _, d := range g.methods[method] {
				w.decl(d)
			}
		}
		for _, s := range g.writes[key] {
			w.site(s, true)
		}
		return w.judge.lostName(pkg, name)
	})
}

// site has the wave go on from a place where something is written or called. Where other statements of the declaration bear on
// it, any change of the declaration counts; else one of the statement.
func (w *wave) site(s *site, strict bool) {
	if w.sites[s] {
		return
	}
	w.sites[s] = true
	w.todo = append(w.todo, func() bool {
		for key := range s.uses {
			w.key(key)
		}
		lost := false
		if s.params && strict {
			lost = w.callers(s.owner, true)
		}
		return lost || w.judge.siteChanged(s, strict)
	})
}

// callers has the wave go on from the calls of a function. It reports whether the base may have had one more.
func (w *wave) callers(d *decl, strict bool) (lost bool) {
	if d.isImport() || d.isInit {
		return false
	}
	for _, n := range d.names {
		keys := []string{keyOf(d.pkg, n)}
		if _, method, ok := cutMethod(n); ok {
			keys = append(keys, anyKey(method))
		}
		for _, key := range keys {
			for _, s := range w.judge.graph.calls[key] {
				w.site(s, strict)
			}
		}
		lost = lost || w.judge.gone.called[lastName(n)]
	}
	return lost
}
