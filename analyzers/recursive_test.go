package analyzers_test

import (
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"runtime/debug"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/secvet/secvet/analyzers"
	"github.com/secvet/secvet/internal/rule"
)

// TestRecursivePrograms runs all analyzers on more than 500 generated programs with types that contain themselves and
// with values that loops compute from their own last ones. A walk that does not end would end the test's process, as
// it would that of any driver: Go cannot recover from a stack overflow.
func TestRecursivePrograms(t *testing.T) {
	defer debug.SetMaxStack(debug.SetMaxStack(64 << 20)) // many times what is needed, and soon reached
	programs := append(append(recursiveTypes(), cyclicValues()...), doubled()...)
	fset := token.NewFileSet()
	std := importer.ForCompiler(fset, "gc", nil)
	var pkgs []*packages.Package
	for n, text := range programs {
		if p := checked(t, fset, std, fmt.Sprintf("example.com/p%d", n), text); p != nil {
			pkgs = append(pkgs, p)
		}
	}
	if len(pkgs) < 500 || len(pkgs) < len(programs)*9/10 {
		t.Fatalf("%d of %d programs compile", len(pkgs), len(programs))
	}
	findings := 0
	for _, p := range pkgs {
		graph, err := checker.Analyze(analyzers.All, []*packages.Package{p}, &checker.Options{Sequential: true})
		if err != nil {
			t.Fatal(err)
		}
		for _, act := range graph.Roots {
			if act.Err != nil {
				t.Errorf("%s: %v", act, act.Err)
			}
			for _, d := range act.Diagnostics {
				findings++
				if _, failed := rule.FailedPackage(d.Category); failed {
					t.Errorf("%s\n%s", d.Message, text(fset, p))
				}
			}
		}
	}
	if findings < len(pkgs) { // each has a flaw, beside what recurs
		t.Errorf("%d findings in %d programs", findings, len(pkgs))
	}
}

// text returns the source of a generated package.
func text(fset *token.FileSet, p *packages.Package) string {
	return sources[fset.Position(p.Syntax[0].Package).Filename]
}

// sources holds the generated files by name.
var sources = make(map[string]string)

// checked type-checks a program. It returns nil if the program does not compile, since some types cannot contain
// each other.
func checked(t *testing.T, fset *token.FileSet, imp types.Importer, path, text string) *packages.Package {
	name := path + ".go"
	sources[name] = text
	file, err := parser.ParseFile(fset, name, text, parser.SkipObjectResolution|parser.ParseComments)
	if err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	p := &packages.Package{
		ID: path, PkgPath: path, Name: "p", Fset: fset, Syntax: []*ast.File{file}, TypesSizes: types.SizesFor("gc", "amd64"),
		TypesInfo: &types.Info{
			Types: make(map[ast.Expr]types.TypeAndValue), Defs: make(map[*ast.Ident]types.Object), Uses: make(map[*ast.Ident]types.Object),
			Implicits: make(map[ast.Node]types.Object), Instances: make(map[*ast.Ident]types.Instance), Scopes: make(map[ast.Node]*types.Scope),
			Selections: make(map[*ast.SelectorExpr]*types.Selection), FileVersions: make(map[*ast.File]string),
		},
	}
	conf := types.Config{Importer: imp, GoVersion: "go1.24"}
	if p.Types, err = conf.Check(path, fset, p.Syntax, p.TypesInfo); err != nil {
		return nil
	}
	return p
}

// recursiveTypes returns programs with a type that contains itself by each two of the forms below, directly and through
// a second type, and shows, converts, sends and stores its values.
func recursiveTypes() (programs []string) {
	forms := []string{
		"[]%s", "[2]*%s", "*%s", "map[string]%s", "map[*%s]int", "chan %s", "func(%s) string", "func() []%s", "List[%s]", "Node[%s]", "Pair[%s]",
		"struct { Password string; Next *%s }", "struct { fmt.Stringer; In []%s }", "interface { M() %s }", "interface { fmt.Stringer; M(...%s) }",
	}
	for _, outer := range forms {
		programs = append(programs, typeProgram("type T "+fmt.Sprintf(outer, "T")))
		for _, inner := range forms {
			programs = append(programs, typeProgram("type T "+fmt.Sprintf(outer, fmt.Sprintf(inner, "T"))))
		}
	}
	for i, outer := range forms {
		for _, inner := range forms[:i+1] {
			programs = append(programs, typeProgram("type T "+fmt.Sprintf(outer, "U")+"\ntype U "+fmt.Sprintf(inner, "T")))
		}
	}
	return programs
}

func typeProgram(decls string) string { return strings.Replace(aboutType, "type T any", decls, 1) }

