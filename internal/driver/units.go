package driver

import (
	"go/types"

	"golang.org/x/tools/go/packages"
)

// split returns the packages to analyze, and those that are left out.
//
// The units are copies of the packages whose imports are other units only. The checker follows imports
// to run the analyzers with facts, and for what comes from export data there is nothing to run; and it
// runs nothing on a package with a broken dependency, which would let one package that does not compile
// hide the findings of all that import it. What such a package imports is linked in its place, so that
// facts get past it.
func split(roots []*packages.Package) (units, left []*packages.Package) {
	s := splitter{unit: make(map[*packages.Package]*packages.Package)}
	for _, p := range roots {
		if analyzable(p) {
			unit := *p
			unit.IllTyped = false
			s.unit[p] = &unit
			units = append(units, &unit)
		} else {
			left = append(left, p)
		}
	}
	for p, unit := range s.unit {
		unit.Imports = make(map[string]*packages.Package)
		s.link(unit, p, make(map[*packages.Package]bool))
	}
	return units, left
}

type splitter struct {
	unit map[*packages.Package]*packages.Package
}

// link makes the imports of p imports of unit, looking through those that are no units.
func (s splitter) link(unit, p *packages.Package, seen map[*packages.Package]bool) {
	for _, dep := range p.Imports {
		switch {
		case s.unit[dep] != nil:
			unit.Imports[dep.ID] = s.unit[dep]
		case dep.Syntax != nil && !seen[dep]:
			seen[dep] = true
			s.link(unit, dep, seen)
		}
	}
}

// analyzable reports whether p has syntax and types that an analyzer can rely on. What only the go
// command complains of, such as a file to embed that is not there, does not matter.
func analyzable(p *packages.Package) bool {
	if len(p.Syntax) == 0 || p.Types == nil || p.TypesInfo == nil {
		return false
	}
	for _, err := range p.Errors {
		if err.Kind != packages.ListError {
			return false
		}
	}
	return !p.IllTyped || !usesInvalid(p.TypesInfo)
}

// usesInvalid reports whether the package uses a declaration of another package that has no type
// because of an error there, or a function that takes or returns such a thing. The type checker does not repeat such errors.
func usesInvalid(info *types.Info) bool {
	for _, tv := range info.Types {
		if isInvalid(tv.Type) {
			return true
		}
	}
	return false
}

// isInvalid reports whether a type is none, or is made of one: a pointer to it, a list of it, a function with it. What a named type is made of
// is not looked at.
func isInvalid(t types.Type) bool {
	switch t := t.(type) {
	case nil:
		return false
	case *types.Basic:
		return t.Kind() == types.Invalid
	case *types.Pointer:
		return isInvalid(t.Elem())
	case *types.Slice:
		return isInvalid(t.Elem())
	case *types.Array:
		return isInvalid(t.Elem())
	case *types.Chan:
		return isInvalid(t.Elem())
	case *types.Map:
		return isInvalid(t.Key()) || isInvalid(t.Elem())
	case *types.Signature:
		return isInvalid(t.Params()) || isInvalid(t.Results())
	case *types.Tuple:
		for v := range t.Variables() {
			if isInvalid(v.Type()) {
				return true
			}
		}
	}
	return false
}
