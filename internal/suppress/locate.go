package suppress

import (
	"go/ast"
	"go/token"
	"slices"
)

// A target is where a directive stands, until it is known what it counts for.
type target struct {
	directive *Directive
	at        token.Pos
	own, last int  // the lines of the comment and of the end of its group
	trailing  bool // there is code before the comment on its line
	leading   bool // there is code behind the group on its last line
}

// lineOf returns the line of the file itself, whatever //line comments say.
func lineOf(fset *token.FileSet, pos token.Pos) int { return fset.PositionFor(pos, false).Line }

// locate finds what each directive counts for. One beside code counts for the code's line, any other for the
// next; beyond that, for all of the declaration or statement there.
func locate(fset *token.FileSet, file *ast.File, targets []target) {
	line := func(pos token.Pos) int { return lineOf(fset, pos) }
	byLine := make(map[int][]*target)
	for i := range targets {
		t := &targets[i]
		for _, at := range slices.Compact([]int{t.own, t.last, t.last + 1}) {
			byLine[at] = append(byLine[at], t)
		}
	}
	walk(file, func(n ast.Node) {
		for _, at := range [...]token.Pos{n.Pos(), n.End() - 1} {
			for _, t := range byLine[line(at)] {
				t.trailing = t.trailing || t.own == line(at) && at < t.at
				t.leading = t.leading || t.last == line(at) && at > t.at
			}
		}
	})
	for i := range targets {
		t := &targets[i]
		if own := t.line(); own > 0 {
			t.directive.lines = append(t.directive.lines, span{own, own})
		}
	}
	walk(file, func(n ast.Node) {
		end := extent(n)
		if !end.IsValid() {
			return
		}
		first, last := line(n.Pos()), line(end)
		for _, at := range [...]int{first, last} {
			for _, t := range byLine[at] {
				if t.line() == at && (at == first || t.trailing) {
					t.directive.lines = append(t.directive.lines, span{first, last})
				}
			}
		}
	})
}

// line returns the line that the directive counts for.
func (t *target) line() int {
	switch {
	case t.trailing:
		return t.own
	case t.leading:
		return t.last
	}
	return t.last + 1
}

// walk visits what is code and not a comment.
func walk(file *ast.File, visit func(n ast.Node)) {
	for _, d := range file.Decls {
		ast.Inspect(d, func(n ast.Node) bool {
			switch n.(type) {
			case nil, *ast.Comment, *ast.CommentGroup:
				return false
			}
			visit(n)
			return true
		})
	}
}

// extent returns where a declaration or statement ends for a directive, and nothing for other nodes. A
// statement that holds a function ends where the function's body begins, which has statements of its
// own, and so does one with blocks.
func extent(n ast.Node) token.Pos {
	switch n := n.(type) {
	case *ast.FuncDecl, *ast.Field, *ast.TypeSpec:
		return n.End()
	case *ast.GenDecl, *ast.ValueSpec, *ast.DeclStmt, *ast.AssignStmt, *ast.ExprStmt, *ast.ReturnStmt,
		*ast.SendStmt, *ast.IncDecStmt, *ast.GoStmt, *ast.DeferStmt, *ast.KeyValueExpr:
		return beforeBody(n)
	case *ast.IfStmt:
		return n.Body.Lbrace
	case *ast.ForStmt:
		return n.Body.Lbrace
	case *ast.RangeStmt:
		return n.Body.Lbrace
	case *ast.SwitchStmt:
		return n.Body.Lbrace
	case *ast.TypeSwitchStmt:
		return n.Body.Lbrace
	}
	return token.NoPos
}

// beforeBody returns where the first function literal in n has its body, or the end of n.
func beforeBody(n ast.Node) token.Pos {
	end := n.End()
	ast.Inspect(n, func(m ast.Node) bool {
		if f, ok := m.(*ast.FuncLit); ok {
			end = min(end, f.Body.Lbrace)
			return false
		}
		return true
	})
	return end
}
