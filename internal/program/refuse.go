package program

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/packages"

	"github.com/secvet/secvet/internal/rule"
)

// Constants that the program refuses to run with: a default of one package is often looked at by another one, which may be imported by
// the first or may import it.

// Refused returns the names of what the program compares with a text and then ends, or returns an error.
func (t *Table) Refused(text string) []string { return t.refused[text] }

// refusals returns what notes the refusals of a package.
func (b *builder) refusals(u *packages.Package) *rule.Refusals {
	var values map[types.Object]ast.Expr
	return &rule.Refusals{
		Info: u.TypesInfo,
		Declared: func(obj types.Object) ast.Expr {
			if values == nil { // few packages ask
				values = declaredIn(u)
			}
			return values[obj]
		},
		Yield: func(name, text string) { b.refused[text] = append(b.refused[text], name) },
	}
}

// declaredIn returns what the variables of a package are declared with.
func declaredIn(u *packages.Package) map[types.Object]ast.Expr {
	values := make(map[types.Object]ast.Expr)
	for _, file := range u.Syntax {
		for _, decl := range file.Decls {
			decl, ok := decl.(*ast.GenDecl)
			if !ok {
				continue
			}
			for _, spec := range decl.Specs {
				if spec, ok := spec.(*ast.ValueSpec); ok && len(spec.Names) == len(spec.Values) {
					for i, name := range spec.Names {
						values[u.TypesInfo.Defs[name]] = spec.Values[i]
					}
				}
			}
		}
	}
	return values
}
