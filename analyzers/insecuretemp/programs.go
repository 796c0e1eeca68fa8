package insecuretemp

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/taint"
)

// programs reports other programs that are told to write to a predictable path, where no other finding of the function is
// about such a path.
func programs(pass *analysis.Pass, told []*taint.Hit) {
	if !imports(pass, "os/exec") {
		return
	}
	for _, file := range pass.Files {
		for _, decl := range file.Decls {
			fn, ok := decl.(*ast.FuncDecl)
			if !ok || fn.Body == nil || hasTold(fn, told) {
				continue
			}
			w := writer{pass: pass, fn: fn}
			ast.Inspect(fn.Body, func(n ast.Node) bool {
				if call, ok := n.(*ast.CallExpr); ok {
					w.call(call)
				}
				return true
			})
		}
	}
}

func hasTold(fn *ast.FuncDecl, told []*taint.Hit) bool {
	for _, h := range told {
		if category(h) != "pattern" && fn.Pos() <= h.At && h.At < fn.End() {
			return true
		}
	}
	return false
}

// A writer finds the paths that other programs write to.
type writer struct {
	pass *analysis.Pass
	fn   *ast.FuncDecl
}

// call looks at a call that starts a program.
func (w *writer) call(call *ast.CallExpr) {
	args := call.Args
	switch {
	case flow.IsFunc(w.pass.TypesInfo, call, "os/exec", "Command"):
	case flow.IsFunc(w.pass.TypesInfo, call, "os/exec", "CommandContext") && len(args) > 0:
		args = args[1:]
	default:
		return
	}
	if len(args) < 2 || call.Ellipsis.IsValid() {
		return
	}
	prog, _ := w.text(args[0])
	prog = prog[strings.LastIndex(prog, "/")+1:]
	args = args[1:]
	for i, arg := range args {
		if w.isOutput(prog, args, i) && w.predictable(arg, 0) || w.isScript(prog, args, i) && redirects(w.format(arg)) {
			w.pass.Report(analysis.Diagnostic{
				Pos: call.Pos(), End: call.End(), Category: "predictable",
				Message: prog + " writes to a path in the shared temporary directory" + advice("predictable"),
			})
			return
		}
	}
}

// text returns an expression's constant text.
func (w *writer) text(e ast.Expr) (string, bool) {
	if v := w.pass.TypesInfo.Types[e].Value; v != nil && v.Kind() == constant.String {
		return constant.StringVal(v), true
	}
	return "", false
}

// format is the constant text of an expression, or that of the format that it is made by, or that it begins with.
func (w *writer) format(e ast.Expr) string {
	if text, ok := w.text(e); ok {
		return text
	}
	switch e := ast.Unparen(e).(type) {
	case *ast.CallExpr:
		if flow.IsFunc(w.pass.TypesInfo, e, "fmt", "Sprintf") {
			return w.format(e.Args[0])
		}
	case *ast.BinaryExpr:
		if e.Op == token.ADD {
			return w.format(e.X) + w.format(e.Y)
		}
	}
	return ""
}

// isOutput reports whether argument i names what a program writes.
func (w *writer) isOutput(prog string, args []ast.Expr, i int) bool {
	before := ""
	if i > 0 {
		before, _ = w.text(args[i-1])
	}
	last := i == len(args)-1
	switch prog {
	case "tar", "bsdtar":
		packs := strings.HasSuffix(before, "f") && strings.Contains(before, "c") && !strings.HasPrefix(before, "--")
		return before == "-C" || before == "--directory" || packs
	case "unzip":
		return before == "-d"
	case "curl", "gcc", "cc", "g++", "clang", "ld", "go":
		return before == "-o" || before == "--output"
	case "wget":
		return slices.Contains([]string{"-O", "-P", "--output-document", "--directory-prefix"}, before)
	case "openssl":
		return before == "-out"
	case "pg_dump", "ssh-keygen":
		return before == "-f" || before == "--file"
	case "cp", "mv", "ffmpeg", "convert", "magick", "install":
		return last && i > 0
	case "git":
		verb, _ := w.text(args[0])
		return verb == "clone" && last && i > 1
	case "touch", "tee", "mkdir":
		return true
	}
	return false
}

