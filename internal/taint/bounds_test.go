package taint_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"slices"
	"strings"
	"testing"

	"github.com/secvet/secvet/internal/engine"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// stubs are as much of the standard library as the tests of bounds need. The models know them by their names.
var stubs = map[string]string{
	"os/exec": `package exec
		type Cmd struct{}
		func Command(name string, arg ...string) *Cmd
		func (*Cmd) Run() error`,
	"net/http": `package http
		type URL struct{ Path string }
		type Request struct{ Name string; URL *URL }
		func (*Request) FormValue(key string) string
		type ResponseWriter interface{ Write(b []byte) (int, error) }
		func HandleFunc(pattern string, handler func(ResponseWriter, *Request))`,
	"database/sql": `package sql
		type DB struct{}
		type Rows struct{}
		func (*DB) Query(query string, args ...any) (*Rows, error)`,
	"strings": `package strings
		func Join(list []string, sep string) string
		type Builder struct{ buf []byte }
		func (*Builder) WriteString(s string) (int, error)
		func (*Builder) String() string`,
	"log": `package log
		func Println(v ...any)
		func Printf(format string, v ...any)`,
	"fmt": `package fmt
		func Sprintf(format string, a ...any) string`,
}

// stubImporter type-checks stubs.
type stubImporter struct {
	fset *token.FileSet
	made map[string]*types.Package
}

func (i stubImporter) Import(path string) (*types.Package, error) {
	if i.made[path] == nil {
		_, pkg, err := i.check(path, stubs[path], nil)
		if err != nil {
			return nil, err
		}
		i.made[path] = pkg
	}
	return i.made[path], nil
}

func (i stubImporter) check(path, text string, info *types.Info) ([]*ast.File, *types.Package, error) {
	file, err := parser.ParseFile(i.fset, path+".go", text, parser.SkipObjectResolution)
	if err != nil {
		return nil, nil, err
	}
	conf := types.Config{Importer: i, IgnoreFuncBodies: info == nil}
	pkg, err := conf.Check(path, i.fset, []*ast.File{file}, info)
	return []*ast.File{file}, pkg, err
}

// solveDecls analyzes a package of declarations that may use the stubs and r, a request.
func solveDecls(t testing.TB, decls string) *taint.Result {
	t.Helper()
	return solveFile(t, "package p\nimport (\"fmt\"; \"log\"; \"net/http\"; \"os/exec\")\nvar _, _ = fmt.Sprintf, log.Println\n"+
		"func run(text string) { exec.Command(\"sh\", \"-c\", text).Run() }\nfunc form(r *http.Request) string { return r.FormValue(\"x\") }\n"+decls)
}

// solveFile analyzes a package of one file that may use the stubs.
func solveFile(t testing.TB, text string) *taint.Result {
	t.Helper()
	i := stubImporter{token.NewFileSet(), make(map[string]*types.Package)}
	info := &types.Info{
		Types: make(map[ast.Expr]types.TypeAndValue), Defs: make(map[*ast.Ident]types.Object), Uses: make(map[*ast.Ident]types.Object),
		Implicits: make(map[ast.Node]types.Object), Instances: make(map[*ast.Ident]types.Instance), Scopes: make(map[ast.Node]*types.Scope),
		Selections: make(map[*ast.SelectorExpr]*types.Selection), FileVersions: make(map[*ast.File]string),
	}
	files, pkg, err := i.check("example.com/p", text, info)
	if err != nil {
		t.Fatal(err)
	}
	res := new(taint.Result)
	data := taint.AnalyzeText(engine.Analyzer, res, i.fset, files, pkg, info, nil)
	if len(res.Failures) > 0 {
		t.Fatal(res.Failures)
	}
	if err := summary.CheckFacts(data); err != nil {
		t.Error(err)
	}
	if cuts := summary.CutsIn(data); len(cuts) != len(res.Cuts) {
		t.Errorf("the facts tell of %d cuts and the result of %d", len(cuts), len(res.Cuts))
	}
	return res
}

