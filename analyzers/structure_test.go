package analyzers_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/analyzers"
)

// module is the path that all packages of the repository begin with.
const module = "github.com/secvet/secvet/"

// layers says where each package stands. A package imports only packages of lower layers, so that the
// engine knows no rule, and no rule knows a driver or a format.
var layers = map[string]int{
	"internal/disk":       -1, // below all
	"internal/bounded":    -1,
	"internal/crash":      -1,
	"internal/clean":      -1,
	"internal/watch":      -1,
	"internal/budget":     -1,
	"internal/enclosing":  -1,
	"internal/rusage":     -1,
	"internal/shapes":     -1, // only for tests and benchmarks
	"internal/load":       0,
	"internal/model":      0,
	"internal/names":      -1,
	"internal/dsn":        -1,
	"internal/config":     0,
	"internal/git":        0,
	"internal/changes":    1,
	"internal/reach":      0,
	"internal/revision":   1,
	"internal/suppress":   0,
	"internal/rule":       0,
	"internal/lex":        -1,
	"internal/lineartest": 0, // only for tests
	"internal/redact":     0,
	"internal/where":      0,
	"internal/finding":    1,
	"internal/report":     2,
	"internal/source":     2,
	"internal/merge":      2,
	"internal/vulncheck":  1,
	"internal/fix":        2,
	"internal/surface":    2,
	"internal/baseline":   2,
	"models":              1,
	"internal/ssautil":    1,
	"internal/ssatest":    2, // only for tests
	"internal/access":     2,
	"internal/charset":    2,
	"internal/summary":    3,
	"internal/guard":      4,
	"internal/state":      4,
	"internal/route":      -1,
	"internal/program":    5,
	"internal/taint":      5,
	"internal/knowledge":  6,
	"internal/engine":     7,
	"internal/driver":     8,
	"analyzers/internal":  8,
	"analyzers/*":         9,
	"analyzers":           10,
	"cmd/secvet":          11,
	"plugin":              11,
	"internal/bench":      12,
	"internal/trial":      12,
	"internal/parity":     12,
	"internal/wild":       12,
	"internal/hostile":    12,
}

func TestImportDirection(t *testing.T) {
	for dir, files := range goFiles(t) {
		own, ok := layers[slot(dir)]
		if !ok {
			t.Errorf("%s has no layer: give it one", dir)
		}
		for _, file := range files {
			for _, spec := range file.Imports {
				imported, _ := strconv.Unquote(spec.Path.Value)
				imported, isOurs := strings.CutPrefix(imported, module)
				if isOurs && layers[slot(imported)] >= own && slot(imported) != slot(dir) {
					t.Errorf("%s must not import %s, which is not below it", dir, imported)
				}
				if topic, ok := strings.CutPrefix(imported, "internal/knowledge/"); ok && strings.HasPrefix(dir, "internal/knowledge/") &&
					(dir != "internal/knowledge/logs" || topic != "secret" && topic != "request") {
					t.Errorf("%s must not import another topic, %s", dir, topic)
				}
				if isOurs && dir == "internal/report" && imported != "internal/finding" && imported != "internal/lex" && imported != "internal/bounded" &&
					imported != "internal/clean" && imported != "internal/redact" {
					t.Errorf("a report is a function of findings and their code, and must not import %s", imported)
				}
			}
		}
	}
}

// slot returns the name of a package's layer: the analyzers share one, and so do a package of internal
// and what is inside it.
func slot(dir string) string {
	parts := strings.Split(dir, "/")
	switch {
	case parts[0] == "analyzers" && len(parts) > 1 && parts[1] != "internal":
		return "analyzers/*"
	case len(parts) > 2:
		return path.Join(parts[:2]...)
	}
	return dir
}

// TestNoWorkAtStart holds the start of the program cheap: go vet starts it once per package.
func TestNoWorkAtStart(t *testing.T) {
	for dir, files := range goFiles(t) {
		for _, file := range files {
			for _, decl := range file.Decls {
				if fn, ok := decl.(*ast.FuncDecl); ok && fn.Recv == nil && fn.Name.Name == "init" && dir != "plugin" {
					t.Errorf("%s has an init function", dir)
				}
				if gen, ok := decl.(*ast.GenDecl); ok && gen.Tok == token.VAR && calls(gen, "regexp", "template") {
					t.Errorf("%s compiles a regular expression or a template at start", dir)
				}
			}
		}
	}
}

