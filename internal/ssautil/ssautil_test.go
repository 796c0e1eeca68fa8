package ssautil_test

import (
	"fmt"
	"go/types"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/crash"
	"github.com/secvet/secvet/internal/ssatest"
	"github.com/secvet/secvet/internal/ssautil"
)

// The types of these tables are those of T in a declaration.
func typeOf(t *testing.T, decls string) types.Type { return ssatest.Build(t, decls).Type("T") }

func TestTypes(t *testing.T) {
	for _, c := range []struct {
		decl                                                     string
		isString, isText, hasText, isTexts, pointerish, isLetter bool
	}{
		{"type T string", true, true, true, false, false, false},
		{"type T []byte", false, true, true, false, true, false},
		{"type T [4]byte", false, true, true, false, false, false},
		{"type T []rune", false, true, false, false, true, false}, // a rune counts as a number in a structure
		{"type T []string", false, true, true, true, true, false},
		{"type T [2]string", false, false, true, false, false, false},
		{"type T [][]byte", false, true, true, true, true, false},
		{"type T []any", false, false, true, true, true, false},
		{"type T int", false, false, false, false, false, true},
		{"type T byte", false, false, true, false, false, true},
		{"type T *rune", false, false, false, false, true, true},
		{"type T bool", false, false, false, false, false, false},
		{"type T struct{ A int; B struct{ C bool } }", false, false, false, false, false, false},
		{"type T struct{ A int; B *struct{ C string } }", false, false, true, false, false, false},
		{"type T map[string]int", false, false, true, false, true, false},
		{"type T map[int]int", false, false, false, false, true, false},
		{"type T chan string", false, false, true, false, true, false},
		{"type T interface{ M() }", false, false, true, false, true, false},
		{"type T func()", false, false, true, false, false, false},
		{"type T []T", false, false, false, false, true, false},
		{"type T *T", false, false, false, false, true, false},
		{"type T map[int]T", false, false, false, false, true, false},
		{"type T struct{ Next *T; In []T }", false, false, false, false, false, false},
	} {
		typ := typeOf(t, c.decl)
		got := []bool{ssautil.IsString(typ), ssautil.IsText(typ), ssautil.HasText(typ, new(crash.Visited[types.Type]), ssautil.MaxReached),
			ssautil.IsTexts(typ), ssautil.Pointerish(typ), ssautil.IsLetter(typ)}
		if want := []bool{c.isString, c.isText, c.hasText, c.isTexts, c.pointerish, c.isLetter}; !slices.Equal(got, want) {
			t.Errorf("%s: string, text, has text, texts, pointerish, letter: %v, want %v", c.decl, got, want)
		}
	}
}

// TestMethodOf asks for methods by the number of their parameters and by their receiver.
func TestMethodOf(t *testing.T) {
	const methods = " Format Error String MarshalXML "
	for decl, want := range map[string]string{
		"type T struct{}": "",
		"type T struct{}\nfunc (T) String() string { return \"\" }":                                             "String",
		"type T struct{}\nfunc (*T) String() string { return \"\" }":                                            "",
		"type T struct{}\nfunc (T) String(n int) string { return \"\" }":                                        "",
		"type T struct{}\nfunc (T) String() string { return \"\" }\nfunc (T) Error() string { return \"\" }":    "Error",
		"type T struct{}\nfunc (T) Format(s fmt.State, verb rune) {}":                                           "Format",
		"type T struct{}\nfunc (T) Format(s fmt.State) {}":                                                      "",
		"type T struct{ D }\ntype D struct{}\nfunc (D) String() string { return \"\" }":                         "String",
		"type T struct{ *D }\ntype D struct{}\nfunc (*D) String() string { return \"\" }":                       "String",
		"type T struct{ fmt.Stringer }":                                                                         "String",
		"type T interface{ Error() string }":                                                                    "Error",
		"type T struct{}\nfunc (T) MarshalXML(e *xml.Encoder, start xml.StartElement) error { return nil }":     "MarshalXML",
		"type T = *D\ntype D struct{}\nfunc (*D) String() string { return \"\" }":                               "String",
		"type T struct { A; B }\ntype A struct{}\nfunc (A) String() string { return \"\" }\ntype B struct{ A }": "String",
	} {
		got := ""
		if m := ssautil.MethodOf(typeOf(t, decl), methods); m != nil {
			got = m.Name()
		}
		if got != want {
			t.Errorf("%s: %q, want %q", decl, got, want)
		}
	}
}

