package taint_test

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"golang.org/x/tools/go/packages"

	"github.com/secvet/secvet/internal/engine"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// What the engine says of a package depends on its source text alone: go's build cache compares the bytes of facts, and people
// compare reports. Two things differ between runs that must not matter: the order of maps, and the order in which files
// were parsed, which is what positions of different files say when they are compared.

// A shuffler loads packages again and again, from files that are parsed in another order each time.
type shuffler struct {
	rand    *rand.Rand
	pkgs    []*packages.Package // in the order of their imports
	exports map[string]string   // by import path
}

// newShuffler finds the files of fixture packages, and the export data of what they import.
func newShuffler(t testing.TB, patterns ...string) *shuffler {
	t.Helper()
	dir := fixtures(t)
	roots, err := packages.Load(&packages.Config{
		Mode: packages.NeedName | packages.NeedCompiledGoFiles | packages.NeedImports | packages.NeedDeps | packages.NeedExportFile, Dir: dir,
		Env: append(os.Environ(), "GOPATH="+dir, "GO111MODULE=off", "GOPROXY=off", "GOWORK=off"),
	}, patterns...)
	if err != nil {
		t.Fatal(err)
	}
	s := &shuffler{rand: rand.New(rand.NewPCG(1, 2)), exports: make(map[string]string)}
	wanted := make(map[*packages.Package]bool)
	for _, p := range roots {
		wanted[p] = true
	}
	packages.Visit(roots, nil, func(p *packages.Package) {
		if len(p.Errors) > 0 {
			t.Fatal(p.Errors)
		}
		s.exports[p.PkgPath] = p.ExportFile
		if wanted[p] {
			s.pkgs = append(s.pkgs, p)
		}
	})
	return s
}

// An analyzed package is what one analysis has found.
type analyzed struct {
	facts []byte
	hits  string
}

// analyze analyzes all packages once, each with the facts of those before it.
func (s *shuffler) analyze(t testing.TB) map[string]analyzed {
	t.Helper()
	fset := token.NewFileSet()
	imports := importer.ForCompiler(fset, "gc", func(path string) (io.ReadCloser, error) { return os.Open(s.exports[path]) })
	known := make(told)
	out := make(map[string]analyzed)
	for _, p := range s.pkgs {
		files := s.parse(t, fset, p.CompiledGoFiles)
		info := newInfo()
		pkg, err := (&types.Config{Importer: imports}).Check(p.PkgPath, fset, files, info)
		if err != nil {
			t.Fatal(err)
		}
		res := new(taint.Result)
		known[p.PkgPath] = taint.AnalyzeText(engine.Analyzer, res, fset, files, pkg, info, known)
		if len(res.Failures) > 0 {
			t.Fatalf("%s: %v", p.PkgPath, res.Failures)
		}
		out[p.PkgPath] = analyzed{known[p.PkgPath], hitsText(fset, res.Hits)}
	}
	return out
}

