package shapes

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// Mixture returns the source text of a package main that is made at random, but the same for the same seed: text of a request
// goes through types that hold themselves, loops in loops, functions that call each other, tables and large functions, in any
// mixture. It never gets clean on its way, so each line with the comment "flaw" has one.
//
// The program is made forwards: there is always a list of carriers, which are variables that hold text of the request, somewhere
// in them. A step takes one of them, makes another and adds it to the list; now and then the text is taken out of one and run.
func Mixture(seed uint64) string {
	m := &mixer{r: rand.New(rand.NewPCG(seed, seed))}
	for range 1 + m.r.IntN(3) {
		m.handler(5 + m.r.IntN(40))
	}
	return source("errors fmt net/http os/exec strings", mixed+strings.Join(m.decls, "\n"))
}

// mixed is what all mixtures begin with.
const mixed = `
type text string

func (t text) get() string { return string(t) }

func (t text) String() string { return string(t) }

type getter interface{ get() string }

type box[X any] struct {
	next *box[X]
	in   X
}

type tree[X any] struct {
	left, right *tree[X]
	all         map[string][]*tree[X]
	in          X
}

func count() int { return len(strings.TrimSpace(fmt.Sprint(errors.New("")))) }

func one[X any](x X) X { return x }

func each[X any](x X, f func(X)) { f(x) }

func filled[X any](x X) chan X {
	c := make(chan X, 1)
	c <- x
	return c
}

`

// A mixer makes one program.
type mixer struct {
	r     *rand.Rand
	decls []string // what is declared already
	names int
	body  *strings.Builder // of the function that is being made
	scope []carrier        // what holds text of the request there
	deep  int              // how many functions are being made inside each other
}

// A carrier is a variable, or another expression, that holds text of the request.
type carrier struct {
	expr string
	typ  *form
}

// A form is the type of a carrier: text, or something that holds another form.
type form struct {
	name   string
	inner  *form  // nil for text
	unwrap string // from a value to the inner one, with # for the value
	size   int    // how many forms there are in each other
}

var plain = &form{name: "string"}

// name returns a new name.
func (m *mixer) name(prefix string) string {
	m.names++
	return fmt.Sprint(prefix, m.names)
}

// put writes a line of the body, with values for its verbs.
func (m *mixer) put(format string, args ...any) {
	fmt.Fprintf(m.body, "\t"+format+"\n", args...)
}

// declare adds a declaration to the program.
func (m *mixer) declare(format string, args ...any) {
	m.decls = append(m.decls, fmt.Sprintf(format+"\n", args...))
}

// pick returns one of the carriers, mostly one of the last.
func (m *mixer) pick() carrier {
	n := len(m.scope)
	if n > 3 && m.r.IntN(4) > 0 {
		return m.scope[n-1-m.r.IntN(3)]
	}
	return m.scope[m.r.IntN(n)]
}

// keep declares a variable for an expression, and adds it to the carriers.
func (m *mixer) keep(typ *form, expr string) {
	v := m.name("v")
	m.put("%s := %s", v, expr)
	m.add(v, typ)
}

// add makes a variable one of the carriers.
func (m *mixer) add(v string, typ *form) {
	m.put("_ = %s", v)
	m.scope = append(m.scope, carrier{v, typ})
}

// handler makes a function with a request, of a number of steps.
func (m *mixer) handler(steps int) {
	name := m.name("serve")
	body := m.function(func() {
		m.scope = []carrier{{"r.URL.Path", plain}, {`r.FormValue("x")`, plain}}
		m.steps(steps)
		m.run()
	})
	m.declare("func %s(w http.ResponseWriter, r *http.Request) {\n%s}\n", name, body)
}

// function returns the body that a function writes. What is being made stays as it is.
func (m *mixer) function(write func()) string {
	body, scope := m.body, m.scope
	m.body, m.scope = new(strings.Builder), nil
	m.deep++
	write()
	text := m.body.String()
	m.body, m.scope = body, scope
	m.deep--
	return text
}

// steps makes a number of steps, one after the other.
func (m *mixer) steps(n int) {
	for range n {
		steps := mixtures()
		kinds := len(steps)
		if m.deep > 3 {
			kinds = flat
		}
		steps[m.r.IntN(kinds)](m)
		if m.r.IntN(4) == 0 {
			m.run()
		}
	}
}

// run takes the text out of a carrier and runs it.
func (m *mixer) run() {
	m.put("exec.Command(\"sh\", \"-c\", %s).Run() // flaw", m.text(m.pick()))
}

// text returns the expression for the text in a carrier.
func (m *mixer) text(c carrier) string {
	for c.typ.inner != nil {
		c = c.open()
	}
	return c.expr
}

// open returns what the form of a carrier holds.
func (c carrier) open() carrier {
	return carrier{strings.ReplaceAll(c.typ.unwrap, "#", c.expr), c.typ.inner}
}
