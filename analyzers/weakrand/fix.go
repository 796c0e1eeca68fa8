package weakrand

import (
	"bytes"
	"go/ast"
	"go/constant"
	"go/format"
	"go/token"
	"go/types"
	"go/version"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/analyzers/internal/edit"
	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/taint"
)

// A fixer rewrites a call of math/rand to crypto/rand.
type fixer struct {
	pass    *analysis.Pass
	call    *ast.CallExpr // rand.Intn(n)
	around  []ast.Node    // from the call outwards
	fn      *types.Func
	imports edit.Importer
}

// fix rewrites the generator's call where that takes no more than a few lines: a number below a bound, bytes that are
// filled, and a number that is written down as the whole of a text.
func fix(pass *analysis.Pass, h *taint.Hit) []analysis.SuggestedFix {
	call, around := flow.CallAt(pass, h.Source.At.Pos)
	if call == nil {
		return nil
	}
	f := &fixer{pass: pass, call: call, around: around, fn: flow.Callee(pass.TypesInfo, call)}
	if f.fn == nil || !isMathRand(f.fn) || f.fn.Signature().Recv() != nil {
		return nil
	}
	file, ok := around[len(around)-1].(*ast.File)
	if !ok {
		return nil
	}
	f.imports = edit.Importer{Pass: pass, File: file}
	for _, try := range []func() (string, []analysis.TextEdit){f.read, f.below, f.text} {
		if message, edits := try(); edits != nil {
			return []analysis.SuggestedFix{{Message: message, TextEdits: append(edits, f.imports.Edits...)}}
		}
	}
	return nil
}

func isMathRand(fn *types.Func) bool {
	return fn.Pkg() != nil && (fn.Pkg().Path() == "math/rand" || fn.Pkg().Path() == "math/rand/v2")
}

// crypto returns the name of crypto/rand in the file: that of math/rand if this is its only use.
func (f *fixer) crypto() string {
	if f.imports.Uses(f.fn.Pkg().Path()) == 1 && f.imports.Uses("crypto/rand") == 0 {
		return f.imports.Replace(f.fn.Pkg().Path(), "crypto/rand")
	}
	return f.imports.Import("crypto/rand", "crand", true)
}

// read has rand.Read of the other package fill the bytes.
func (f *fixer) read() (string, []analysis.TextEdit) {
	sel, ok := f.call.Fun.(*ast.SelectorExpr)
	if !ok || f.fn.Name() != "Read" {
		return "", nil
	}
	name := f.crypto()
	if name == "" {
		return "", nil
	}
	return "Read from crypto/rand", []analysis.TextEdit{flow.Replace(sel.X.Pos(), sel.X.End(), name)}
}

// below puts a statement before the one with the call that gets the number.
func (f *fixer) below() (string, []analysis.TextEdit) {
	bits, ok := bounded(f.fn.Name())
	if !ok || len(f.call.Args) != 1 {
		return "", nil
	}
	stmt := f.statement()
	if stmt == nil {
		return "", nil
	}
	variable := f.variable(stmt)
	bound := f.bound(f.call.Args[0])
	crypto, big := f.crypto(), f.imports.Import("math/big", "big", false)
	if variable == "" || crypto == "" || big == "" {
		return "", nil
	}
	line := variable + ", _ := " + crypto + ".Int(" + crypto + ".Reader, " + big + ".NewInt(" + bound + "))\n"
	value := variable + ".Int64()"
	if index, ok := f.around[1].(*ast.IndexExpr); (!ok || index.Index != f.call) && bits != "int64" {
		value = bits + "(" + value + ")"
	}
	return "Get the number from crypto/rand", []analysis.TextEdit{
		{Pos: stmt.Pos(), End: stmt.Pos(), NewText: []byte(line)},
		flow.Replace(f.call.Pos(), f.call.End(), value),
	}
}

// bounded returns the type of what a function with an upper bound returns.
func bounded(name string) (string, bool) {
	switch name {
	case "Intn", "IntN":
		return "int", true
	case "Int31n", "Int32N":
		return "int32", true
	case "Int63n", "Int64N":
		return "int64", true
	}
	return "", false
}

