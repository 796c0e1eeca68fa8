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
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/secvet/secvet/analyzers"
	"github.com/secvet/secvet/analyzers/internal/fixture"
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
// what still compiles, but for what is unused. They end, none fails, and a second run finds the same. The analyzers are many
// times slower with the counters of a fuzz run, and an input that takes ten seconds there counts as one that hangs: such a
// one is to be run by itself. With -fuzzminimizetime=1x most of the time goes into new inputs.
func FuzzMutated(f *testing.F) {
	for i := range mutatedFiles {
		f.Add(uint8(i), []byte{0, 3, 1, 2, 9, 5, 1, 40, 77, 2, 13, 1, 0, 200, 6})
	}
	f.Add(uint8(200), []byte{2, 0, 1, 2, 1, 2, 2, 2, 3, 2, 3, 4})
	std := importer.ForCompiler(token.NewFileSet(), "gc", nil)
	root := fixture.GoRoot(f)
	readImports(f, std, root) // the go command is asked for each, and an input has ten seconds
	f.Fuzz(func(t *testing.T, which uint8, changes []byte) {
		name := mutatedFiles[int(which)%len(mutatedFiles)]
		path := filepath.Join(root, "src", filepath.FromSlash(name))
		text, err := os.ReadFile(path)
		if err != nil {
			t.Skip("Go has no source here")
		}
		program := string(text)
		const most = 30 // as each doubles at most a list, the program stays small
		for changes = changes[:min(len(changes), 3*most)]; len(changes) >= 3; changes = changes[3:] {
			program = mutate(program, changes[0], int(changes[1])*7, int(changes[2]))
		}
		first := diagnose(t, std, program)
		if second := diagnose(t, std, program); !slices.Equal(first, second) {
			t.Errorf("found %v, and then %v in\n%s", first, second, program)
		}
	})
}

// readImports has the importer read what the files import.
func readImports(f *testing.F, std types.Importer, root string) {
	for _, name := range mutatedFiles {
		path := filepath.Join(root, "src", filepath.FromSlash(name))
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
		if err != nil {
			f.Skip("Go has no source here")
		}
		for _, spec := range file.Imports {
			imported, _ := strconv.Unquote(spec.Path.Value)
			_, _ = std.Import(imported) // what cannot be imported does not compile
		}
	}
}

// mutate makes one change: what to do, where, and with what. It returns the program as it was if that cannot be printed.
func mutate(text string, what byte, at, with int) string {
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "p.go", text, parser.SkipObjectResolution)
	if err != nil {
		return text
	}
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
	lists = slices.DeleteFunc(lists, func(l *[]ast.Stmt) bool { return len(*l) == 0 })
	if len(lists) == 0 || len(file.Decls) == 0 {
		return text
	}
	list, other := lists[at%len(lists)], *lists[with%len(lists)]
	switch stmt := other[at%len(other)]; {
	case what%5 == 4:
		file.Decls = changed(file.Decls, what/5%3, with, at)
	case what%5 < 3:
		*list = changed(*list, what%5, with, at)
	case stmt.Pos() > (*list)[0].Pos() || stmt.End() <= (*list)[0].Pos(): // it does not hold the list, which would have no end
		*list = slices.Insert(slices.Clone(*list), with%(len(*list)+1), stmt)
	}
	var out strings.Builder
	if format.Node(&out, fset, file) != nil {
		return text
	}
	return out.String()
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
