package analyzers_test

import (
	"fmt"
	"go/ast"
	"go/format"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/secvet/secvet/analyzers"
	"github.com/secvet/secvet/internal/load"
	"github.com/secvet/secvet/internal/rule"
)

// mutatedFiles are files of the standard library that need no other of their packages, with code of all sorts.
var mutatedFiles = []string{
	"text/tabwriter/tabwriter.go", "encoding/csv/reader.go", "container/list/list.go", "container/ring/ring.go", "bufio/scan.go", "bufio/bufio.go", "path/path.go",
	"net/url/url.go", "text/scanner/scanner.go", "html/escape.go", "flag/flag.go", "net/http/httputil/dump.go",
	"net/http/httputil/reverseproxy.go", "expvar/expvar.go", "os/exec/lp_unix.go", "mime/encodedword.go", "log/log.go",
}

// FuzzMutated changes real code, by deleting, exchanging and doubling statements and declarations, and runs all analyzers on
// what still compiles, but for what is unused. They end, none fails, and a second run finds the same.
func FuzzMutated(f *testing.F) {
	for i := range mutatedFiles {
		f.Add(uint8(i), []byte{0, 3, 1, 2, 9, 5, 1, 40, 77, 2, 13, 1, 0, 200, 6})
	}
	f.Add(uint8(200), []byte{2, 0, 1, 2, 1, 2, 2, 2, 3, 2, 3, 4})
	std := importer.ForCompiler(token.NewFileSet(), "gc", nil)
	f.Fuzz(func(t *testing.T, which uint8, changes []byte) {
		name := mutatedFiles[int(which)%len(mutatedFiles)]
		path := filepath.Join(runtime.GOROOT(), "src", filepath.FromSlash(name))
		text, err := os.ReadFile(path)
		if err != nil {
			t.Skip("Go has no source here")
		}
		fset := token.NewFileSet()
		file, err := parser.ParseFile(fset, path, text, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		mutate(file, changes)
		var out strings.Builder
		if format.Node(&out, fset, file) != nil {
			return
		}
		first := diagnose(t, std, out.String())
		if second := diagnose(t, std, out.String()); !slices.Equal(first, second) {
			t.Errorf("found %v, and then %v in\n%s", first, second, out.String())
		}
	})
}

// mutate makes as many changes as there are for three bytes each: what to do, where, and with what.
func mutate(file *ast.File, changes []byte) {
	const most = 30 // as each doubles at most a list, the program stays small
	changes = changes[:min(len(changes), 3*most)]
	for ; len(changes) >= 3; changes = changes[3:] {
		var lists []*[]ast.Stmt
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.BlockStmt:
				lists = append(lists, &n.List)
			case *ast.CaseClause:
				lists = append(lists, &n.Body)
			}
			return true
		})
		what, at, with := changes[0], int(changes[1])*7, int(changes[2])
		if what%5 == 4 {
			if len(file.Decls) > 0 {
				file.Decls = changed(file.Decls, what/5%3, with, at)
			}
			continue
		}
		lists = slices.DeleteFunc(lists, func(l *[]ast.Stmt) bool { return len(*l) == 0 })
		if len(lists) == 0 {
			return
		}
		list := lists[at%len(lists)]
		if what%5 == 3 { // a statement of another list
			other := *lists[with%len(lists)]
			*list = slices.Insert(slices.Clone(*list), with%(len(*list)+1), other[at%len(other)])
			continue
		}
		*list = changed(*list, what%5, with, at)
	}
}

// changed deletes an element, exchanges it for another or doubles it.
func changed[E any](list []E, what byte, i, j int) []E {
	list = slices.Clone(list)
	i, j = i%len(list), j%len(list)
	switch what {
	case 0:
		return slices.Delete(list, i, i+1)
	case 1:
		list[i], list[j] = list[j], list[i]
		return list
	}
	return slices.Insert(list, i, list[j])
}

// diagnose returns what all analyzers say of a program, nothing if it does not compile.
func diagnose(t *testing.T, std types.Importer, text string) (all []string) {
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "p.go", text, parser.SkipObjectResolution|parser.ParseComments)
	if err != nil {
		return nil
	}
	p := &packages.Package{
		ID: "example.com/p", PkgPath: "example.com/p", Name: file.Name.Name, Fset: fset, Syntax: []*ast.File{file},
		TypesSizes: types.SizesFor("gc", "amd64"), TypesInfo: load.NewInfo(),
	}
	broken := false
	conf := types.Config{Importer: std, Error: func(err error) {
		typed, ok := err.(types.Error)
		broken = broken || !ok || !typed.Soft
	}}
	if p.Types, _ = conf.Check(p.PkgPath, fset, p.Syntax, p.TypesInfo); broken {
		return nil
	}
	graph, err := checker.Analyze(analyzers.All, []*packages.Package{p}, &checker.Options{Sequential: true})
	if err != nil {
		t.Fatal(err)
	}
	for _, act := range graph.Roots {
		if act.Err != nil {
			t.Errorf("%s: %v\n%s", act, act.Err, text)
		}
		for _, d := range act.Diagnostics {
			if _, failed := rule.FailedPackage(d.Category); failed {
				t.Errorf("%s\n%s", d.Message, text)
			}
			all = append(all, fmt.Sprint(act.Analyzer.Name, fset.Position(d.Pos), d.Category, d.Message))
		}
	}
	return all
}
