// Package reach tells which findings a change can have brought about although it did not touch the lines that they
// name: it removed a check from a function that the finding's way passes through, or from one that is called there.
//
// A program is a graph. Its nodes are the declarations of packages, and one leads to another if what the first does
// depends on the second: it names it, calls a method that the second may be behind an interface, or reads a variable or
// a field that the second sets. A finding depends on all that can be reached from the declarations around its position
// and its steps. If one of these is not as it was in the base, or the base had one that is gone, the finding is new.
//
// The graph takes more for dependent than is, and the rule for what it cannot tell is the same: that counts as new. For
// example a program with one struct that all handlers share has many findings that hang together. A finding that is
// shown again costs a look; one that stays hidden is what an attacker wants.
package reach

import (
	"go/ast"
	"go/types"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/tools/go/packages"
)

// A decl is a part of a file of the program, with what it names.
type decl struct {
	*part
	pkg  string // the import path
	file string // from the root of the repository, or as it is
	uses set
}

// A site is a place in a declaration where something is written or called: what is written there depends on less than all
// that the declaration names.
type site struct {
	owner  *decl
	text   string // the statement
	uses   set
	params bool // it depends on what the callers of the declaration give
	locals bool // and on what else the declaration does
}

type set map[string]bool

func (s set) add(keys ...string) {
	for _, k := range keys {
		if k != "" {
			s[k] = true
		}
	}
}

// A Graph is a program.
type Graph struct {
	decls    map[string][]*decl // by key; several for files that a test adds
	files    map[string][]*decl // by file
	methods  map[string][]*decl // by the method's name alone
	writes   map[string][]*site // by the key of the variable or field
	calls    map[string][]*site // by the key of the function
	anything bool               // methods are called by names that are texts
	loaded   map[string]*packages.Package
	paths    map[string]*packages.Package // all packages, by import path
	place    func(string) string

	layouts   map[string]layout  // by file
	folders   map[string][]*decl // by the folder
	byPackage map[string][]*decl // by the import path
	dirs      map[string]string  // the folder of a package
}

// The keys of nodes. Objects have several identities, since what a package imports comes from export data; their names
// have one.
func keyOf(pkg, name string) string    { return pkg + "\x00" + name }
func fieldKey(pkg, name string) string { return keyOf(pkg, "\x00field."+name) }
func anyKey(method string) string      { return keyOf("", "\x00any."+method) }
func outside(pkg string) string        { return keyOf(pkg, outsideName) }
func importKey(file, path string) string {
	return keyOf(file, "\x00import."+path)
}

// lastName returns the last word of a key: "M" for a method or field, "F" for a function.
func lastName(key string) string {
	return key[strings.LastIndexAny(key, "\x00.")+1:]
}

// newGraph builds the graph of the packages. place names files as changes do.
func newGraph(roots []*packages.Package, read func(string) ([]byte, error), place func(string) string) *Graph {
	g := &Graph{
		decls: make(map[string][]*decl), files: make(map[string][]*decl), methods: make(map[string][]*decl),
		writes: make(map[string][]*site), calls: make(map[string][]*site), place: place,
		loaded: make(map[string]*packages.Package), paths: make(map[string]*packages.Package),
		layouts: make(map[string]layout), folders: make(map[string][]*decl), byPackage: make(map[string][]*decl), dirs: make(map[string]string),
	}
	packages.Visit(roots, nil, func(p *packages.Package) { g.paths[p.PkgPath] = p })
	for _, p := range roots {
		if p.Types != nil && p.TypesInfo != nil {
			g.loaded[p.PkgPath] = p
		}
	}
	for _, p := range roots {
		if g.loaded[p.PkgPath] == nil {
			continue
		}
		g.anything = g.anything || slices.ContainsFunc(p.Types.Imports(), func(t *types.Package) bool { return slices.Contains(byName, t.Path()) })
		for _, file := range p.Syntax {
			name := p.Fset.PositionFor(file.FileStart, false).Filename
			src, err := read(name)
			if err != nil {
				continue // its declarations are unknown, and what is unknown is new
			}
			g.file(p, file, place(name), split(p.Fset, file, src))
		}
	}
	return g
}