// shell returns how many hits of a shell there are, and how many of those are coarse.
func shell(r *taint.Result) (hits, coarse int) {
	for _, h := range r.Hits {
		if h.Kind == model.Shell {
			hits++
			if h.Coarse {
				coarse++
			}
		}
	}
	return hits, coarse
}

// many joins what a function makes of the numbers below n.
func many(n int, form string) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.ReplaceAll(form, "#", fmt.Sprint(i)))
	}
	return b.String()
}

// boundCases are shapes of code that grow with n. Up to few they are followed exactly. Of many it holds that findings are
// not lost or that the function is told.
var boundCases = []struct {
	name      string
	text      func(n int) string
	few, many int
	hits      int           // that the last of the parts makes, whatever n is
	cut       summary.Bound // what is told of many; bounds for nothing
}{
	{"loops in loops", func(n int) string {
		return "func F(r *http.Request) { x, y := form(r), \"\"\n" + strings.Repeat("for i := 0; i < 1; i++ {\n", n) + "y = y + x\n" + strings.Repeat("}\n", n) + "run(y) }"
	}, 12, 40, 1, summary.Bounds},
	{"a chain in a loop", func(n int) string {
		chain := ""
		for i := range n {
			chain += fmt.Sprintf("p%d = p%d\n", i, i+1)
		}
		return "func F(r *http.Request) {\n" + many(n+1, "p# := \"\"\n") + "for { run(p0)\n" + chain + fmt.Sprintf("p%d = form(r) } }", n)
	}, 20, 200, 1, summary.CutWhole},
	{"arguments", func(n int) string {
		return "func join(" + many(n, "p#, ") + "z string) { run(fmt.Sprintf(\"" + strings.Repeat("%s ", n+1) + "\", " + many(n, "p#, ") + "z)) }\n" +
			"func F(r *http.Request) { join(" + strings.Repeat(`"", `, n) + "form(r)) }"
	}, 60, 200, 1, summary.Bounds},
	{"fields", func(n int) string {
		return "type T struct{ " + many(n, "f# string; ") + "z string }\nfunc fill(t *T, " + many(n, "p#, ") + "z string) { " + many(n, "t.f# = p#; ") + "t.z = z }\n" +
			"func F(r *http.Request) { var t T; fill(&t, " + strings.Repeat(`"", `, n) + "form(r)); run(t.z) }"
	}, 96, 300, 1, summary.Bounds},
	{"parts of a parameter", func(n int) string {
		return "type T struct{ " + many(n, "f# string; ") + "z string }\nfunc join(t *T) string { return " + many(n, "t.f# + ") + "t.z }\n" +
			"func F(r *http.Request) { var t T; t.z = form(r); run(join(&t)) }"
	}, 10, 40, 1, summary.Bounds},
	{"sources", func(n int) string {
		return "func F(r *http.Request) { run(" + many(n, "r.FormValue(\"k#\") + ") + "\"\") }"
	}, 1, 200, -1, summary.Bounds},
	{"turns of a recursion", func(n int) string {
		return "func turn(n int, z string, " + many(n, "p#, ") + "q string) { if n == 0 { run(z) }\nturn(n-1, " + many(n, "p#, ") + "q, z) }\n" +
			"func F(r *http.Request) { turn(9, \"\", " + strings.Repeat(`"", `, n) + "form(r)) }"
	}, 8, 20, 1, summary.Bounds},
	{"sinks", func(n int) string {
		return "func all(s string) { " + strings.Repeat("exec.Command(\"sh\", \"-c\", s).Run()\n", n) + "}\nfunc F(r *http.Request) { all(form(r)) }"
	}, 150, 250, -1, summary.CutSinks},
	{"implementations", func(n int) string {
		return "type I interface{ M(s string) string }\n" + many(n, "type T# struct{}\nfunc (T#) M(s string) string { run(s); return s }\n") +
			"func F(i I, r *http.Request) { i.M(form(r)) }"
	}, 4, 9, -1, summary.CutTargets},
	{"callbacks", func(n int) string {
		return "func F(s string, " + many(n, "f# func(string), ") + "z func(string)) { " + many(n, "f#(s); ") + "z(s) }"
	}, 10, 60, -1, summary.CutCallbacks},
	{"functions", func(n int) string {
		return many(n, "func f#(s string) { run(s) }\n") + "func F(k string, r *http.Request) { m := map[string]func(string){}\n" + many(n, "m[k] = f#\n") + "m[k](form(r)) }"
	}, 4, 120, -1, summary.CutFunctions},
	{"elements", func(n int) string {
		return "func F(r *http.Request) { run(fmt.Sprintf(\"\", " + strings.Repeat("1, ", n) + "form(r))) }"
	}, 40, 1100, -1, summary.CutElements},
	{"appends", func(n int) string {
		return "func F(r *http.Request) { var a []string\n" + many(n, "a = append(a, \"#\")\n") + "exec.Command(\"sh\", a...).Run() }"
	}, 10, 80, -1, summary.CutElements},
	{"functions that are returned", func(n int) string {
		return "func F() (" + strings.Repeat("func(string), ", n) + "error) { return " + strings.Repeat("func(s string) { run(s) }, ", n) + "nil }"
	}, 4, 9, -1, summary.CutFacts},
	{"structs in structs", func(n int) string {
		inner := "Password string"
		for range n {
			inner = "A struct { " + inner + " }"
		}
		return "type T struct { " + inner + " }\nfunc F(t T) { log.Println(t) }"
	}, 2, 7, -1, summary.CutFields},
	{"names of one memory", func(n int) string {
		return "type T struct{ s string }\nfunc F(t *T, r *http.Request) { " + many(n, "p# := &T{}; ") + "a := []*T{}\n" + many(n, "a = append(a, p#)\n") + "var b [1]*T\n" + many(n, "b[0] = p#\n") + "b[0].s = form(r) }"
	}, 10, 60, -1, summary.CutAliases},
}