// bound returns the bound as an int64.
func (f *fixer) bound(e ast.Expr) string {
	text := source(f.pass.Fset, e)
	if _, isLiteral := ast.Unparen(e).(*ast.BasicLit); isLiteral {
		if v := constant.ToInt(f.pass.TypesInfo.Types[e].Value); v.Kind() == constant.Int {
			return v.ExactString()
		}
	}
	if b, ok := f.pass.TypesInfo.TypeOf(e).(*types.Basic); ok && b.Kind() == types.Int64 {
		return text
	}
	return "int64(" + text + ")"
}

// statement returns the statement that the call stands in, if the call is evaluated each time that the statement is, and
// once, and another can be put before it.
func (f *fixer) statement() ast.Stmt {
	for i, n := range f.around {
		switch n := n.(type) {
		case *ast.FuncLit:
			return nil
		case *ast.BinaryExpr:
			if n.Op == token.LAND || n.Op == token.LOR {
				return nil
			}
		case *ast.AssignStmt, *ast.ExprStmt, *ast.ReturnStmt, *ast.DeclStmt:
			if i+1 < len(f.around) {
				switch f.around[i+1].(type) {
				case *ast.BlockStmt, *ast.CaseClause, *ast.CommClause:
					return n.(ast.Stmt)
				}
			}
			return nil
		case ast.Stmt:
			return nil
		}
	}
	return nil
}

// variable returns a name that is free at a statement, another one for each generator's call of the function.
func (f *fixer) variable(stmt ast.Stmt) string {
	scope := f.pass.Pkg.Scope().Innermost(stmt.Pos())
	var body ast.Node
	for _, n := range f.around {
		if _, ok := n.(*ast.FuncDecl); ok {
			body = n
		}
	}
	if scope == nil || body == nil {
		return ""
	}
	total, number := 0, 0
	used := make(map[string]bool)
	ast.Inspect(body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.Ident:
			used[n.Name] = true
		case *ast.CallExpr:
			if fn := flow.Callee(f.pass.TypesInfo, n); fn != nil && isMathRand(fn) {
				total++
				if n == f.call {
					number = total
				}
			}
		}
		return true
	})
	for _, name := range [...]string{"n", "k", "num", "random"} {
		if total > 1 {
			name += strconv.Itoa(number)
		}
		if !used[name] {
			return name
		}
	}
	return ""
}

// text puts rand.Text in place of a number that is written down and nothing else.
func (f *fixer) text() (string, []analysis.TextEdit) {
	outer, ok := f.around[1].(*ast.CallExpr)
	if !ok || !isWhole(f.fn.Name()) || !f.writesAlone(outer) || !f.hasText() {
		return "", nil
	}
	name := f.crypto()
	if name == "" {
		return "", nil
	}
	return "Use a text from crypto/rand", []analysis.TextEdit{flow.Replace(outer.Pos(), outer.End(), name+".Text()")}
}

// hasText reports whether the file's version of Go has rand.Text.
func (f *fixer) hasText() bool {
	v := f.pass.TypesInfo.FileVersions[f.imports.File]
	return v == "" || version.Compare(v, "go1.24") >= 0
}

// isWhole reports whether a function returns any number of its type.
func isWhole(name string) bool {
	return slices.Contains([]string{"Int", "Int31", "Int32", "Int63", "Int64", "Uint32", "Uint64", "Uint"}, name)
}

// writesAlone reports whether a call does nothing but write down the number.
func (f *fixer) writesAlone(call *ast.CallExpr) bool {
	fn := flow.Callee(f.pass.TypesInfo, call)
	if fn == nil || fn.Pkg() == nil || fn.Signature().Recv() != nil {
		return false
	}
	switch fn.Pkg().Path() + "." + fn.Name() {
	case "strconv.Itoa":
		return true
	case "strconv.FormatInt", "strconv.FormatUint":
		return call.Args[0] == f.call
	case "fmt.Sprint":
		return len(call.Args) == 1
	case "fmt.Sprintf":
		format, ok := flow.Constant(f.pass.TypesInfo, call.Args[0])
		if !ok || len(call.Args) != 2 {
			return false
		}
		verb, isVerb := strings.CutPrefix(format, "%")
		verb = strings.TrimLeft(verb, "0123456789")
		return isVerb && slices.Contains([]string{"d", "x", "X", "v"}, verb)
	}
	return false
}

// source returns an expression as the program has it.
func source(fset *token.FileSet, e ast.Expr) string {
	var buf bytes.Buffer
	format.Node(&buf, fset, e) // into memory, and of what was parsed
	return buf.String()
}
