package logs

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/knowledge/secret"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// What a function leaves that hides secrets of a struct. Its name says that what it returns may be shown, and so nothing of
// it counts as a secret but the fields that its body has forgotten:
//
//	func (c Config) Sanitize() Config {
//		c.Password = "***"
//		return c // with ClientSecret
//	}
//
// Those become sources at the place in the result where they are, and so callers in other packages learn of them by the
// function's summary. A field is forgotten if neither it nor what it lies in is set to something harmless anywhere in
// the function, nor is the struct made anew without it. Where that happens does not matter, and a function that does
// anything that is not understood, such as to use reflection, forgets nothing.

// A leftover is a secret field that a function which hides secrets leaves in what it returns.
type leftover struct {
	name string      // "Auth.ClientSecret"
	path access.Path // where that is in the result
}

// maxLeftovers is how many fields of one result are told.
const maxLeftovers = 8

// leftovers returns what a function leaves in a result of type t; nothing of a function that is not called as if it hid
// something.
func (lt *topic) leftovers(g *taint.Func, fn *ssa.Function, t types.Type) []leftover {
	if ssautil.StructOf(t) == nil {
		return nil
	}
	if name := secret.FuncName(lt.of, fn); !lt.of.Words.Redactor(name) || lt.of.Words.ToldRedactor(name) {
		return nil
	}
	key := leftoverKey{fn, t}
	list, ok := lt.left[key]
	if !ok {
		list = findLeftovers(g, fn, t)
		lt.left[key] = list
	}
	return list
}

// A leftoverKey is a function and the type of a result.
type leftoverKey struct {
	fn *ssa.Function
	t  types.Type
}

// findLeftovers searches the type for secret fields, until none is left that the body has forgotten.
func findLeftovers(g *taint.Func, fn *ssa.Function, t types.Type) (list []leftover) {
	b := hidingBody{Func: g, seen: make(map[*ssa.Function]bool), fields: make(map[*types.Var]fieldUse), copied: make(map[*types.Struct]bool), made: make(map[*types.Struct]bool)}
	if b.read(fn, 0); b.unknown {
		return nil
	}
	var told []string
	for len(list) < maxLeftovers {
		look := fieldSearch{of: g.Package, rules: rules{unexported: true, pointers: true}, left: &fieldsLeft{types: maxFieldTypes}}
		look.isCleared = func(field string) bool { return slices.Contains(told, field) || b.hides(t, field) }
		l := look.search(t, 0)
		if l.field == "" {
			return list
		}
		told = append(told, l.field)
		if p, ok := pathThrough(t, l.field); ok {
			list = append(list, leftover{l.field, p})
		}
	}
	return list
}

// pathThrough returns the path of a field "Auth.Provider.Secret", also through lists and maps on the way.
func pathThrough(t types.Type, field string) (p access.Path, ok bool) {
	for name := range strings.SplitSeq(field, ".") {
		t, p = element(t, p)
		n, f := fieldNamed(t, name)
		if f == nil {
			return "", false
		}
		p += access.FieldStep(n)
		t = f.Type()
	}
	// What lies deeper than facts tell would lose its place in them.
	return p[:2*min(p.Len(), summary.FarOutput)], true
}

// element returns the type of what lies in pointers, lists and maps, and the path to it.
func element(t types.Type, p access.Path) (types.Type, access.Path) {
	for range maxFieldDepth {
		switch u := t.Underlying().(type) {
		case *types.Pointer:
			t = u.Elem()
		case *types.Slice:
			t, p = u.Elem(), p+access.Elem
		case *types.Array:
			t, p = u.Elem(), p+access.Elem
		case *types.Map:
			t, p = u.Elem(), p+access.Elem
		default:
			return t, p
		}
	}
	return t, p
}

// fieldNamed returns a field of a struct by its name, or nil.
func fieldNamed(t types.Type, name string) (int, *types.Var) {
	s, ok := t.Underlying().(*types.Struct)
	if !ok {
		return 0, nil
	}
	for i := range s.NumFields() {
		if s.Field(i).Name() == name {
			return i, s.Field(i)
		}
	}
	return 0, nil
}

// markLeftovers makes what a function leaves in its results sources there.
func (lt *topic) markLeftovers(g *taint.Func, ret *ssa.Return) {
	for n, v := range ret.Results {
		for _, l := range lt.leftovers(g, ret.Parent(), v.Type()) {
			text := "field " + l.name + " of " + types.TypeString(v.Type(), types.RelativeTo(g.Pkg))
			id := g.Source(taint.SourceKey{At: v, Text: text}, func() *summary.Source {
				return &summary.Source{Labels: model.Secret, Text: text, Name: l.name[strings.LastIndexByte(l.name, '.')+1:], Field: true, At: summary.Site{Pos: ret.Pos()}}
			})
			g.AddResult(ret.Parent(), n, l.path, taint.Flow{Origin: id, Flags: summary.Fresh})
		}
	}
}

// isLeftover reports whether a flow is that of a field that was left. It comes from what is called as if it hid all.
func isLeftover(g *taint.Func, f taint.Flow) bool {
	o := &g.Origins[f.Origin]
	return o.Kind == taint.OriginSource && o.Src.Field && !o.Src.Named
}

// hidden returns the kinds that a flow is clean for in what a function returns that hides what it is given: all that people
// read, but in the fields that it has forgotten.
func (lt *topic) hidden(g *taint.Func, fn *ssa.Function, v ssa.Value, at access.Path) model.Kinds {
	hides, ok := lt.hiding[fn]
	if !ok {
		hides = secret.Hides(g, fn)
		lt.hiding[fn] = hides
	}
	if !hides || slices.ContainsFunc(lt.leftovers(g, fn, v.Type()), func(l leftover) bool { return l.path.Covers(at) }) {
		return 0
	}
	return model.Readable
}
