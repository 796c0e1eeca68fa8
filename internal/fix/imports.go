package fix

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"slices"

	"github.com/secvet/secvet/internal/finding"
)

// DropImports has a file lose the imports that stand in some places of its text as it will be, and reports whether
// there are any.
func (s *Set) DropImports(name string, places []finding.Position) bool {
	_, after, err := s.Texts(name)
	if err != nil {
		return false
	}
	fset := token.NewFileSet()
	syntax, err := parser.ParseFile(fset, "", after, parser.ImportsOnly)
	if err != nil {
		return false
	}
	f, before := s.files[name], len(s.files[name].unused)
	for _, spec := range syntax.Imports {
		at := fset.Position(spec.Pos())
		if slices.Contains(places, finding.Position{File: name, Line: at.Line, Column: at.Column}) {
			f.unused = append(f.unused, importKey(spec))
		}
	}
	return len(f.unused) > before
}

// importKey is what an import says: its path, and the name before it if it has one.
func importKey(spec *ast.ImportSpec) string {
	if spec.Name != nil {
		return spec.Name.Name + " " + spec.Path.Value
	}
	return spec.Path.Value
}

// withoutImports returns a text without some of its imports, with their comments and lines.
func withoutImports(text []byte, unused []string) []byte {
	fset := token.NewFileSet()
	syntax, err := parser.ParseFile(fset, "", text, parser.ImportsOnly|parser.ParseComments)
	if err != nil || len(unused) == 0 {
		return text // who formats it says what is wrong
	}
	tf := fset.File(syntax.FileStart)
	for _, d := range slices.Backward(syntax.Decls) {
		decl := d.(*ast.GenDecl) // ImportsOnly leaves no others
		left := slices.DeleteFunc(slices.Clone(decl.Specs), func(s ast.Spec) bool {
			return slices.Contains(unused, importKey(s.(*ast.ImportSpec)))
		})
		if len(left) == 0 {
			text = cutLines(text, tf.Offset(first(decl, decl.Doc)), tf.Offset(decl.End()))
			continue
		}
		for _, s := range slices.Backward(decl.Specs) {
			if spec := s.(*ast.ImportSpec); !slices.Contains(left, s) {
				text = cutLines(text, tf.Offset(first(spec, spec.Doc)), tf.Offset(spec.End()))
			}
		}
	}
	return text
}

// first returns where a node begins, with the comment before it.
func first(n ast.Node, doc *ast.CommentGroup) token.Pos {
	if doc != nil {
		return doc.Pos()
	}
	return n.Pos()
}

// cutLines takes a part out of a text, with the rest of its lines where that is blank or a comment.
func cutLines(text []byte, start, end int) []byte {
	lineStart := bytes.LastIndexByte(text[:start], '\n') + 1
	lineEnd := len(text)
	if n := bytes.IndexByte(text[end:], '\n'); n >= 0 {
		lineEnd = end + n + 1
	}
	rest := bytes.TrimSpace(text[end:lineEnd])
	if len(bytes.TrimSpace(text[lineStart:start])) == 0 && (len(rest) == 0 || bytes.HasPrefix(rest, []byte("//"))) {
		start, end = lineStart, lineEnd
	} else if bytes.HasPrefix(text[end:], []byte(";")) {
		end++
	}
	return slices.Concat(text[:start], text[end:])
}
