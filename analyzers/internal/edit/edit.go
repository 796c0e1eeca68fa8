// Package edit makes the edits of suggested fixes that touch imports. Imports that a fix leaves without use are not its
// business: who applies fixes removes them, when all are applied.
package edit

import (
	"go/ast"
	"go/token"
	"go/types"
	"strconv"

	"golang.org/x/tools/go/analysis"
)

// An Importer makes a file import packages.
type Importer struct {
	Pass  *analysis.Pass
	File  *ast.File
	Edits []analysis.TextEdit
}

// Import returns the name that a package has in the file, and adds an edit if the file does not import it yet. It returns ""
// if the name is taken. The edit is the same for all fixes of the file, so that they can be merged; first puts it before
// the other imports and not behind them, so that those of two packages are.
func (im *Importer) Import(path, name string, first bool) string {
	if spec := im.spec(path); spec != nil {
		if spec.Name != nil {
			if spec.Name.Name == "_" || spec.Name.Name == "." {
				return ""
			}
			return spec.Name.Name
		}
		return lastElement(path)
	}
	if im.taken(name) {
		return ""
	}
	text := strconv.Quote(path)
	if name != lastElement(path) {
		text = name + " " + text
	}
	im.Edits = append(im.Edits, im.insert(text, first))
	return name
}

// Replace returns the name that one package has in the file, and adds an edit that imports another one in its place.
func (im *Importer) Replace(old, path string) string {
	spec := im.spec(old)
	im.Edits = append(im.Edits, analysis.TextEdit{Pos: spec.Path.Pos(), End: spec.Path.End(), NewText: []byte(strconv.Quote(path))})
	if spec.Name != nil {
		return spec.Name.Name
	}
	return lastElement(path)
}

// Uses counts where the file uses a package that it imports.
func (im *Importer) Uses(path string) int {
	n := 0
	ast.Inspect(im.File, func(node ast.Node) bool {
		if id, ok := node.(*ast.Ident); ok {
			if p, ok := im.Pass.TypesInfo.Uses[id].(*types.PkgName); ok && p.Imported().Path() == path {
				n++
			}
		}
		return true
	})
	return n
}

func (im *Importer) spec(path string) *ast.ImportSpec {
	for _, spec := range im.File.Imports {
		if p, err := strconv.Unquote(spec.Path.Value); err == nil && p == path {
			return spec
		}
	}
	return nil
}

// taken reports whether a name means something anywhere in the file.
func (im *Importer) taken(name string) bool {
	if im.Pass.Pkg.Scope().Lookup(name) != nil {
		return true
	}
	found := false
	ast.Inspect(im.File, func(node ast.Node) bool {
		if id, ok := node.(*ast.Ident); ok && id.Name == name {
			obj := im.Pass.TypesInfo.ObjectOf(id)
			if v, ok := obj.(*types.Var); !ok || !v.IsField() {
				found = true
			}
		}
		return !found
	})
	return found
}

// insert makes the edit that adds an import.
func (im *Importer) insert(text string, first bool) analysis.TextEdit {
	var decl *ast.GenDecl
	for _, d := range im.File.Decls {
		if gen, ok := d.(*ast.GenDecl); ok && gen.Tok == token.IMPORT {
			decl = gen
			break
		}
	}
	at := im.File.Name.End()
	switch {
	case decl == nil:
		text = "\n\nimport " + text
	case decl.Lparen.IsValid() && first:
		at, text = decl.Lparen+1, "\n\t"+text
	case decl.Lparen.IsValid():
		at, text = decl.Specs[len(decl.Specs)-1].End(), "\n\t"+text
	case first:
		at, text = decl.Pos(), "import "+text+"\n"
	default:
		at, text = decl.End(), "\nimport "+text
	}
	return analysis.TextEdit{Pos: at, End: at, NewText: []byte(text)}
}

// lastElement is the name of a package of the standard library, by its path.
func lastElement(path string) string {
	for i := len(path) - 1; i >= 0; i-- {
		if path[i] == '/' {
			return path[i+1:]
		}
	}
	return path
}
