// Package surface finds where a program meets the world: the sources and sinks that the models know, by
// package, and what touches credentials, cryptography and user data. It is where a threat model begins.
//
// It looks at calls, fields and variables one by one and follows no data.
package surface

import (
	"cmp"
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/packages"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/secvet/secvet/internal/finding"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/where"
	"github.com/secvet/secvet/models"
)

// A Package is what one package does at the border.
type Package struct {
	Path    string
	Sources []Use
	Sinks   []Use
	Touches []Touch
}

// A Use is something of a library that the package uses.
type Use struct {
	Kind   string // labels of a source, kinds of a sink
	What   string // "(*sql.DB).Query"
	Places []finding.Position
}

// A Touch is a sort of data that a package handles, with the places where that shows.
type Touch struct {
	What   string // "credentials", "cryptography" or "user data"
	Places []finding.Position
}

// Of looks at packages with syntax and types, by a set of models. name converts positions.
func Of(roots []*packages.Package, set *models.Set, name func(token.Position) finding.Position) []Package {
	var list []Package
	for _, p := range roots {
		v := visitor{
			pkg: p, models: set, name: name, at: where.New(p.Fset, p.Syntax),
			sources: make(map[[2]string][]finding.Position), sinks: make(map[[2]string][]finding.Position),
			touches: make(map[string][]finding.Position),
		}
		for _, file := range p.Syntax {
			ast.Inspect(file, v.visit)
		}
		if out := v.result(); len(out.Sources)+len(out.Sinks)+len(out.Touches) > 0 {
			list = append(list, out)
		}
	}
	slices.SortFunc(list, func(a, b Package) int { return cmp.Compare(a.Path, b.Path) })
	return list
}

type visitor struct {
	pkg            *packages.Package
	models         *models.Set
	name           func(token.Position) finding.Position
	at             *where.Finder
	sources, sinks map[[2]string][]finding.Position
	touches        map[string][]finding.Position
}

func (v *visitor) visit(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.CallExpr:
		v.call(n)
	case *ast.SelectorExpr:
		v.selector(n)
	case *ast.Ident:
		v.ident(n)
	}
	return true
}

// call notes what the models say of a called function.
func (v *visitor) call(call *ast.CallExpr) {
	fn, ok := typeutil.Callee(v.pkg.TypesInfo, call).(*types.Func)
	if !ok || fn.Pkg() == nil {
		return
	}
	file := v.models.For(fn.Pkg().Path())
	if file == nil {
		return
	}
	recv := ""
	if r := fn.Signature().Recv(); r != nil {
		recv = typeName(r.Type())
	}
	for _, row := range file.Call(recv, fn.Name()) {
		if v.holds(row, call) {
			v.note(row, qualified(fn, recv), call.Lparen)
		}
	}
}

// holds reports whether the constants that a row asks for are among the arguments.
func (v *visitor) holds(row *model.Row, call *ast.CallExpr) bool {
	for i, p := range row.Params {
		if !p.IsLit {
			continue
		}
		if i >= len(call.Args) {
			return false
		}
		if text, ok := ssautil.Text(v.pkg.TypesInfo.Types[call.Args[i]].Value); !ok || !strings.EqualFold(text, p.Lit) {
			return false
		}
	}
	return true
}

// selector notes what the models say of a field, or of another package's variable.
func (v *visitor) selector(sel *ast.SelectorExpr) {
	if s := v.pkg.TypesInfo.Selections[sel]; s != nil {
		recv := typeName(s.Recv())
		if s.Kind() != types.FieldVal || recv == "" || s.Obj().Pkg() == nil {
			return
		}
		if file := v.models.For(s.Obj().Pkg().Path()); file != nil {
			for _, row := range file.Field(recv, s.Obj().Name()) {
				v.note(row, s.Obj().Pkg().Name()+"."+recv+"."+s.Obj().Name(), sel.Sel.Pos())
			}
		}
		return
	}
	obj, ok := v.pkg.TypesInfo.Uses[sel.Sel].(*types.Var)
	if !ok || obj.Pkg() == nil {
		return
	}
	if file := v.models.For(obj.Pkg().Path()); file != nil {
		for _, row := range file.Name(obj.Name()) {
			v.note(row, obj.Pkg().Name()+"."+obj.Name(), sel.Sel.Pos())
		}
	}
}

