package access_test

import (
	"testing"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssatest"
	"github.com/secvet/secvet/models"
)

// no topic says anything of values here.
type noViews struct{}

func (noViews) View(ssa.Value) (all, named, sure model.Kinds) { return 0, 0, 0 }
func (noViews) Alias(ssa.Value) ssa.Value                     { return nil }

// Where values are: the object, and the path from it to the part. The object is written by its name in SSA.
func TestLoc(t *testing.T) {
	p := ssatest.Build(t, `
		type T struct { a, b string; in *T; list []string; m map[string]string; c chan string }
		type text string
		var v T
		func pair() (string, T) { return "", v }
		func f(q *T, s string, list []string, table [][]string, m map[string]string, x any, c chan string, n int) {
			use(s) // s
			use(q) // q
			use(q.a) // q.0
			use(q.b) // q.1
			use(q.in.b) // q.2.1
			use(&q.b) // q.1
			use(*q) // q
			use(q.list[n]) // q.3[]
			use(list[0]) // list.65520
			use(list[3]) // list.65523
			use(list[99]) // list.65532
			use(list[1:][n]) // list.65533
			use(list[n:][0]) // list[]
			use(list[:2]) // list
			use(table[n][n]) // table[][]
			use(m["a"]) // m[key 14956]
			use(m["b"]) // m[key 32581]
			use(m[s]) // m[param 1]
			use(q.m["a"]) // q.4[key 14956]
			use(<-c) // c[]
			use(<-q.c) // q.5[]
			use(text(s)) // s
			use([]byte(s)) // s
			use(x.(string)) // x
			use(s[1:]) // s
			use(v.a) // v.0
			use(q.in.in.in.in.in.in.in.b) // q.2.2.2.2.2.2.2
			for k, e := range m {
				use(k) // m[keys]
				use(e) // m[]
			}
			for i := range list {
				if i > 0 { use(list[i]) } // list.65533
			}
		}`)
	index := access.NewIndex(p.Package, models.New(new(model.User)))
	fn := p.Func("f")
	index.Add(fn)
	r := access.NewResolver(index, noViews{})
	r.Fns = []*ssa.Function{fn}
	for _, m := range p.Marks(fn) {
		l := r.Loc(m.Arg)
		if got := l.Root.Name() + l.Path.String(); got != m.Text {
			t.Errorf("line %d: %s, want %s", m.Line, got, m.Text)
		}
		if again := r.Loc(m.Arg); again != l {
			t.Errorf("line %d: it is elsewhere when asked again", m.Line)
		}
	}
}

// What the package stores to its variables and fields, and what types make clean.
func TestIndex(t *testing.T) {
	p := ssatest.Build(t, `
		var once = "a"
		var twice = "a"
		var never string
		type T struct { name string }
		type list []list
		func set(t *T, s string) { twice = s; t.name = s }
		func f(t *T, n int, b byte, l list, u *url.URL) {
			use(n, &n) // clean
			use(b) //
			use(&l) //
			use([]int{n}) // clean
			use(map[string]int{}) //
			use(u.Host) //
			set(t, "b")
			set(t, "c")
			use(t.name) //
		}`)
	index := access.NewIndex(p.Package, models.New(new(model.User)))
	for _, fn := range append(p.Functions(), p.Func("init")) {
		index.Add(fn)
	}
	for name, want := range map[string]bool{"once": true, "twice": false, "never": false} {
		if got := index.Initial(p.Var(name)) != nil; got != want {
			t.Errorf("%s has one value: %t", name, got)
		}
	}
	if n := len(index.StoredAt(p.Var("twice"))); n != 2 {
		t.Errorf("%d stores", n)
	}
	if n := len(index.CallsOf(p.Func("set"))); n != 2 {
		t.Errorf("%d calls", n)
	}
	for _, m := range p.Marks(p.Func("f")) {
		if got := index.CleanByType(m.Arg.Type()) != 0; got != (m.Text == "clean") {
			t.Errorf("line %d: clean by its type: %t", m.Line, got)
		}
	}
}

// TestKey numbers the constant keys of maps, but for those that may be secrets.
func TestKey(t *testing.T) {
	index := access.NewIndex(ssatest.Build(t, "").Package, models.New(new(model.User)))
	a, b := index.Key("a"), index.Key("b")
	if a == b || a != index.Key("a") || index.KeyName(b.At(0)) != "b" || index.KeyName(b.At(0)+1) != "" {
		t.Error("keys are not told apart")
	}
	if index.Key("AKIA"+"QYLPMN5HFIQR7XYA") != access.Elem {
		t.Error("a secret is a key in paths")
	}
}
