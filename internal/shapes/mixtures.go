package shapes

import (
	"fmt"
	"strings"
)

// flat is how many steps at the beginning of the list make no code inside other code.
const flat = 12

// mixtures returns the steps of a mixture. Each takes a carrier and makes another, or more code between them. The likely ones are
// there more than once.
func mixtures() []func(*mixer) {
	return []func(*mixer){
		(*mixer).wrap, (*mixer).wrap, (*mixer).wrap, (*mixer).unwrap, (*mixer).joined, (*mixer).swapped, (*mixer).global, (*mixer).wide,
		(*mixer).sent, (*mixer).recursive, (*mixer).cases, (*mixer).noise,
		(*mixer).nested, (*mixer).nested, (*mixer).called, (*mixer).called, (*mixer).circle, (*mixer).method, (*mixer).given, (*mixer).implemented,
	}
}

// wraps are the forms that hold another one: the type, the value and what takes the other out, with T for the type of what is
// held and # for the value.
var wraps = [][3]string{
	{"[]T", "[]T{#}", "#[0]"},
	{"[2]T", "[2]T{1: #}", "#[1]"},
	{"map[string]T", `map[string]T{"k": #}`, `#["k"]`},
	{"any", "any(#)", "#.(T)"},
	{"func() T", "func() T { return # }", "#()"},
	{"*T", "new(#)", "(*#)"},
	{"*box[T]", "&box[T]{in: #}", "#.in"},
	{"*box[T]", "&box[T]{next: &box[T]{in: #}}", "#.next.in"},
	{"tree[T]", "tree[T]{left: &tree[T]{right: &tree[T]{in: #}}}", "#.left.right.in"},
	{"tree[T]", `tree[T]{all: map[string][]*tree[T]{"k": {{in: #}}}}`, `#.all["k"][0].in`},
	{"chan T", "filled(#)", "(<-#)"},
	{"struct { a, b T }", "struct { a, b T }{b: #}", "#.b"},
}

// texts are the forms that only hold text.
var texts = [][3]string{
	{"[]byte", "[]byte(#)", "string(#)"},
	{"[]string", `strings.Split(#, ",")`, `strings.Join(#, " ")`},
	{"error", "errors.New(#)", "#.Error()"},
	{"getter", "getter(text(#))", "#.get()"},
	{"fmt.Stringer", "fmt.Stringer(text(#))", "#.String()"},
	{"any", "any(#)", "fmt.Sprint(#)"},
}

// wrap puts a carrier into a form.
func (m *mixer) wrap() {
	c := m.pick()
	const most = 9 // forms in each other
	list := wraps
	switch {
	case c.typ.size > most:
		m.unwrap()
		return
	case c.typ == plain && m.r.IntN(3) == 0:
		list = texts
	}
	w := list[m.r.IntN(len(list))]
	var in [3]string
	for i := range w {
		in[i] = strings.ReplaceAll(w[i], "T", c.typ.name)
	}
	in[1] = strings.ReplaceAll(in[1], "#", c.expr)
	m.keep(&form{in[0], c.typ, in[2], c.typ.size + 1}, in[1])
}

// unwrap takes out what a form holds.
func (m *mixer) unwrap() {
	c := m.pick()
	if c.typ.inner == nil {
		m.joined()
		return
	}
	c = c.open()
	m.keep(c.typ, c.expr)
}

// joined makes a text of one, with others or by a function of the standard library.
func (m *mixer) joined() {
	forms := []string{`"a" + # + "b"`, `fmt.Sprintf("%s-%d", #, count())`, "strings.ToLower(#)", "strings.TrimSpace(#)", `strings.Join([]string{"a", #}, "/")`, "one(#)", "#[count():]"}
	m.keep(plain, strings.ReplaceAll(forms[m.r.IntN(len(forms))], "#", m.text(m.pick())))
}

