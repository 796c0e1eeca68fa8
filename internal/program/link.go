package program

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/packages"

	"github.com/secvet/secvet/internal/ssautil"
)

// Link makes each package whose calls run methods of other packages' types depend on those packages, so that they are
// analyzed first and their summaries are at hand. Imports of the packages are changed, which are to be copies. Where a
// dependency would close a circle, the type is taken from the table.
//
// The order in which they are added decides which ones are left out. It is that of the packages and of their source.
func (t *Table) Link() {
	r := reach{make(map[[2]*packages.Package]bool)}
	for _, site := range t.order {
		site.types = slices.DeleteFunc(site.types, func(typ types.Type) bool { return !t.depend(r, site, ssautil.NamedOf(typ).Obj().Pkg()) })
		site.funcs = slices.DeleteFunc(slices.Clone(site.funcs), func(f Callee) bool { return !t.depend(r, site, f.Func.Pkg()) })
	}
}

// depend makes the package of a call depend on another one, and reports false where that would close a circle.
func (t *Table) depend(r reach, site *callSite, pkg *types.Package) bool {
	of := t.unitOf[pkg]
	switch {
	// Of dependencies the summaries are made when they are asked for.
	case pkg == site.in.Types || of == nil:
	case r.leads(site.in, of):
	case r.leads(of, site.in):
		site.all = false
		return false
	default:
		site.in.Imports[linkMark+of.ID] = of
		r.forget()
	}
	return true
}

// linkMark begins the names of the imports that Link adds, as no path of a package does.
const linkMark = "program "

// A reach remembers which packages lead to which.
type reach struct{ known map[[2]*packages.Package]bool }

// leads reports whether a package imports another, directly or not.
func (r *reach) leads(from, to *packages.Package) bool {
	key := [2]*packages.Package{from, to}
	if known, ok := r.known[key]; ok {
		return known
	}
	seen := map[*packages.Package]bool{from: true}
	work := []*packages.Package{from}
	found := false
	for len(work) > 0 && !found {
		u := work[len(work)-1]
		work = work[:len(work)-1]
		for _, dep := range u.Imports {
			if dep == to {
				found = true
			}
			if !seen[dep] {
				seen[dep] = true
				work = append(work, dep)
			}
		}
	}
	r.known[key] = found
	return found
}

// forget drops what is known, because a package has been added to the imports of another.
func (r *reach) forget() { clear(r.known) }
