package hardcodedsecret

import (
	"go/ast"
	"go/token"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/internal/ssautil"
)

// A scope tells which expressions can be constant strings. Asking the type checker's maps for every argument and every
// assigned value would cost more than the rest of the walk, so their form and their names are looked at first.
type scope struct {
	pass     *analysis.Pass
	consts   *constants
	packages []string // the names of the imported packages in the file
	dotted   bool     // a package is imported without a name, so any name may be a constant
}

// newScope reads the imports of a file.
func newScope(pass *analysis.Pass, consts *constants, file *ast.File) scope {
	s := scope{pass: pass, consts: consts}
	for _, spec := range file.Imports {
		switch {
		case spec.Name == nil:
			s.packages = append(s.packages, s.packageName(spec))
		case spec.Name.Name == ".":
			s.dotted = true
		case spec.Name.Name != "_":
			s.packages = append(s.packages, spec.Name.Name)
		}
	}
	return s
}

// packageName returns the name of a package that is imported under its own.
func (s *scope) packageName(spec *ast.ImportSpec) string {
	if name := s.pass.TypesInfo.PkgNameOf(spec); name != nil {
		return name.Name()
	}
	path, _ := strconv.Unquote(spec.Path.Value)
	return path[strings.LastIndexByte(path, '/')+1:]
}

// mayHoldConstant reports whether an expression has the form of a constant string or of something made of one.
func (s *scope) mayHoldConstant(e ast.Expr) bool {
	switch e := e.(type) {
	case *ast.BasicLit:
		return e.Kind == token.STRING && len(e.Value) > 2
	case *ast.Ident:
		return s.dotted || s.consts.has(e.Name)
	case *ast.SelectorExpr:
		return s.isImported(e.X)
	case *ast.CallExpr:
		for _, arg := range e.Args {
			if s.mayHoldConstant(arg) {
				return true
			}
		}
	case *ast.BinaryExpr:
		return e.Op == token.ADD && s.mayHoldConstant(e.Y) && s.mayHoldConstant(e.X)
	case *ast.ParenExpr:
		return s.mayHoldConstant(e.X)
	case *ast.CompositeLit:
		return s.isList(e)
	}
	return false
}

// isList reports whether a literal has the form of a list or a map of strings or bytes.
func (s *scope) isList(lit *ast.CompositeLit) bool {
	if len(lit.Elts) == 0 {
		return false
	}
	if first, ok := lit.Elts[0].(*ast.BasicLit); ok && first.Kind != token.STRING {
		array, ok := lit.Type.(*ast.ArrayType)
		if !ok {
			return lit.Type != nil // a named type, such as that of a key
		}
		elem, ok := array.Elt.(*ast.Ident)
		return ok && (elem.Name == "byte" || elem.Name == "uint8")
	}
	first := lit.Elts[0]
	if kv, ok := first.(*ast.KeyValueExpr); ok {
		if _, isMap := lit.Type.(*ast.MapType); !isMap {
			return false
		}
		first = kv.Value
	}
	return s.mayHoldConstant(first)
}

// isImported reports whether an expression is the name of an imported package.
func (s *scope) isImported(e ast.Expr) bool {
	id, ok := e.(*ast.Ident)
	if !ok {
		return false
	}
	for _, name := range s.packages {
		if name == id.Name {
			return true
		}
	}
	return false
}

// constant returns the value of a constant string expression.
func (s *scope) constant(e ast.Expr) (string, bool) {
	tv := s.pass.TypesInfo.Types[e]
	if tv.Value != nil && ssautil.IsForeignWord(tv.Type, s.pass.Pkg) {
		return "", false
	}
	return ssautil.Text(tv.Value)
}