// TestGitInOnePlace holds that no other package runs git than the one that does it safely.
func TestGitInOnePlace(t *testing.T) {
	for dir, files := range goFiles(t) {
		for _, file := range files {
			ast.Inspect(file, func(n ast.Node) bool {
				call, ok := n.(*ast.CallExpr)
				if !ok {
					return true
				}
				sel, ok := call.Fun.(*ast.SelectorExpr)
				for _, arg := range call.Args {
					lit, isLit := arg.(*ast.BasicLit)
					if ok && isLit && lit.Value == `"git"` && strings.HasPrefix(sel.Sel.Name, "Command") && dir != "internal/git" {
						t.Errorf("%s runs git", dir)
					}
				}
				return true
			})
		}
	}
}

// calls reports whether a function of one of the packages is called when the declaration is evaluated.
func calls(decl ast.Node, packages ...string) bool {
	found := false
	ast.Inspect(decl, func(n ast.Node) bool {
		if call, ok := n.(*ast.CallExpr); ok {
			if sel, ok := call.Fun.(*ast.SelectorExpr); ok {
				id, ok := sel.X.(*ast.Ident)
				found = found || ok && slices.Contains(packages, id.Name)
			}
		}
		_, isFunc := n.(*ast.FuncLit)
		return !isFunc
	})
	return found
}

