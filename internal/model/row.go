// Package model reads model files: what secvet knows of libraries, one fact per line.
//
// A row is shaped like a call of the function that it speaks of:
//
//	source  remote  (*Request).FormValue(_) -> 0 "HTTP form value"
//	sink    sql     (*DB).QueryContext(_, query)
//	flow            (&b *Builder).WriteString(s)
//	clean   html    EscapeString(s) -> 0
//	guard   path    IsLocal(path) -> true
//	harmless        Time
//	callback        WalkDir(_, fn)
//	build           Sprintf(_, a...) -> 0
//	trusted         (*Server).admin(_, _)
//	store           WithValue(_, key, value)
//	load            (Context).Value(key) -> 0
//	reset           (&b *Buffer).Reset()
//	setting cost    GenerateFromPassword(_, cost)
//
// The words after source are labels, those after sink, clean and guard are kinds of sink: "sql,log", "*" for all,
// "!log" for all but one. Then comes what the row is about: a function, a method with its receiver's type, a field
// (T.Field), a type or a package variable. Every parameter has its place: _ is not involved, name is read, &name is
// written, a string is a constant text or number that the argument must be for the row to hold, and dots take all the rest; the
// elements of a variadic parameter can also be written one by one. A receiver is written *T if it is not involved, x *T
// if it is read and &x *T if it is written. Results are counted from 0; a guard holds where the result is true,
// false or nil. Where a field, or the words keys or elems, follows what is read or written, only that part is meant:
// "&req.Header", "m.keys", "0.Body". Of a guard the word tags means each field for which the struct's tag "validate" says what
// it may be, or, of a text, what the constant text behind it says: "v.tags". Position decides; names document, and models/resolve_test.go holds them against
// the real API.
//
// A clean row without inputs stands beside a source row, and says what the source's value cannot do.
//
// A source has no inputs, but that the label "shared" holds where the input is a path in the shared temporary directory.
//
// A setting says nothing of data, but where it is decided how a program works: see package state. The word behind it is a name by
// which rules ask for it.
//
// A function with any row but a setting is described by its rows alone: what none of them says does not flow.
//
// The package knows text alone, and no types of Go programs.
package model

import (
	"strconv"
	"strings"
)

// Role says what part a parameter or receiver plays in a row.
type Role uint8

// The roles.
const (
	Unused Role = iota // not involved
	In                 // read
	Out                // written
)

// Shape says what a row is about: something called, a field, or a plain name.
type Shape uint8

// The shapes.
const (
	CallShape  Shape = iota // Func(...) or (T).Method(...)
	FieldShape              // T.Field: Recv is the type, Name the field
	NameShape               // a type or a package variable
)

// Outcome is the result under which a guard holds.
type Outcome uint8

// The outcomes.
const (
	NoOutcome Outcome = iota
	IfTrue            // the function returned true
	IfFalse           // the function returned false
	IfNil             // the function returned a nil error
	IfNotNil          // the function returned something that is not nil, or a text that is not empty
)

// outcomeNames are the words after a guard's arrow, in the order of the constants after NoOutcome.
const outcomeNames = "true false nil notnil"

// Param is one parameter of a row.
type Param struct {
	Name     string // "" if not involved
	Role     Role
	Lit      string // with IsLit: the row holds only where the argument is this constant, ASCII case ignored
	IsLit    bool
	Variadic bool   // all arguments from here on
	Part     string // a field, or "keys", "elems" or "tags": only that part is involved
}

// Row is one line of a model file.
type Row struct {
	File string // for messages
	Line int

	Kind   RowKind
	Labels Labels // source rows
	Sinks  Kinds  // sink, clean and guard rows
	Group  string // setting rows: what the setting belongs to, by which a rule asks for it

	Recv     string // the receiver's type, "" for functions; for fields the type that has it
	RecvPtr  bool
	RecvRole Role
	RecvPart string // as Param.Part
	Name     string // function, method, field, type or variable
	Shape    Shape

	Params  []Param
	Results []int    // indices of results
	Parts   []string // with Results: the field that is meant, "keys", "elems", or "" for all
	Outcome Outcome  // guards
	Text    string   // what messages call the source, or what a flow takes out of a request; "" if the row does not say
}

// Callee is what the row is about, without parameters: "(*DB).Query", "Request.Body", "Open".
func (r *Row) Callee() string {
	switch {
	case r.Recv == "":
		return r.Name
	case r.Shape == FieldShape:
		return r.Recv + "." + r.Name
	case r.RecvPtr:
		return "(*" + r.Recv + ")." + r.Name
	}
	return "(" + r.Recv + ")." + r.Name
}

// String writes the row as a model file does. A receiver that is involved is called "r".
func (r *Row) String() string {
	words := []string{r.Kind.String()}
	switch {
	case r.Kind == Source:
		words = append(words, r.Labels.String())
	case r.Kind == Setting:
		words = append(words, r.Group)
	// A flow or store has neither labels nor kinds.
	case r.Sinks != 0:
		sinks := r.Sinks.String()
		if (r.Kind == Clean || r.Kind == Guard) && strings.Trim(sinks[:1], "!*") != "" {
			sinks = (r.Sinks &^ like(r.Sinks)).String() // which are meant without being named
		}
		words = append(words, sinks)
	}
	words = append(words, r.signature())
	if out := r.outcome(); out != "" {
		words = append(words, "->", out)
	}
	if r.Text != "" {
		words = append(words, strconv.Quote(r.Text))
	}
	return strings.Join(words, " ")
}

// signature writes what the row is about with its parameters: "(&r *Builder).WriteString(s)".
func (r *Row) signature() string {
	if r.Shape != CallShape {
		return r.Callee()
	}
	params := make([]string, len(r.Params))
	for i, p := range r.Params {
		params[i] = p.String()
	}
	callee := r.Callee()
	if r.RecvRole != Unused { // Callee begins with "(" then
		callee = "(" + rolePrefix(r.RecvRole) + "r" + partSuffix(r.RecvPart) + " " + callee[1:]
	}
	return callee + "(" + strings.Join(params, ", ") + ")"
}

// outcome writes what stands behind the arrow: "true" for a guard, "0,1.Body" for results, or "".
func (r *Row) outcome() string {
	if r.Outcome != NoOutcome {
		return bitNames(outcomeNames, 1<<(r.Outcome-IfTrue))
	}
	results := make([]string, len(r.Results))
	for i, n := range r.Results {
		results[i] = strconv.Itoa(n) + partSuffix(r.part(i))
	}
	return strings.Join(results, ",")
}

// part is the part of the result that the n-th of Results means.
func (r *Row) part(n int) string {
	if n < len(r.Parts) {
		return r.Parts[n]
	}
	return ""
}

// String writes the parameter as a model file does.
func (p Param) String() string {
	if p.IsLit {
		return strconv.Quote(p.Lit)
	}
	// A place that is not involved has no name in the row.
	s := "_"
	if p.Role != Unused {
		s = rolePrefix(p.Role) + p.Name + partSuffix(p.Part)
	}
	if p.Variadic {
		s += "..."
	}
	return s
}

// partSuffix writes the part that is meant as it stands behind a name or index: ".Header", or nothing for all.
func partSuffix(part string) string {
	if part == "" {
		return ""
	}
	return "." + part
}

// rolePrefix writes the sign that stands before what is written.
func rolePrefix(r Role) string {
	if r == Out {
		return "&"
	}
	return ""
}