// swapped hands a carrier on in a circle of variables.
func (m *mixer) swapped() {
	c, n := m.pick(), 2+m.r.IntN(8)
	var names []string
	for range n {
		names = append(names, m.name("v"))
	}
	m.put("var %s %s", strings.Join(names, ", "), c.typ.name)
	m.put("%s = %s", names[0], c.expr)
	m.put("for range count() {\n%s = %s\n}", strings.Join(names, ", "), strings.Join(append(names[1:n:n], names[0]), ", "))
	for _, name := range names {
		m.add(name, c.typ)
	}
}

// global keeps a carrier in a variable of the package.
func (m *mixer) global() {
	c, g := m.pick(), m.name("g")
	m.declare("var %s %s", g, c.typ.name)
	m.put("%s = %s", g, c.expr)
	m.add(g, c.typ)
}

// wide keeps a carrier in one of many fields.
func (m *mixer) wide() {
	c, t, n := m.pick(), m.name("wide"), 1+m.r.IntN(150)
	m.declare("type %s struct {\n%s\tin %s\n\tself []%s\n}", t, repeat(n, "\tf#, g# string\n"), c.typ.name, t)
	v := m.name("v")
	m.put("var %s %s", v, t)
	m.put("%s.self = append(%s.self, %s{in: %s})", v, v, t, c.expr)
	m.add(v, &form{t, c.typ, "#.self[0].in", c.typ.size + 1})
}

// sent sends a carrier to another goroutine and back.
func (m *mixer) sent() {
	c, ch := m.pick(), m.name("c")
	m.put("%s := make(chan %s)", ch, c.typ.name)
	m.put("go func() { %s <- %s }()", ch, c.expr)
	m.keep(c.typ, "<-"+ch)
}

// recursive declares a type that holds itself in several ways, and a function that walks it.
func (m *mixer) recursive() {
	c, t := m.pick(), m.name("rec")
	selves := []string{"[]T", "*T", "map[string]T", "map[*T]bool", "func(T) T", "chan *T", "[]map[string][]*T", "box[*T]", "*tree[T]", "interface{ M(T) T }"}
	var fields strings.Builder
	for i := range 1 + m.r.IntN(5) {
		fmt.Fprintf(&fields, "\tf%d %s\n", i, strings.ReplaceAll(selves[m.r.IntN(len(selves))], "T", t))
	}
	m.declare("type %s struct {\n%s\tup, down *%s\n\tin %s\n}", t, fields.String(), t, c.typ.name)
	m.declare("func walk%s(x *%s, n int) *%s {\n\tif x == nil || n == 0 {\n\t\treturn x\n\t}\n\tx.up, x.down = x.down, walk%s(x.up, n-1)\n\treturn x\n}", t, t, t, t)
	v := m.name("v")
	m.put("%s := walk%s(&%s{in: %s}, count())", v, t, t, c.expr)
	m.add(v, &form{"*" + t, c.typ, "#.in", c.typ.size + 1})
}

// cases sets a variable in one of many cases.
func (m *mixer) cases() {
	c, v := m.pick(), m.name("v")
	m.put("var %s %s", v, c.typ.name)
	m.put("switch count() {\n%scase -1:\n%s = %s\n}", repeat(1+m.r.IntN(120), "case #:\nfmt.Print(\"x#\")\n"), v, c.expr)
	m.add(v, c.typ)
}

// noise is much code that has nothing to do with any carrier.
func (m *mixer) noise() {
	v, n := m.name("n"), 1+m.r.IntN(300)
	m.put("%s := map[string][]string{}", v)
	forms := []string{"V[\"k#\"] = append(V[\"l#\"], \"x#\")", "if len(V) == # { V[\"a\"] = nil }", "for range V { delete(V, \"k#\") }"}
	m.put("%s", repeat(n, strings.ReplaceAll(forms[m.r.IntN(len(forms))], "V", v)+"\n"))
}