func TestPaths(t *testing.T) {
	for path, want := range map[string]string{"example.org/a": "example.org/a", "vendor/golang.org/x/a": "golang.org/x/a", "example.org/a/vendor/b/c": "b/c"} {
		if got := ssautil.PkgPath(types.NewPackage(path, "p")); got != want {
			t.Errorf("%s: %s", path, got)
		}
	}
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"github.com/a/b", "github.com/a/b/c", true}, {"github.com/a/b", "github.com/a/c", false}, {"example.org/a/b", "example.org/a/c", true},
		{"example.org/a", "example.org/b", false}, {"cmd/a", "cmd/b", true}, {"gopkg.in/a.v1", "gopkg.in/b.v1", false},
	} {
		if ssautil.SameProject(c.a, c.b) != c.same {
			t.Errorf("%s and %s are of one project: %t", c.a, c.b, !c.same)
		}
	}
	if !ssautil.Within("a/b", "a") || !ssautil.Within("a", "a") || ssautil.Within("ab", "a") {
		t.Error("what is within a module")
	}
	for path, want := range map[string]bool{"fmt": true, "net/http": true, "cmd/go": false, "example.org/net": false, "golang.org/x/net": false} {
		if ssautil.IsStd(path) != want {
			t.Errorf("%s is of the standard library: %t", path, !want)
		}
	}
}

// TestElements writes the elements of lists that are written out, appended, or not known. A nil is an element that is not
// written; what stands behind the bar is a list that is appended and not known one by one.
func TestElements(t *testing.T) {
	for _, c := range []struct{ body, want string }{
		{`use([]string{"a", "b"})`, "a b"},
		{`use([]string{2: "c", 0: "a"})`, "a nil c"},
		{`use([]string{})`, ""},
		{`use(append([]string{"a"}, "b", "c"))`, "a b c"},
		{`use(append([]string{"a"}, list...))`, "a | list"},
		{`use(append(append([]string{"a"}, list...), "b"))`, "a b | list"},
		{`use(append(list, "b"))`, ""},
		{`use(list)`, ""},
		{`use(list[1:])`, ""},
		{`a := [2]string{"a", "b"}; use(a[:])`, ""}, // it is copied
		{`use(append([]string{"a"}, s))`, "a s"},
	} {
		p := ssatest.Build(t, "func f(s string, list []string) {\n"+c.body+"\n}")
		arg := p.Marks(p.Func("f"))[0].Arg
		var got []string
		for _, v := range ssautil.Elements(arg) {
			got = append(got, text(v))
		}
		if rest := ssautil.Rest(arg); rest != nil {
			got = append(got, "|", text(rest))
		}
		if got := strings.Join(got, " "); got != c.want {
			t.Errorf("%s: %q, want %q", c.body, got, c.want)
		}
	}
	// Lists that are appended to themselves end by the bound.
	p := ssatest.Build(t, "func f(list []string) {\n"+strings.Repeat("list = append(list, append(list, \"a\")...)\n", 60)+"use(list) }")
	if n := len(ssautil.Elements(p.Marks(p.Func("f"))[0].Arg)); n > ssautil.MaxListed {
		t.Errorf("%d elements", n)
	}
}

// text writes a value: the text of a constant, or the name of a parameter.
func text(v ssa.Value) string {
	if v == nil {
		return "nil"
	}
	if text, ok := ssautil.StringConst(v); ok {
		return text
	}
	return v.Name()
}