// isScript reports whether argument i is a script for a shell.
func (w *writer) isScript(prog string, args []ast.Expr, i int) bool {
	switch prog {
	case "sh", "bash", "dash", "ash", "zsh", "ksh":
	default:
		return false
	}
	before := ""
	if i > 0 {
		before, _ = w.text(args[i-1])
	}
	return strings.HasPrefix(before, "-") && !strings.HasPrefix(before, "--") && strings.HasSuffix(before, "c")
}

// redirects reports whether a shell script writes output to a path in the shared temporary directory.
func redirects(script string) bool {
	for {
		_, after, ok := strings.Cut(script, ">")
		if !ok {
			return false
		}
		script = after
		path := strings.TrimLeft(strings.TrimLeft(after, ">|"), " \"'")
		for _, dir := range [...]string{"/tmp/", "/var/tmp/", "/dev/shm/"} {
			if name, ok := strings.CutPrefix(path, dir); ok && name != "" && !strings.HasPrefix(name, "$") && !strings.HasPrefix(name, "%s") {
				return true
			}
		}
	}
}

// predictable reports whether an expression is a path in the shared temporary directory that is made of parts that
// others know.
func (w *writer) predictable(e ast.Expr, depth int) bool {
	if text, ok := w.text(e); ok {
		return inShared(text)
	}
	switch e := ast.Unparen(e).(type) {
	case *ast.CallExpr:
		return w.joins(e, depth)
	case *ast.BinaryExpr:
		return e.Op == token.ADD && w.predictable(e.X, depth) && w.known(e.Y)
	case *ast.Ident:
		_, around := flow.CallAt(w.pass, w.callAround(e))
		given := flow.Local(w.pass.TypesInfo, around, e)
		return depth < 4 && len(given) == 1 && len(given[0].Rhs) == 1 && w.predictable(given[0].Rhs[0], depth+1)
	}
	return false
}

// callAround returns the position by which the innermost call around an expression is known.
func (w *writer) callAround(e ast.Expr) token.Pos {
	for _, n := range flow.Enclosing(w.pass, e.Pos()) {
		if call, ok := n.(*ast.CallExpr); ok {
			return call.Lparen
		}
	}
	return token.NoPos
}

// joins is predictable for a call.
func (w *writer) joins(call *ast.CallExpr, depth int) bool {
	info := w.pass.TypesInfo
	switch {
	case flow.IsFunc(info, call, "os", "TempDir"):
		return true
	case flow.IsFunc(info, call, "path/filepath", "Join"), flow.IsFunc(info, call, "path", "Join"):
		return len(call.Args) > 0 && w.predictable(call.Args[0], depth) && !slices.ContainsFunc(call.Args[1:], func(a ast.Expr) bool { return !w.known(a) })
	case flow.IsFunc(info, call, "fmt", "Sprintf"):
		return inShared(w.format(call)) && !slices.ContainsFunc(call.Args[1:], func(a ast.Expr) bool { return !w.known(a) })
	}
	return false
}

// known reports whether others know what an expression adds to a name: constants, numbers that are no random ones, the time.
func (w *writer) known(e ast.Expr) bool {
	if w.pass.TypesInfo.Types[e].Value != nil {
		return true
	}
	switch e := ast.Unparen(e).(type) {
	case *ast.BinaryExpr:
		return w.known(e.X) && w.known(e.Y)
	case *ast.CallExpr:
		fn := flow.Callee(w.pass.TypesInfo, e)
		if fn == nil || fn.Pkg() == nil {
			return false
		}
		switch fn.Pkg().Path() {
		case "time", "os", "path/filepath", "path":
			return true
		case "strconv", "fmt":
			return !slices.ContainsFunc(e.Args, func(a ast.Expr) bool { return !w.known(a) })
		}
		return false
	case *ast.Ident:
		b, ok := w.pass.TypesInfo.TypeOf(e).Underlying().(*types.Basic)
		return ok && b.Info()&types.IsInteger != 0
	}
	return false
}

// inShared reports whether a constant text is a path in the shared temporary directory.
func inShared(text string) bool {
	return isShared(text) || slices.ContainsFunc([]string{"/tmp/", "/var/tmp/", "/dev/shm/"}, func(dir string) bool { return strings.HasPrefix(text, dir) })
}
