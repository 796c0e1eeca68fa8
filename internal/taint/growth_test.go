package taint_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/secvet/secvet/internal/engine"
	"github.com/secvet/secvet/internal/rusage"
	"github.com/secvet/secvet/internal/summary"
	"golang.org/x/tools/go/packages"
)

// module writes a module of generated packages and loads them, in the order of their imports.
func module(b *testing.B, files map[string]string) []*packages.Package {
	b.Helper()
	dir := b.TempDir()
	files["go.mod"] = "module grown\n\ngo 1.26\n"
	for name, text := range files {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			b.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			b.Fatal(err)
		}
	}
	roots, err := packages.Load(&packages.Config{Mode: packages.LoadAllSyntax &^ packages.NeedExportFile, Dir: dir}, "./...")
	if err != nil {
		b.Fatal(err)
	}
	var out []*packages.Package
	packages.Visit(roots, nil, func(p *packages.Package) {
		if strings.HasPrefix(p.PkgPath, "grown/") {
			if len(p.Errors) > 0 {
				b.Fatal(p.Errors)
			}
			out = append(out, p)
		}
	})
	return out
}

// told gives the summaries that were made so far.
type told map[string][]byte

func (t told) Summaries(path string) []byte { return t[path] }

// solveAll summarizes packages one after the other, and fails if nothing is known of the last one.
func solveAll(b *testing.B, pkgs []*packages.Package) {
	b.Helper()
	known := make(told)
	for _, p := range pkgs {
		known[p.PkgPath] = engine.Summarize(p.Fset, p.Syntax, p.Types, p.TypesInfo, nil, known)
	}
	last := pkgs[len(pkgs)-1].PkgPath
	if text := (&summary.Summaries{Data: known[last]}).String(); !strings.Contains(text, "=> sql") {
		b.Fatalf("%s: no sink in %q", last, text)
	}
}

// measure reports the CPU time for each of n parts; time on the clock says more of the machine.
func measure(b *testing.B, pkgs []*packages.Package, n int, part string) {
	b.Helper()
	start := rusage.CPU()
	for b.Loop() {
		solveAll(b, pkgs)
	}
	b.ReportMetric(float64((rusage.CPU()-start).Microseconds())/float64(b.N*n), "cpu-µs/"+part)
}

// BenchmarkStatements holds against each other functions of 100, 1,000 and 10,000 statements: the time for each
// statement should stay the same.
func BenchmarkStatements(b *testing.B) {
	for _, n := range []int{100, 1000, 10000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			pkgs := module(b, map[string]string{"long/long.go": longFunction(n)})
			measure(b, pkgs, n, "statement")
		})
	}
}

// longFunction returns a package with one function of n statements of the ordinary kinds, through which a
// parameter goes on its way to a query.
func longFunction(n int) string {
	var s strings.Builder
	s.WriteString(`package long

import (
	"database/sql"
	"strings"
)

type row struct{ id, name string }

func Long(db *sql.DB, in string, list []string) error {
	m := map[string]string{}
	var b strings.Builder
	s := in
	rows := []row{}
`)
	for i := 0; i < n; i += 10 {
		fmt.Fprintf(&s, `	s%[1]d := strings.TrimSpace(s)
	if s%[1]d == "" {
		s%[1]d = "none"
	}
	m["k%[1]d"] = s%[1]d
	r%[1]d := row{id: s%[1]d, name: m["k%[1]d"]}
	rows = append(rows, r%[1]d)
	for _, v := range list {
		b.WriteString(v + r%[1]d.name)
	}
	s = strings.ToUpper(r%[1]d.id)
`, i)
	}
	s.WriteString("	_, err := db.Exec(\"SELECT \" + s + b.String() + rows[0].name)\n	return err\n}\n")
	return s.String()
}

// BenchmarkChain holds against each other chains of calls through 10 and 100 packages.
func BenchmarkChain(b *testing.B) {
	for _, n := range []int{10, 100} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			pkgs := module(b, chain(n))
			measure(b, pkgs, n, "package")
		})
	}
}

// chain returns n packages, each of which hands what it is given on to the one before.
func chain(n int) map[string]string {
	files := map[string]string{"p0/p.go": `package p0

import "database/sql"

type T struct{ Name string }

func Run(db *sql.DB, name string, t *T) error {
	t.Name = name
	_, err := db.Exec("SELECT " + name + t.Name)
	return err
}
`}
	for i := 1; i < n; i++ {
		files[fmt.Sprintf("p%d/p.go", i)] = fmt.Sprintf(`package p%[1]d

import (
	"database/sql"

	"grown/p%[2]d"
)

type T struct{ Inner p%[2]d.T; Name string }

func Run(db *sql.DB, name string, t *T) error {
	t.Name = name
	if err := p%[2]d.Run(db, t.Name+"x", &t.Inner); err != nil {
		return err
	}
	return p%[2]d.Run(db, t.Inner.Name, &t.Inner)
}
`, i, i-1)
	}
	return files
}
