package taint

import (
	"go/types"
	"strings"

	"github.com/secvet/secvet/internal/ssautil"
)

// ConcreteType returns the type that a flow says the value of an interface is of, or nil if it says none. Of a type that
// another package has put into the interface only the name came with the facts. It is looked for among the packages that
// are imported here, directly or not, and is taken as a pointer, which has all of the type's methods.
func (g *Func) ConcreteType(f Flow) types.Type {
	o := &g.Origins[f.Origin]
	if o.Kind != OriginType {
		return nil
	}
	if t := g.concrete[o.name]; t != nil {
		return t
	}
	dot := strings.LastIndexByte(o.name, '.')
	if dot < 0 {
		return nil
	}
	pkg := g.packageAt(o.name[:dot])
	if pkg == nil {
		return nil
	}
	if name, ok := pkg.Scope().Lookup(o.name[dot+1:]).(*types.TypeName); ok {
		return types.NewPointer(name.Type())
	}
	return nil
}

// packageAt returns the package with a path among those that this one imports, directly or not, or nil. Importers list
// what they have seen, so a package that export data left out is not found.
func (e *Package) packageAt(path string) *types.Package {
	if e.imported == nil {
		e.imported = make(map[string]*types.Package)
		var add func(p *types.Package)
		add = func(p *types.Package) {
			// Each package is met once, so the recursion ends; of the standard library no type is told.
			if key := ssautil.PkgPath(p); e.imported[key] == nil && !ssautil.IsStd(key) {
				e.imported[key] = p
				for _, q := range p.Imports() {
					add(q)
				}
			}
		}
		add(e.Pkg)
	}
	return e.imported[path]
}