// ident notes names of secrets where they are declared, and cryptography where it is used.
func (v *visitor) ident(id *ast.Ident) {
	info := v.pkg.TypesInfo
	if obj, ok := info.Defs[id].(*types.Var); ok && v.models.Words().Secret(id.Name) && isText(obj.Type()) {
		v.touch("credentials", id.Pos())
	}
	if obj := info.Uses[id]; obj != nil && obj.Pkg() != nil && obj.Pkg() != v.pkg.Types && isCrypto(obj.Pkg().Path()) {
		if _, isPkg := obj.(*types.PkgName); !isPkg {
			v.touch("cryptography", id.Pos())
		}
	}
}

// note takes down a row that holds at a place.
func (v *visitor) note(row *model.Row, what string, pos token.Pos) {
	at := v.name(v.at.Position(pos))
	switch row.Kind {
	case model.Source:
		key := [2]string{row.Labels.String(), what}
		v.sources[key] = append(v.sources[key], at)
		if row.Labels&model.Remote != 0 {
			v.touch("user data", pos)
		}
		if row.Labels&model.Secret != 0 {
			v.touch("credentials", pos)
		}
	case model.Sink:
		key := [2]string{row.Sinks.String(), what}
		v.sinks[key] = append(v.sinks[key], at)
		if row.Sinks&model.Credential != 0 && row.Sinks != model.AllKinds {
			v.touch("credentials", pos)
		}
	}
}

func (v *visitor) touch(what string, pos token.Pos) {
	v.touches[what] = append(v.touches[what], v.name(v.at.Position(pos)))
}

func (v *visitor) result() Package {
	p := Package{Path: v.pkg.PkgPath, Sources: uses(v.sources), Sinks: uses(v.sinks)}
	for _, what := range [...]string{"credentials", "cryptography", "user data"} {
		if places := distinct(v.touches[what]); len(places) > 0 {
			p.Touches = append(p.Touches, Touch{what, places})
		}
	}
	return p
}

func uses(byKey map[[2]string][]finding.Position) []Use {
	list := []Use{}
	for key, places := range byKey {
		list = append(list, Use{key[0], key[1], distinct(places)})
	}
	slices.SortFunc(list, func(a, b Use) int { return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.What, b.What)) })
	return list
}

// distinct sorts places and keeps one a line.
func distinct(places []finding.Position) []finding.Position {
	slices.SortFunc(places, func(a, b finding.Position) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	return slices.CompactFunc(places, func(a, b finding.Position) bool { return a.File == b.File && a.Line == b.Line })
}

// isCrypto reports whether a package is one of cryptography.
func isCrypto(path string) bool {
	return path == "crypto" || strings.HasPrefix(path, "crypto/") || strings.HasPrefix(path, "golang.org/x/crypto/")
}

// isText reports whether a value of the type can hold a secret: a text or bytes.
func isText(t types.Type) bool {
	switch u := t.Underlying().(type) {
	case *types.Basic:
		return u.Info()&types.IsString != 0
	case *types.Slice:
		b, ok := u.Elem().Underlying().(*types.Basic)
		return ok && b.Kind() == types.Byte
	}
	return false
}

// typeName returns the name of a type or what it points to, "" if it has none.
func typeName(t types.Type) string {
	if p, ok := types.Unalias(t).(*types.Pointer); ok {
		t = p.Elem()
	}
	if named, ok := types.Unalias(t).(*types.Named); ok {
		return named.Obj().Name()
	}
	return ""
}

// qualified names a function as Go programs write it.
func qualified(fn *types.Func, recv string) string {
	if recv != "" {
		return "(" + fn.Pkg().Name() + "." + recv + ")." + fn.Name()
	}
	return fn.Pkg().Name() + "." + fn.Name()
}
