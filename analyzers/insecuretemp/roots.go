package insecuretemp

import (
	"cmp"
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// Which directory a path begins with is the engine's source, and which call has given it its name a step of the hit. The
// syntax is asked for what has no step: a sum such as dir + "/app", and whether a helper's callers choose the name.

// A root is where a predictable path gets its first own name: "app" in os.TempDir()+"/app/cache/x". All that is created
// at or below it is one flaw, because one better name mends it.
type root struct {
	src    *summary.Source
	text   string       // of a constant path
	at     summary.Site // the call or expression that gives the name
	caller summary.Site // where a helper was called that puts any name in the directory
	fn     token.Pos    // the function with the literal of a constant path
}

// hasName reports whether it is known where the path gets its name.
func (r root) hasName() bool { return r.text != "" || r.at != (summary.Site{}) }

// A rooter finds the roots of a package's hits.
type rooter struct {
	pass     *analysis.Pass
	literals map[string][]token.Pos // where constant paths are written out
	dirs     []string               // constant directories that are created
}

func newRooter(pass *analysis.Pass, hits []*taint.Hit) *rooter {
	r := &rooter{pass: pass, literals: make(map[string][]token.Pos)}
	for _, h := range hits {
		if h.Source.Const == "" {
			continue
		}
		r.literals[h.Source.Const] = nil
		if makesDir(h) && len(h.Steps) == 0 && !h.Concat {
			r.dirs = append(r.dirs, h.Source.Const)
		}
	}
	if len(r.literals) == 0 {
		return r
	}
	for _, file := range pass.Files {
		ast.Inspect(file, func(n ast.Node) bool {
			if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
				if text, err := strconv.Unquote(lit.Value); err == nil {
					if at, ok := r.literals[text]; ok {
						r.literals[text] = append(at, lit.Pos())
					}
				}
			}
			return true
		})
	}
	return r
}

// root returns the root of a hit's path.
func (r *rooter) root(h *taint.Hit) root {
	steps := flow.Steps(h)
	isFormat := strings.Contains(h.Source.Const, "%")
	if h.Source.Const != "" && !isShared(h.Source.Const) && !isFormat {
		return r.constant(h)
	}
	n := slices.IndexFunc(steps, func(s summary.Step) bool { return names(s) || isFormat && s.Kind == summary.Through })
	out := root{src: h.Source}
	if n < 0 {
		out.at.Pos = r.concatenation(h)
		return out
	}
	out.at = steps[n].At
	out.caller = r.caller(out.at, steps[n+1:])
	return out
}

// caller returns the call that chose the name which a helper puts in the directory, if there is one.
func (r *rooter) caller(at summary.Site, steps []summary.Step) (chose summary.Site) {
	open := !at.Pos.IsValid() || r.anyName(at.Pos)
	for _, s := range steps {
		if !open {
			break
		}
		if call, _ := flow.CallAt(r.pass, s.At.Pos); call != nil && isReturned(s) {
			if len(call.Args) > 0 {
				chose = s.At
			}
			open = r.anyName(s.At.Pos)
		}
	}
	return chose
}

// isReturned reports whether a function of the program has returned the path.
func isReturned(s summary.Step) bool {
	return s.Kind == summary.Returned
}

// constant is root for a constant path. What is written out in several functions are several paths.
func (r *rooter) constant(h *taint.Hit) root {
	text := h.Source.Const
	for _, dir := range r.dirs {
		if strings.HasPrefix(text, dir+"/") && len(dir) < len(text) {
			text = dir
		}
	}
	out := root{text: text}
	if text != h.Source.Const {
		return out
	}
	if fn := flow.FuncAt(r.pass, h.At); fn != nil {
		for _, pos := range r.literals[text] {
			if fn.Pos() <= pos && pos < fn.End() {
				out.fn = fn.Pos()
			}
		}
	}
	return out
}

// lost reports whether the way to a hit is not known: it leads from one function to another by no steps. If another
// way from the same directory is told, this one may be the same.
func (r *rooter) lost(h *taint.Hit) bool {
	return len(h.Steps) == 0 && len(h.Source.Steps) == 0 && flow.FuncAt(r.pass, h.At) != flow.FuncAt(r.pass, h.Source.At.Pos)
}

// anyName reports whether a call is given a name by the callers of the function that it stands in, and adds nothing of
// its own to it.
func (r *rooter) anyName(pos token.Pos) bool {
	call, around := flow.CallAt(r.pass, pos)
	if call == nil {
		return false
	}
	params := make(map[types.Object]bool)
	for _, n := range around {
		if fn, ok := n.(*ast.FuncDecl); ok {
			for _, field := range fn.Type.Params.List {
				for _, id := range field.Names {
					params[r.pass.TypesInfo.Defs[id]] = true
				}
			}
		}
	}
	found := false
	for i, arg := range call.Args {
		given := r.uses(arg, params)
		if found = found || given; !given && i > 0 || r.writes(arg) {
			return false
		}
	}
	return found
}

// uses reports whether one of the variables is used in an expression.
func (r *rooter) uses(e ast.Expr, vars map[types.Object]bool) bool {
	found := false
	ast.Inspect(e, func(n ast.Node) bool {
		id, ok := n.(*ast.Ident)
		found = found || ok && vars[r.pass.TypesInfo.Uses[id]]
		return !found
	})
	return found
}

// writes reports whether a constant text in an expression is a part of a name: more than the directory, or verbs of a format.
func (r *rooter) writes(e ast.Expr) bool {
	found := false
	ast.Inspect(e, func(n ast.Node) bool {
		x, ok := n.(ast.Expr)
		if !ok || found {
			return !found
		}
		if text, ok := ssautil.Text(r.pass.TypesInfo.Types[x].Value); ok {
			found = !isShared(text) && strings.Trim(text, "%sdvqx/-_.") != ""
		}
		return !found
	})
	return found
}

// concatenation returns where + puts the first name behind a directory, for a path that no call has joined.
func (r *rooter) concatenation(h *taint.Hit) token.Pos {
	call, around := flow.CallAt(r.pass, h.At)
	if call == nil {
		return token.NoPos
	}
	for _, arg := range call.Args {
		if pos := r.sum(arg, around, 0); pos.IsValid() {
			return pos
		}
	}
	return token.NoPos
}

// sum returns the innermost sum that an expression, or the variable that it is, begins with.
func (r *rooter) sum(e ast.Expr, around []ast.Node, depth int) token.Pos {
	switch e := ast.Unparen(e).(type) {
	case *ast.BinaryExpr:
		if e.Op != token.ADD {
			return token.NoPos
		}
		return cmp.Or(r.sum(e.X, around, depth), e.OpPos)
	case *ast.Ident:
		given := flow.Local(r.pass.TypesInfo, around, e)
		if len(given) == 1 && len(given[0].Rhs) == 1 && given[0].Tok != token.ADD_ASSIGN && depth < 8 {
			return r.sum(given[0].Rhs[0], around, depth+1)
		}
	}
	return token.NoPos
}

// names reports whether a step has put a name behind a directory: in a longer text, or as a path's next element.
func names(s summary.Step) bool {
	return s.Joins || s.Kind == summary.Through && (s.Func == "Join" || s.Func == "JoinPath")
}

// isShared reports whether a constant path is that of the shared temporary directory itself.
func isShared(path string) bool {
	switch strings.TrimRight(path, "/") {
	case "/tmp", "/var/tmp", "/dev/shm":
		return true
	}
	return false
}