// nested sets a variable deep in other statements.
func (m *mixer) nested() {
	c := m.pick()
	opens := []string{"{", "if count() > 1 {", "for range count() {", "for i := 0; i < count(); i++ {", "switch { default:", "func() {", "for {", "select { default:", "if nop := any(0); nop != nil {"}
	closes := []string{"}", "}", "}", "}", "}", "}()", "break }", "}", "}"}
	v, n := m.name("v"), 1+m.r.IntN(12)
	if m.r.IntN(10) == 0 {
		n *= 8
	}
	m.put("var %s %s", v, c.typ.name)
	var end []string
	for range n {
		i := m.r.IntN(len(opens))
		m.put("%s", opens[i])
		end = append(end, closes[i])
	}
	outside := len(m.scope)
	m.deep++
	m.steps(m.r.IntN(4))
	m.deep--
	m.put("%s = %s", v, c.expr)
	m.scope = m.scope[:outside]
	for i := range end {
		m.put("%s", end[n-1-i])
	}
	m.add(v, c.typ)
}

// called gives a carrier to a function that returns it.
func (m *mixer) called() {
	c, f, x := m.pick(), m.name("f"), m.name("x")
	body := m.function(func() {
		m.scope = []carrier{{x, c.typ}}
		m.steps(m.r.IntN(6))
	})
	m.declare("func %s(%s %s) %s {\n%s\treturn %s\n}", f, x, c.typ.name, c.typ.name, body, x)
	m.keep(c.typ, fmt.Sprintf("%s(%s)", f, c.expr))
}

// circle gives a carrier to functions that call each other.
func (m *mixer) circle() {
	c, f, n := m.pick(), m.name("f"), 2+m.r.IntN(8)
	for i := range n {
		next, other := (i+1)%n, m.r.IntN(n)
		m.declare("func %s_%d(x, y %s, n int) %s {\n\tif n == 0 {\n\t\treturn x\n\t}\n\tif n > 5 {\n\t\treturn %s_%d(y, x, n-1)\n\t}\n\treturn %s_%d(x, y, n-1)\n}",
			f, i, c.typ.name, c.typ.name, f, next, f, other)
	}
	v := m.name("v")
	m.put("var %s %s", v, c.typ.name)
	m.keep(c.typ, fmt.Sprintf("%s_0(%s, %s, count())", f, v, c.expr))
}

// method keeps a carrier in an object by one method, and has it from another.
func (m *mixer) method() {
	c, t := m.pick(), m.name("object")
	m.declare("type %s struct {\n\tnext *%s\n\tin %s\n}", t, t, c.typ.name)
	m.declare("func (o *%s) set(x %s) *%s {\n\to.next = &%s{in: x}\n\treturn o\n}", t, c.typ.name, t, t)
	m.declare("func (o *%s) get() %s { return o.next.in }", t, c.typ.name)
	m.keep(&form{"*" + t, c.typ, "#.get()", c.typ.size + 1}, fmt.Sprintf("new(%s).set(%s)", t, c.expr))
}

// given hands a carrier to a literal by a function that runs it.
func (m *mixer) given() {
	c, v, x := m.pick(), m.name("v"), m.name("x")
	m.put("var %s %s", v, c.typ.name)
	m.put("each(%s, func(%s %s) {", c.expr, x, c.typ.name)
	outside := m.scope
	m.scope = append(m.scope[:len(m.scope):len(m.scope)], carrier{x, c.typ})
	m.deep++
	m.steps(m.r.IntN(4))
	m.deep--
	m.scope = outside
	m.put("%s = %s\n})", v, x)
	m.add(v, c.typ)
}

// implemented gives a carrier to a method of an interface with a few implementations.
func (m *mixer) implemented() {
	c, i := m.pick(), m.name("iface")
	m.declare("type %s interface{ pass(x %s) %s }", i, c.typ.name, c.typ.name)
	n := 1 + m.r.IntN(4)
	if m.r.IntN(20) == 0 {
		n += 8 // more than the engine follows one call into, which it tells
	}
	for k := range n {
		m.declare("type %s_%d struct{}\n\nfunc (%s_%d) pass(x %s) %s { return x }", i, k, i, k, c.typ.name, c.typ.name)
	}
	v := m.name("v")
	m.put("var %s %s = %s_0{}", v, i, i)
	for k := 1; k < n; k++ {
		m.put("if count() == %d {\n%s = %s_%d{}\n}", k, v, i, k)
	}
	m.keep(c.typ, fmt.Sprintf("%s.pass(%s)", v, c.expr))
}
