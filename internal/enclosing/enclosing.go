// Package enclosing finds the syntax around a place in a file.
package enclosing

import (
	"go/ast"
	"go/token"
	"slices"
	"sort"
)

// Path returns the nodes around the text from start to end, innermost first, as astutil.PathEnclosingInterval does for a
// place that begins where a token does. If start is end, the text is the one character at start. It is nil outside
// of the file.
//
// The walk goes down from the file, at each node to the child that has the text in it. Among the statements of a block, the
// arguments of a call and other lists the child is found by halving, so that it costs little also in a generated function of
// ten thousand statements with a finding each, where astutil sorts all statements each time.
func Path(file *ast.File, start, end token.Pos) []ast.Node {
	if start == end {
		end++
	}
	if start < file.FileStart || file.FileEnd < end {
		return nil
	}
	var path []ast.Node
	for n := ast.Node(file); n != nil; n = child(n, start, end) {
		path = append(path, n)
	}
	slices.Reverse(path)
	return path
}

// child returns the child of a node that has the text in it, or nil.
func child(n ast.Node, start, end token.Pos) (found ast.Node) {
	switch n := n.(type) {
	case *ast.File:
		found = in(n.Decls, start, end)
	case *ast.GenDecl:
		found = in(n.Specs, start, end)
	case *ast.FieldList:
		return in(n.List, start, end)
	case *ast.BlockStmt:
		return in(n.List, start, end)
	case *ast.CaseClause:
		found = in(n.Body, start, end)
	case *ast.CommClause:
		found = in(n.Body, start, end)
	case *ast.CallExpr:
		found = in(n.Args, start, end)
	case *ast.CompositeLit:
		found = in(n.Elts, start, end)
	case *ast.BasicLit, *ast.Ident:
		return nil
	case *ast.FuncDecl: // its keyword is also where its type begins
		if end <= n.Type.Func+token.Pos(len("func")) {
			return nil
		}
	}
	if found == nil {
		found = other(n, start, end)
	}
	return found
}

// in returns the element of a list that has the text in it. The elements are in the order of the text.
func in[T ast.Node](list []T, start, end token.Pos) ast.Node {
	i := sort.Search(len(list), func(i int) bool { return list[i].Pos() > start }) - 1
	if i < 0 || list[i].End() < end {
		return nil
	}
	return list[i]
}

// other is child for nodes of few children, which are looked at one after the other.
func other(n ast.Node, start, end token.Pos) (found ast.Node) {
	ast.Inspect(n, func(c ast.Node) bool {
		if c == n {
			return true
		}
		if c != nil && found == nil && c.Pos() <= start && end <= c.End() {
			found = c
		}
		return false
	})
	return found
}
