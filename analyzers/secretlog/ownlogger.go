package secretlog

import (
	"go/ast"
	"path"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/knowledge/logs"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// byLogger reports whether what is printed for who runs the program is printed by a logger of the program's own: a function that is called like a
// level, in a package or of a type that is called a logger. The output of a server is kept, whoever reads it first.
//
//	package logger
//
//	func Log(level int, message ...string) { fmt.Printf("%s %s\n", time.Now(), strings.Join(message, " ")) }
func byLogger(p *flow.Pass, h *taint.Hit) bool {
	level := false
	for _, s := range flow.Steps(h) {
		level = level || s.Kind == summary.Passed && logs.IsLevel(s.Func)
	}
	if pkg := h.Sink.At.Pkg; pkg != "" {
		return level && logs.IsLogger(path.Base(pkg))
	}
	fn := flow.FuncAt(p.Pass, h.Sink.At.Pos)
	return fn != nil && logs.IsLevel(fn.Name.Name) && (logs.IsLogger(p.Pkg.Name()) || logs.IsLogger(receiver(fn)))
}

// receiver returns the name of the type that a method is of, or "".
func receiver(fn *ast.FuncDecl) string {
	if fn.Recv == nil || len(fn.Recv.List) != 1 {
		return ""
	}
	t := fn.Recv.List[0].Type
	if star, ok := t.(*ast.StarExpr); ok {
		t = star.X
	}
	if id, ok := t.(*ast.Ident); ok {
		return id.Name
	}
	return ""
}
