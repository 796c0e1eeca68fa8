package route_test

import (
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"strings"
	"testing"

	"github.com/secvet/secvet/internal/route"
)

const source = `package p

type router struct{}

func (r *router) Handle(path string, h any) *router { return r }
func (r *router) To(h any) *router                  { return r }
func wrapped(h any) any                             { return h }

const base = "/v1"

var prefix string

func a() {}
func b() {}
func c() {}
func d() {}
func e() {}
func f() {}
func g() {}
func helper() {}

var r *router

var table = []struct {
	method, path string
	handler      func()
}{
	{"GET", "/d/{id:[0-9]{2}}", d},
	{"GET", "/e/{id}", e},
}

func _() {
	r.Handle("/a/{id:[0-9]+}", a)
	r.Handle("/b", nil).Handle("/b/{id:[a-f]+}/x", nil).To(wrapped(wrapped(b)))
	r.Handle(prefix+base+"/c/{id:\\d+}/{name}", c)
	r.Handle("GET /f/{rest...}", f)
	r.Handle("/g", g)
	println("no {id:route} here")
}
`

func TestPatterns(t *testing.T) {
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "p.go", source, 0)
	if err != nil {
		t.Fatal(err)
	}
	info := &types.Info{Types: make(map[ast.Expr]types.TypeAndValue), Uses: make(map[*ast.Ident]types.Object)}
	pkg, err := (&types.Config{Importer: importer.Default()}).Check("p", fset, []*ast.File{file}, info)
	if err != nil {
		t.Fatal(err)
	}
	table := route.New()
	table.Add(file, info)
	all := `|[0-9]+|[0-9]{2}|[a-f]+|\d+`
	for _, c := range []struct{ handler, name, want string }{
		{"a", "id", "[0-9]+"},
		{"b", "id", "[a-f]+"},
		{"c", "id", `\d+`},
		{"c", "name", ""},
		{"d", "id", "[0-9]{2}"},
		{"e", "id", ""},
		{"f", "rest", ""},
		{"g", "id", all},
		{"helper", "id", all},
		{"helper", "none", "none"},
	} {
		got := "none"
		if patterns := table.Patterns(c.name, pkg.Scope().Lookup(c.handler)); len(patterns) > 0 {
			got = strings.Join(patterns, "|")
		}
		if got != c.want {
			t.Errorf("%s of %s: %q, want %q", c.name, c.handler, got, c.want)
		}
	}
}