const aboutType = `package p

import (
	"database/sql"
	"encoding/json"
	"fmt"
	"log"
	"log/slog"
	"net/http"
	"os"
	"os/exec"
	"reflect"
)

type List[X any] []X
type Node[X any] struct { V *X; Password string; next *Node[X] }
type Pair[X any] struct { A, B *Pair[X]; In []Node[X] }
type T any

type holder struct { Password string; In T; Ptr *T; Map map[string]*holder }

func give[X any](x X) X { return x }
func made[X ~struct{ Password string }](s string) X { return X{s} }
func vary(xs ...any) string { return fmt.Sprint(xs...) }
func query(db *sql.DB, xs ...T) { db.Query(fmt.Sprint(xs)); db.Query("select " + vary(xs, xs)) }

func use(db *sql.DB, w http.ResponseWriter, r *http.Request, t T, h *holder, other holder) {
	log.Println(t, h, *h)
	fmt.Fprintf(w, "%v %+v %#v %s", t, &t, h, fmt.Sprint(t))
	slog.Info("x", "t", t, "h", h)
	json.NewEncoder(w).Encode(t)
	json.NewDecoder(r.Body).Decode(&t)
	s := vary(t, r.FormValue("x"))
	db.Query(s)
	exec.Command("sh", "-c", s).Run()
	exec.Command("sh", "-c", r.FormValue("y")).Run()
	query(db, t, t)
	var x any = t
	if y, ok := x.(T); ok {
		log.Print(y)
	}
	log.Print(give(t), give(&t), []T{t}, map[string]T{r.URL.Path: t}, [1]*T{&t})
	c := make(chan T, 1)
	c <- t
	log.Print(<-c, reflect.ValueOf(t), made[struct{ Password string }](s))
	h.In, other.In = other.In, h.In
	*h, other = other, *h
	h.Map[s] = h
	log.Print(h, other)
	os.WriteFile("/tmp/"+s, nil, 0o600)
}
`

// cyclicValues returns programs with a loop of each two of the statements below, which compute values from their own
// last ones, and uses of those values.
func cyclicValues() (programs []string) {
	body := strings.Split(strings.TrimSpace(cycles), "\n")
	for i := range body {
		for j, second := range body[:i+1] {
			if (i+j)%3 > 0 {
				continue // a third of the pairs has each statement with many others
			}
			programs = append(programs, strings.Replace(aboutValues, "BODY", body[i]+"\n\t\t"+second, 1))
		}
	}
	return programs
}

// doubled returns programs that repeat a statement so often that what grows with it, doubled each time, would have no end.
func doubled() (programs []string) {
	for _, line := range strings.Split(strings.TrimSpace(cycles), "\n") {
		programs = append(programs, strings.Replace(aboutValues, "BODY", strings.Repeat(line+"\n\t\t", 40), 1))
		once := strings.Replace(aboutValues, "for i := range n {", "if i := n; i > 0 {", 1)
		programs = append(programs, strings.Replace(once, "BODY", strings.Repeat(line+"\n\t\t", 40), 1))
	}
	return programs
}

const cycles = `
a, b = b, a
a = a + b + a
bin, err = exec.LookPath(bin)
list = append(list, list...)
list = append(list[1:], a, b)
anys = append(anys, anys...)
p, q = q, p
p = p.next
p, q.next = &node{next: q, Password: a}, p
pp = &pp.nodes[i]
one, two = two, one
x, y = y, x
x = []any{x, y}
f = func() string { return f() + a }
f, g = g, func() string { b = f(); return a }
cmd = exec.Command(a, cmd.Args...)
cmd.Args = append(cmd.Args, cmd.Args...)
a, b = strings.Trim(b, "x"), strings.ToLower(a)
a = string([]byte(a))
a, m[b] = m[a], m[m[b]]
a, b = pick(b, n), pick(a, n)
flags = flags | flags | os.O_CREATE
a, list[i] = list[i], a
out = io.MultiWriter(out, out)
dir = filepath.Join(dir, filepath.Join(dir, a))
if a[i] == 'x' && valid(a) { a = b } else { b = a }
if ok = ok || valid(a); ok { a = b }
r = r.Clone(r.Context())
gen = rand.New(gen)
h, r.Header = r.Header, h.Clone()
a = fmt.Sprintf("%s%s", a, fmt.Sprint(a, b))
c <- <-c + a
switch v := x.(type) { case string: a, x = v, a; case fmt.Stringer: x = v }
defer func() { a, b = b, a }()
for _, a = range list { list = append(list, a+b) }
`

const aboutValues = `package p

import (
	"database/sql"
	"fmt"
	"io"
	"log"
	"math/rand"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

type node struct { next *node; nodes []node; Password string }
type source interface { rand.Source; Int63n(int64) int64 }

func pick(s string, n int) string { if n > 0 { return pick(s+s, n-1) }; return s }
func valid(s string) bool { for _, c := range s { if c < 'a' || !valid(s[1:]) { return false } }; return true }

func use(db *sql.DB, w http.ResponseWriter, r *http.Request, n int, p, q, pp *node, one, two node) {
	a, b, bin, dir, list := r.FormValue("a"), r.FormValue("b"), r.FormValue("bin"), os.TempDir(), r.Form["list"]
	var err error
	var x, y any = a, b
	var anys []any
	var out io.Writer = w
	var ok bool
	f, g := func() string { return a }, func() string { return b }
	m, c, h := map[string]string{}, make(chan string, 9), r.Header
	cmd, flags, gen := exec.Command("ls", list...), os.O_RDWR, rand.New(rand.NewSource(int64(n)))
	for i := range n {
		BODY
		_ = i
	}
	db.Query("select " + a)
	db.Exec(b, anys...)
	exec.Command(bin, list...).Run()
	exec.Command("sh", "-c", b).Run()
	exec.Command("sh", "-c", r.FormValue("y")).Run()
	exec.Command("git", append([]string{"log"}, list...)...).Run()
	cmd.Run()
	log.Println(a, b, err, x, y, anys, f(), g(), m, <-c, h, *p, *q, pp, one, two, ok)
	fmt.Fprint(out, a, gen.Int(), fmt.Sprint(anys...))
	os.OpenFile(filepath.Join(os.TempDir(), "name"), flags, 0o600)
	os.WriteFile(dir+a, nil, 0o600)
	http.SetCookie(w, &http.Cookie{Name: "session", Value: fmt.Sprint(gen.Int())})
	log.Printf("%v %s", r, strings.Join(list, a))
}
`
