package access

import (
	"go/types"
	"strconv"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
)

// Calls, and the rows of models bound to their arguments. Binding is one pass over a row's parameters: each is given the
// argument that it stands for, and a variadic one the elements that the caller wrote, as far as they are known. For the row
//
//	sink shell Command("sh", "-c", _)
//
// and the call exec.Command("sh", "-c", text), binding yields text as the one input; for exec.Command("ls") it fails.

// A Call is a call site with its arguments as the callee's parameters: the receiver comes first, also that of a method of
// an interface, which SSA keeps apart.
type Call struct {
	Instr  ssa.CallInstruction
	Args   []ssa.Value
	Result ssa.Value       // nil for go and defer
	At     *ssa.BasicBlock // where the call stands
	Made   *Call           // of a function literal that another call returned, that call
	Recv   *Receiver       // of a method of an interface, the one type of several whose method is meant; else nil

	Default bool // the function that runs is the default for a callback that callers may give
	Guessed bool // the method that runs is one of all that implement an interface whose type callers may know
}

// A Receiver is one of several types that the receiver of a method of an interface can be of.
type Receiver struct {
	Type   *types.TypeName
	Others []*types.TypeName
}

// Out returns where the call's result i is: the call itself, or of several results a step into the tuple.
func (c *Call) Out(i int) Loc {
	l := Loc{Root: c.Result}
	if _, ok := c.Result.Type().(*types.Tuple); ok {
		l.Path = FieldStep(i)
	}
	return l
}

// Bound are a call's arguments by their role in a row: what goes into the callee, and what it writes to.
// For json.Unmarshal(data, &v) and the row "flow json Unmarshal(in, out)" In is data and Out is &v. An argument that the
// row gives no role is in neither.
type Bound struct{ In, Out []Arg }

// An Arg is an argument, or the part of it that a row means.
type Arg struct {
	V    ssa.Value
	Part string // "keys", "elems", "tags", the name of a field, or "" for the whole
	Verb byte   // of the format that the argument is printed by; 0 if there is none
}

// Loc returns where the argument's data is.
func (a Arg) Loc(g *Resolver) Loc { return g.Loc(a.V).Part(PartOf(a.V.Type(), a.Part)) }

// PartOf returns the path to the part of a value of type t that a row names, and the empty path, which is the whole, if t
// has no such part. A field of t is found through a pointer, but not in an embedded struct.
// One step is enough: a row that means opts.Auth.Token describes the field Token of the type of Auth instead.
func PartOf(t types.Type, part string) Path {
	switch part {
	case "":
		return ""
	case "keys":
		return Keys
	case "elems":
		return Elem
	case "tags":
		return Tagged
	}
	if s := ssautil.StructOf(t); s != nil {
		for i := range s.NumFields() {
			if s.Field(i).Name() == part {
				return FieldStep(i)
			}
		}
	}
	return ""
}

// Bind returns the arguments that a row names by their roles, and false if a constant text that the row asks for is not
// there. Case does not matter in it: SetHeader("content-type", _) is written in many ways. An argument of a printf-like
// call that is printed by %T or %p is no input, because its value is not told.
// The receiver is bound first and is no parameter of the row, as in Go's own declarations; by position it would be the
// first of c.Args.
func (c *Call) Bind(sig *types.Signature, row *model.Row) (b Bound, ok bool) {
	args := c.Args
	if sig.Recv() != nil && len(args) > 0 {
		b.take(row.RecvRole, Arg{V: args[0], Part: row.RecvPart})
		args = args[1:]
	}
	printed := ssautil.PrintfVerbs(sig, args)
	for i, p := range row.Params {
		v := ssautil.Argument(sig, args, i, p.Variadic)
		if p.IsLit {
			text, isConst := "", false
			if v != nil {
				text, isConst = ssautil.StringConst(v)
			}
			// A number is compared by its decimal digits: a row that means the mode 0644 asks for 420.
			if n, isNumber := ssautil.IntConst(v); isNumber {
				text, isConst = strconv.Itoa(n), true
			}
			if !isConst || !strings.EqualFold(text, p.Lit) {
				return b, false
			}
		}
		// Fewer arguments than parameters, as of a variadic call without any. That is no failure: the row has less to say.
		if v == nil {
			continue
		}
		// Each argument that the caller wrote is bound alone, so that each keeps its verb and its guards:
		//	log.Printf("%s: %q", name, err) // the elements of the slice that SSA makes are name and err
		// What may follow them is bound as the slice that it is: more in log.Print(append([]any{name}, more...)...).
		if elems := ssautil.Elements(v); p.Variadic && len(elems) > 0 {
			for n, e := range elems { // what is written is not the slice but what it points to
				if p.Role == model.Out || printed.Shows(n) {
					b.take(p.Role, Arg{V: e, Verb: printed.Of(n)})
				}
			}
			b.take(p.Role, Arg{V: ssautil.Rest(v), Part: p.Part})
			continue
		}
		b.take(p.Role, Arg{V: v, Part: p.Part})
	}
	return b, true
}

// take adds an argument to those of its role. What has no role in the row, or is not there, is left out.
func (b *Bound) take(role model.Role, v Arg) {
	if v.V == nil {
		return
	}
	switch role {
	case model.In:
		b.In = append(b.In, v)
	case model.Out:
		b.Out = append(b.Out, v)
	}
}