// TestBounds holds of each shape that few are followed exactly and untold, and that of many nothing is lost untold.
func TestBounds(t *testing.T) {
	for _, c := range boundCases {
		t.Run(c.name, func(t *testing.T) {
			few, all := solveDecls(t, c.text(c.few)), solveDecls(t, c.text(c.many))
			if len(few.Cuts) > 0 {
				t.Errorf("%d: cut %v", c.few, few.Cuts)
			}
			if hits, coarse := shell(few); coarse > 0 || c.hits >= 0 && hits != c.hits {
				t.Errorf("%d: %d hits, %d of them coarse", c.few, hits, coarse)
			}
			if hits, _ := shell(all); c.hits >= 0 && hits < c.hits {
				t.Errorf("%d: %d hits, want %d", c.many, hits, c.hits)
			}
			isTold := slices.ContainsFunc(all.Cuts, func(k summary.Cut) bool { return k.Bound == c.cut && k.Name() != "" })
			if isTold != (c.cut < summary.Bounds) || c.cut == summary.Bounds && len(all.Cuts) > 0 {
				t.Errorf("%d: cut %v", c.many, all.Cuts)
			}
		})
	}
}

// TestLastBounds holds that a function that is never done is told, also if all it has is a name.
func TestLastBounds(t *testing.T) {
	for b := range summary.Bounds {
		if strings.HasPrefix(b.String(), "unknown") || b.String() == "" {
			t.Errorf("bound %d has no words", b)
		}
	}
	known, cuts := taint.Asked(told{"example.com/big": summary.TooMuch("example.com/big")}, "example.com/big")
	if facts, _ := summary.DecodePackage(summary.TooMuch("example.com/big")); known || cuts != 1 || !facts.Unknown() {
		t.Error("of a package that was too much to read something is known, or it is not told")
	}
}