// goFiles parses the files of the module that are not tests, by folder.
func goFiles(t *testing.T) map[string][]*ast.File {
	t.Helper()
	files := make(map[string][]*ast.File)
	err := filepath.WalkDir("..", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			_, err := os.Stat(filepath.Join(name, "go.mod"))
			if name != ".." && (err == nil || strings.HasPrefix(d.Name(), ".") || d.Name() == "testdata") {
				return filepath.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
		dir := filepath.ToSlash(filepath.Dir(strings.TrimPrefix(name, ".."+string(filepath.Separator))))
		files[dir] = append(files[dir], file)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// TestSuite holds the list, the folders and the rules the same.
func TestSuite(t *testing.T) {
	if err := analysis.Validate(analyzers.All); err != nil {
		t.Fatal(err)
	}
	var listed, rules, folders []string
	for _, a := range analyzers.All {
		listed = append(listed, a.Name)
	}
	for _, r := range analyzers.Rules {
		rules = append(rules, r.Name)
	}
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if e.IsDir() && e.Name() != "testdata" && e.Name() != "internal" {
			folders = append(folders, e.Name())
			for _, file := range []string{"doc.go", e.Name() + ".go", e.Name() + "_test.go"} {
				if _, err := os.Stat(filepath.Join(e.Name(), file)); err != nil {
					t.Error(err)
				}
			}
		}
	}
	if !slices.Equal(listed, folders) || !slices.Equal(rules, folders) {
		t.Errorf("folders   %v\nanalyzers %v\nrules     %v", folders, listed, rules)
	}
}

func TestMetadata(t *testing.T) {
	for i, r := range analyzers.Rules {
		a := analyzers.All[i]
		if title, text, _ := strings.Cut(a.Doc, "\n"); !strings.HasPrefix(title, a.Name+": find ") || !strings.Contains(text, "\n\t") {
			t.Errorf("%s: the documentation must be \"name: find ...\" and then a text with code", a.Name)
		}
		if r.Title == "" || !slices.Contains(owasp, r.OWASP) || !slices.Contains(owasp2025, r.OWASP2025) {
			t.Errorf("%s: title %q, OWASP %q and %q", r.Name, r.Title, r.OWASP, r.OWASP2025)
		}
		var names []string
		for _, c := range r.Categories {
			if c.CWE == 0 || c.Summary == "" || c.Severity.String() == "unknown" || c.Confidence.String() == "unknown" {
				t.Errorf("%s: category %q is incomplete", r.Name, c.Name)
			}
			if strings.Trim(c.Name, "abcdefghijklmnopqrstuvwxyz-") != "" || slices.Contains(names, c.Name) {
				t.Errorf("%s: category %q is no name of its own", r.Name, c.Name)
			}
			names = append(names, c.Name)
		}
		if len(names) == 0 {
			t.Errorf("%s has no category", r.Name)
		}
	}
}

// owasp is the OWASP Top 10 of 2021.
var owasp = []string{
	"A01:2021 Broken Access Control",
	"A02:2021 Cryptographic Failures",
	"A03:2021 Injection",
	"A04:2021 Insecure Design",
	"A05:2021 Security Misconfiguration",
	"A06:2021 Vulnerable and Outdated Components",
	"A07:2021 Identification and Authentication Failures",
	"A08:2021 Software and Data Integrity Failures",
	"A09:2021 Security Logging and Monitoring Failures",
	"A10:2021 Server-Side Request Forgery",
}

// owasp2025 is the OWASP Top 10 of 2025.
var owasp2025 = []string{
	"A01:2025 Broken Access Control",
	"A02:2025 Security Misconfiguration",
	"A03:2025 Software Supply Chain Failures",
	"A04:2025 Cryptographic Failures",
	"A05:2025 Injection",
	"A06:2025 Insecure Design",
	"A07:2025 Authentication Failures",
	"A08:2025 Software or Data Integrity Failures",
	"A09:2025 Security Logging and Alerting Failures",
	"A10:2025 Mishandling of Exceptional Conditions",
}

// TestDependencies holds what secvet is built from small: who runs a security tool trusts all of it. go-udiff is the
// comparison of texts of golang.org/x/tools, which keeps it internal, and has no dependencies: with it -new-from need not
// have git compare, which would obey the repository.
func TestDependencies(t *testing.T) {
	cmd := exec.Command("go", "list", "-deps", "-f", "{{with .Module}}{{.Path}}{{end}}", "../cmd/secvet")
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	modules := strings.Fields(string(out))
	slices.Sort(modules)
	want := []string{"github.com/aymanbagabas/go-udiff", "github.com/rogpeppe/go-internal", strings.TrimSuffix(module, "/"), "go.yaml.in/yaml/v3", "golang.org/x/mod", "golang.org/x/sync", "golang.org/x/sys", "golang.org/x/telemetry", "golang.org/x/term", "golang.org/x/tools", "golang.org/x/vuln"}
	if modules = slices.Compact(modules); !slices.Equal(modules, want) {
		t.Errorf("the command is built from %v, want %v", modules, want)
	}
}

// TestPromises holds that SECURITY.md names a test for each of its promises, and that the tests and scripts which it
// names are there.
func TestPromises(t *testing.T) {
	text, err := os.ReadFile("../SECURITY.md")
	if err != nil {
		t.Fatal(err)
	}
	known := testFunctions(t)
	for line := range strings.Lines(string(text)) {
		cells := strings.Split(strings.Trim(line, "| \n"), " | ")
		if !strings.HasPrefix(line, "| **") {
			continue
		}
		named := strings.Split(cells[len(cells)-1], "`")
		if len(cells) != 3 || len(named) < 3 {
			t.Errorf("no test holds: %.60s", line)
		}
		for i := 1; i < len(named); i += 2 {
			script := filepath.Join("../cmd/secvet/testdata/script", named[i]+".txtar")
			if _, err := os.Stat(script); err != nil && !known[named[i]] {
				t.Errorf("there is no test and no script %s, which shall hold: %.60s", named[i], line)
			}
		}
	}
}

// testFunctions returns the names of the tests of the module.
func testFunctions(t *testing.T) map[string]bool {
	t.Helper()
	known := make(map[string]bool)
	err := filepath.WalkDir("..", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && name != ".." && (strings.HasPrefix(d.Name(), ".") || d.Name() == "testdata"):
			return filepath.SkipDir
		case !strings.HasSuffix(name, "_test.go"):
			return nil
		}
		text, err := os.ReadFile(name)
		for line := range strings.Lines(string(text)) {
			if rest, ok := strings.CutPrefix(line, "func Test"); ok {
				test, _, _ := strings.Cut(rest, "(")
				known["Test"+test] = true
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return known
}

// TestEngineNamesNoKind holds that the engine and what is below it name no single kind of sink and no analyzer: what is special about
// a kind is a column of the table in internal/model, and what is special about a subject is a topic in internal/knowledge.
func TestEngineNamesNoKind(t *testing.T) {
	kinds := []string{"SQL", "Command", "Shell", "Argument", "Credential", "TempFile", "Log", "Response", "HTML", "Path", "URL", "Redirect",
		"Header", "Template", "Regexp", "Mail", "Deserialize", "Token"}
	for dir, files := range goFiles(t) {
		if !slices.Contains([]string{"internal/ssautil", "internal/charset", "internal/access", "internal/summary", "internal/guard", "internal/taint"}, dir) {
			continue
		}
		for _, file := range files {
			ast.Inspect(file, func(n ast.Node) bool {
				switch n := n.(type) {
				case *ast.SelectorExpr:
					if pkg, ok := n.X.(*ast.Ident); ok && pkg.Name == "model" && slices.Contains(kinds, n.Sel.Name) {
						t.Errorf("%s names the kind of sink %s", dir, n.Sel.Name)
					}
				case *ast.Ident:
					for _, a := range analyzers.All {
						if strings.EqualFold(n.Name, a.Name) {
							t.Errorf("%s names the analyzer %s", dir, a.Name)
						}
					}
				}
				return true
			})
		}
	}
}
