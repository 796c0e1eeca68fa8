package access

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
)

// A Call is a call site with its arguments as the callee's parameters: the receiver comes first.
type Call struct {
	Instr  ssa.CallInstruction
	Args   []ssa.Value
	Result ssa.Value // nil for go and defer
	At     *ssa.BasicBlock
	Made   *Call // of a nested function, the call that returned it
}

// Out is where the call's result i is.
func (c *Call) Out(i int) Loc {
	l := Loc{Root: c.Result}
	if _, ok := c.Result.Type().(*types.Tuple); ok {
		l.Path = FieldStep(i)
	}
	return l
}

// Bound are a call's arguments by their role in a row.
type Bound struct{ In, Out []Arg }

// An Arg is an argument, or the part of it that a row means.
type Arg struct {
	V    ssa.Value
	Part string
	Verb byte // of the format that the argument is printed by; 0 if there is none
}

// Loc is where the argument's data is.
func (a Arg) Loc(g *Resolver) Loc { return g.Loc(a.V).Part(PartOf(a.V.Type(), a.Part)) }

// PartOf returns the path to the part of a value of type t that a row names.
func PartOf(t types.Type, part string) Path {
	switch part {
	case "":
		return ""
	case "keys":
		return Keys
	case "elems":
		return Elem
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

// Bind returns the arguments that a row names, and false if a constant that it asks for is not there.
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
			if !isConst || !strings.EqualFold(text, p.Lit) {
				return b, false
			}
		}
		if v == nil {
			continue
		}
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