// TestVerbs reads formats.
func TestVerbs(t *testing.T) {
	for format, want := range map[string]string{
		"%s %v": "sv", "%-8.3s|%+v|%#v|%#x": "svVx", "100%% %d": "d", "%T %p": "Tp", "%[1]s": "s", "%*d": "*d", "%": "", "": "", "%s %": "s",
	} {
		p := ssatest.Build(t, fmt.Sprintf("func f(a, b any) { use(fmt.Sprintf(%q, a, b)) }", format))
		call := p.Marks(p.Func("f"))[0].Arg.(*ssa.Call)
		verbs := ssautil.PrintfVerbs(call.Call.Signature(), ssautil.PlainArgs(&call.Call))
		if string(verbs) != want {
			t.Errorf("%q: %q, want %q", format, string(verbs), want)
		}
		if shown := !strings.HasPrefix(want, "T") && !strings.HasPrefix(want, "*"); verbs.Shows(0) != shown || !verbs.Shows(99) || verbs.Of(99) != 0 {
			t.Errorf("%q: argument 0 is shown: %t", format, !shown)
		}
	}
	p := ssatest.Build(t, "func f(format string, a any) { use(fmt.Sprintf(format, a)) }")
	call := p.Marks(p.Func("f"))[0].Arg.(*ssa.Call)
	if ssautil.PrintfVerbs(call.Call.Signature(), call.Call.Args) != nil {
		t.Error("a format that is not constant has verbs")
	}
}

// TestCalls names what is called.
func TestCalls(t *testing.T) {
	p := ssatest.Build(t, `
		type T struct{}
		func (*T) M() string { return "" }
		type I interface{ M() string }
		func g() string { return "" }
		func f(t *T, i I, h func() string, b []string) {
			use(t.M()) // M, (*p.T).M, 
			use(i.M()) // M, (p.I).M, 
			use(g()) // g, p.g, example.org/p.g
			use(h()) // h, ,
			use(strings.ToLower("a")) // ToLower, strings.ToLower, strings.ToLower
			use(slices.Index(b, "a")) // Index[[]string, string], slices.Index, slices.Index
			use(len(b)) // , , 
			use(func() string { return "" }()) // f$1, , 
		}`)
	for _, m := range p.Marks(p.Func("f")) {
		call := m.Arg.(*ssa.Call)
		object, function := "", ""
		if obj := ssautil.CalledObject(&call.Call); obj != nil {
			object = ssautil.Callee(obj)
		}
		if fn := call.Call.StaticCallee(); fn != nil {
			function = ssautil.CalleeName(fn)
		}
		if got := strings.TrimSpace(ssautil.CalledName(&call.Call) + ", " + object + ", " + function); got != strings.TrimSpace(m.Text) {
			t.Errorf("line %d: %q, want %q", m.Line, got, m.Text)
		}
		if (ssautil.LengthOf(call) != nil) != ssautil.IsBuiltin(&call.Call, "len") {
			t.Errorf("line %d: the length of something", m.Line)
		}
	}
}

// TestConstants reads constants through conversions.
func TestConstants(t *testing.T) {
	p := ssatest.Build(t, `
		type name string
		const c = "c"
		func f(s string, n int) {
			use("a") // a
			use(name("b")) // b
			use(c + "d") // cd
			use([]byte("e")) // e
			use(s)
			use(s + "a")
			use(string(rune(n)))
			use(3)
			use(nil)
		}`)
	for _, m := range p.Marks(p.Func("f")) {
		got, ok := ssautil.StringConst(m.Arg)
		if got != m.Text || ok != (m.Text != "") || ssautil.ConstText(m.Arg) != got {
			t.Errorf("line %d: %q, %t, want %q", m.Line, got, ok, m.Text)
		}
		if n, ok := ssautil.IntConst(m.Arg); ok && n != 3 {
			t.Errorf("line %d: the number %d", m.Line, n)
		}
	}
}

// TestEndless holds that what ends the program ends its block.
func TestEndless(t *testing.T) {
	for body, want := range map[string]int{"os.Exit(1)": 0, "println()": 1} {
		p, returns := ssatest.Build(t, "func f(n int) { if n > 3 { "+body+" } else { for {} } }"), 0
		for _, b := range p.Func("f").Blocks {
			if _, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return); ok {
				returns++
			}
		}
		if returns != want {
			t.Errorf("%s: %d returns, want %d", body, returns, want)
		}
	}
}

// TestOpen says what other packages can call.
func TestOpen(t *testing.T) {
	p := ssatest.Build(t, "type T struct{}\nfunc (T) M() {}\nfunc (T) m() {}\ntype u struct{}\nfunc (u) M() {}\nfunc F() {}\nfunc f() {}")
	var open []string
	for _, fn := range p.Functions() {
		if ssautil.IsOpen(fn) {
			open = append(open, fn.RelString(p.Pkg))
		}
	}
	if !slices.Equal(open, []string{"(T).M", "F"}) {
		t.Errorf("open %q", open)
	}
}