// byName are packages that call methods by names which are texts.
var byName = []string{"reflect", "text/template", "html/template", "net/rpc"}

// file adds the declarations of a file.
func (g *Graph) file(p *packages.Package, file *ast.File, name string, l layout) {
	folder := folderOf(name)
	if len(p.GoFiles) > 0 { // what cgo makes of a file lies elsewhere
		folder = folderOf(g.place(p.GoFiles[0]))
	}
	g.layouts[name], g.dirs[p.PkgPath] = l, folder
	for _, part := range l.parts {
		d := &decl{part: part, pkg: p.PkgPath, file: name, uses: make(set)}
		g.files[name] = append(g.files[name], d)
		g.folders[folder] = append(g.folders[folder], d)
		g.byPackage[p.PkgPath] = append(g.byPackage[p.PkgPath], d)
		for _, n := range part.names {
			key := keyOf(d.pkg, n)
			if part.isImport() {
				key = importKey(name, n)
			}
			g.decls[key] = append(g.decls[key], d)
			if _, m, ok := strings.Cut(n, "."); ok && !part.isImport() {
				g.methods[m] = append(g.methods[m], d)
			}
		}
		if !part.isImport() {
			newWalker(g, p.TypesInfo, d, p.Fset).walk()
		}
	}
	for _, part := range l.parts { // what a dot imports is named without a name of the import
		if spec, ok := part.node.(*ast.ImportSpec); ok && spec.Name != nil && spec.Name.Name == "." {
			for _, d := range g.files[name] {
				d.uses.add(importKey(name, part.names[0]))
			}
		}
	}
}

// keys returns the nodes that the use of an object leads to.
func (g *Graph) keys(d *decl, obj types.Object) []string {
	switch o := obj.(type) {
	case *types.PkgName:
		return []string{importKey(d.file, o.Imported().Path())}
	case *types.Func:
		return g.funcKeys(o.Origin())
	case *types.Var:
		if o = o.Origin(); o.IsField() && o.Pkg() != nil {
			return append(g.outsideOf(o), fieldKey(o.Pkg().Path(), o.Name()))
		}
	}
	switch {
	case obj.Pkg() == nil:
		return []string{keyOf("", obj.Name())} // of the language: a declaration of the program may have stood for it
	case obj.Parent() == obj.Pkg().Scope():
		return append(g.outsideOf(obj), keyOf(obj.Pkg().Path(), obj.Name()))
	}
	return nil
}

// funcKeys returns the nodes of a function: a method of an interface is any of its name.
func (g *Graph) funcKeys(f *types.Func) []string {
	recv := f.Signature().Recv()
	switch {
	case f.Pkg() == nil: // error's
		return []string{anyKey(f.Name())}
	case recv == nil:
		return append(g.outsideOf(f), keyOf(f.Pkg().Path(), f.Name()))
	case types.IsInterface(recv.Type()):
		return append(g.outsideOf(f), anyKey(f.Name()))
	}
	t := recv.Type()
	if p, ok := t.(*types.Pointer); ok {
		t = p.Elem()
	}
	if named, ok := t.(*types.Named); ok {
		return append(g.outsideOf(f), keyOf(f.Pkg().Path(), named.Obj().Name()+"."+f.Name()))
	}
	return append(g.outsideOf(f), anyKey(f.Name()))
}

// outsideOf returns the node of a package that the graph has no declarations of.
func (g *Graph) outsideOf(obj types.Object) []string {
	if path := obj.Pkg().Path(); g.loaded[path] == nil {
		return []string{outside(path)}
	}
	return nil
}

// at returns the declarations around a line of a file.
func (g *Graph) at(file string, line int) (list []*decl) {
	for _, d := range g.files[file] {
		if d.first <= line && line <= d.last {
			list = append(list, d)
		}
	}
	return list
}

// packageOf returns the package outside the program that a step's file is in: such a file is named by the import path.
func (g *Graph) packageOf(file string) (string, bool) {
	p := g.paths[folderOf(filepath.ToSlash(file))]
	if p == nil || g.loaded[p.PkgPath] != nil {
		return "", false
	}
	return p.PkgPath, true
}