// parse parses files in any order and returns them in their own.
func (s *shuffler) parse(t testing.TB, fset *token.FileSet, names []string) []*ast.File {
	t.Helper()
	files := make([]*ast.File, len(names))
	for _, i := range s.rand.Perm(len(names)) {
		f, err := parser.ParseFile(fset, names[i], nil, parser.SkipObjectResolution|parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		files[i] = f
	}
	return files
}

// hitsText writes down all that hits say.
func hitsText(fset *token.FileSet, hits []*taint.Hit) string {
	var b strings.Builder
	place := func(s summary.Site) string {
		if s.Pos.IsValid() {
			return fset.Position(s.Pos).String()
		}
		return s.String()
	}
	for _, h := range hits {
		fmt.Fprintf(&b, "%s: %d %q at %s, given %s, %v %v %v %v %v %v %d\n", fset.Position(h.At), h.Kind, h.Sink.Callee, place(h.Sink.At), given(h.Sink.Given),
			h.Concat, h.Exact, h.ConcatInCallee, h.Looked, h.Otherwise, h.Error, h.CoLabels)
		fmt.Fprintf(&b, "\t%s: %q %d %v %v %v %v\n", place(h.Source.At), h.Source.Text, h.Source.Labels, h.Source.Named, h.Source.Field, h.Source.Request, h.Source.ReportedElsewhere)
		for _, st := range append(h.Source.Steps[:len(h.Source.Steps):len(h.Source.Steps)], h.Steps...) {
			fmt.Fprintf(&b, "\t%s: %s\n", place(st.At), st)
		}
	}
	return b.String()
}

// firstDifference returns the first lines in which two texts differ.
func firstDifference(a, b string) string {
	x, y := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range min(len(x), len(y)) {
		if x[i] != y[i] {
			return "\n" + x[i] + "\n" + y[i]
		}
	}
	return fmt.Sprintf(": %d lines and %d", len(x), len(y))
}

// TestSameInEveryRun analyzes packages again and again, for their facts and for their hits.
func TestSameInEveryRun(t *testing.T) {
	s := newShuffler(t, "summaries", "sqlinjection/carriers", "sqlinjection/guard", "weakrand/...", "commandinjection/quiet", "secretlog/redact")
	first := s.analyze(t)
	hits := 0
	for range 19 {
		for path, got := range s.analyze(t) {
			if !bytes.Equal(got.facts, first[path].facts) {
				t.Errorf("%s: the facts of two runs differ%s", path, firstDifference((&summary.Summaries{Data: first[path].facts}).String(), (&summary.Summaries{Data: got.facts}).String()))
			}
			if got.hits != first[path].hits {
				t.Errorf("%s: the hits of two runs differ%s", path, firstDifference(first[path].hits, got.hits))
			}
			hits += len(got.hits)
		}
	}
	if hits == 0 {
		t.Error("there are no hits")
	}
}

// TestToldInEveryRun makes facts of functions of which others say what they do, and of which the package itself has found that
// the value becomes a token: whether that is told must not depend on which function is told first.
func TestToldInEveryRun(t *testing.T) {
	const text = `package p

import "math/rand"

func Token() string { token := string(rune(rand.Int())); return token }

func A() func() string { return Token }
func B() func() string { return Token }
func C() func() func() string { return A }
func D() func() func() string { return B }
`
	first := ""
	for range 20 {
		facts := string(solveText(t, nil, unit{"p", []string{text}})["p"].facts)
		if first == "" {
			first = facts
		}
		if facts != first {
			t.Fatalf("the facts of two runs differ%s", firstDifference((&summary.Summaries{Data: []byte(first)}).String(), (&summary.Summaries{Data: []byte(facts)}).String()))
		}
	}
}

// TestStepsNameWhatIsRead holds that the source that a finding names is the one that was read: a query is not the path that
// another function wrote before, whichever file was parsed first.
func TestStepsNameWhatIsRead(t *testing.T) {
	u := unit{"p", []string{`package p

import (
	"net/http"
	"os/exec"
)

func Handle(w http.ResponseWriter, r *http.Request) {
	strip(r)
	exec.Command("sh", "-c", r.URL.Query().Get("x")).Run()
	exec.Command("sh", "-c", r.URL.Path).Run()
}
`, `package p

import (
	"net/http"
	"strings"
)

func strip(r *http.Request) { r.URL.Path = strings.TrimPrefix(r.URL.Path, "/api") }
`}}
	for _, order := range [][]int{{0, 1}, {1, 0}} {
		s := solveText(t, func(int) []int { return order }, u)["p"]
		for _, h := range s.Hits {
			if got := s.place(h.Source.At); h.Kind == model.Shell && s.fset.Position(h.At).Line == 10 && !strings.HasPrefix(got, "/src/p/0.go:10:") {
				t.Errorf("parsed in the order %v: the source is at %s\n%s", order, got, hitsText(s.fset, s.Hits))
			}
		}
		if got := s.place(s.Hits[0].Source.At); !strings.HasPrefix(got, "/src/p/0.go:10:") {
			t.Errorf("parsed in the order %v: the first source is at %s", order, got)
		}
	}
}

// TestPlacesFarDown tells of places in another package beyond any number of lines and columns.
func TestPlacesFarDown(t *testing.T) {
	down, right := strings.Repeat("\n", 70_000), strings.Repeat(" ", 700)
	got := solveText(t, nil, unit{"a", []string{"package a\nimport \"os/exec\"\n" + down + "func Run(s string) {" + right + "exec.Command(\"sh\", \"-c\", s).Run() }\n"}},
		unit{"b", []string{"package b\nimport (\n\"a\"; \"net/http\")\nfunc Handle(w http.ResponseWriter, r *http.Request) { a.Run(r.FormValue(\"x\")) }\n"}})["b"]
	for _, h := range got.Hits {
		if place := got.place(h.Sink.At); place != "a/0.go:70003:733" {
			t.Errorf("the sink is at %s", place)
		}
	}
	if len(got.Hits) == 0 {
		t.Error("there are no hits")
	}
	for i := range 3 * taint.StandInSize {
		at := summary.Site{Pkg: "c", File: "c.go", Line: 1 + i*1000, Col: 1 + i}
		if place := got.place(at); place != at.String() || got.place(at) != place {
			t.Errorf("%s is told as %s", at, place)
		}
	}
}

// given writes what is known of a sink beside its callee, without what is zero.
func given(g summary.Given) string {
	return strings.TrimSpace(fmt.Sprintf("%q %s %s %s %t %s", g.Words(), g.Program, g.Option, g.Redactor, g.OnlyJSON, g.Form))
}
