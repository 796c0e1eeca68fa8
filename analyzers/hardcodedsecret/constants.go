package hardcodedsecret

import (
	"go/ast"
	"go/token"
)

// The constants of a package are known by name before the walk, so that it need not ask what each identifier stands for.
// Most names are told apart by a filter that fits in a cache line.
type constants struct {
	names  map[string]bool
	filter [4]uint64
}

// packageConstants notes the names of what the files declare at the top and what may be strings.
func packageConstants(files []*ast.File) *constants {
	c := &constants{names: make(map[string]bool)}
	for _, file := range files {
		for _, decl := range file.Decls {
			if decl, ok := decl.(*ast.GenDecl); ok && decl.Tok == token.CONST {
				c.add(decl)
			}
		}
	}
	return c
}

// add notes the constants of a declaration that may be strings. One without a value repeats the value before it.
func (c *constants) add(decl *ast.GenDecl) {
	isText := false
	for _, spec := range decl.Specs {
		spec := spec.(*ast.ValueSpec)
		if len(spec.Values) > 0 {
			isText = mayBeText(spec.Values)
		}
		if !isText {
			continue
		}
		for _, name := range spec.Names {
			word, bit := slot(name.Name)
			c.filter[word] |= bit
			c.names[name.Name] = true
		}
	}
}

// has reports whether a name is that of a constant that may be a string.
func (c *constants) has(name string) bool {
	word, bit := slot(name)
	return c.filter[word]&bit != 0 && c.names[name]
}

// slot returns the place of a name in the filter.
func slot(name string) (word int, bit uint64) {
	if name == "" {
		return 0, 1
	}
	h := uint(len(name))*37 + uint(name[0])*11 + uint(name[len(name)-1])*5
	return int(h >> 6 & 3), 1 << (h & 63)
}

// mayBeText reports whether one of the values has the form of a string: it is no number.
func mayBeText(values []ast.Expr) bool {
	for _, e := range values {
		switch e := e.(type) {
		case *ast.BasicLit:
			if e.Kind == token.STRING {
				return true
			}
		case *ast.Ident:
			if e.Name != "iota" {
				return true
			}
		case *ast.BinaryExpr:
			if e.Op == token.ADD && mayBeText([]ast.Expr{e.X}) && mayBeText([]ast.Expr{e.Y}) {
				return true
			}
		case *ast.ParenExpr, *ast.SelectorExpr, *ast.CallExpr:
			return true
		}
	}
	return false
}
