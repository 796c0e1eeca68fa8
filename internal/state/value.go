package state

import (
	"go/constant"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/summary"
)

// What a value can be, as a set of alternatives: one for each way that leads to it. The sets are joined where ways meet.

// Kind says what is known of a value.
type Kind uint8

// The kinds. Their numbers stand in facts.
const (
	Unknown  Kind = iota // nothing; also a setting that somebody else decides
	Constant             // Const, which is nil for the constant nil
	Unset                // never written since its object was made
	Given                // what a caller gives: the part at Path of a parameter
	Default              // who starts the program chooses it, by a flag; Const unless he does, nil if that is not known
	Function             // the function Fn, whose body is known
	Made                 // something else that is made here, and so is not nil: V
	Built                // a text that is put together of the parts in Of
	Opted                // what the functions in a list that a caller gives leave at Path of their argument Arg, where Of was before
)

// A Value is one of the things that a value can be.
type Value struct {
	Kind  Kind
	Const constant.Value
	Param *ssa.Parameter // of Given, in its own package
	Index int            // of Given: which parameter of its function, the receiver first
	Path  access.Path    // of Given: which part of the parameter
	Arg   int            // of Opted
	Fn    *ssa.Function  // of Function
	V     ssa.Value      // of Made, and of what is Unset in it
	Of    []Arg          // of Built the parts; of what a call makes, if a row says so, what the call is given by the row's names
	Type  types.Type     // of Unset, if it is known
	When  []Cond         // under which settings it is chosen; all of them hold
	At    summary.Site   // where it is given: the argument's call, the store; zero if that is not known yet

	// There says that the package of the use has it as a use of its own with this value, whatever callers give besides: it tells of it.
	There bool

	first []Arg // of Built what Of was before callers gave parts of it
	ops   []op  // what is done with a Given or Default before it is used
}

// A Cond is a condition that somebody else decides, as in if opts.Insecure { c.InsecureSkipVerify = true }.
type Cond struct {
	On   *Value         // what is compared
	Want constant.Value // with what
	Not  bool           // it is to be another one
	Name string         // what the source text calls what is compared; "" if nothing
	// Unset says that the condition holds where a variable of the environment is not set. A constant under it is a default.
	Unset bool
}

// An op is an operation on a value with a constant. Without one it is a negation.
type op struct {
	Op    token.Token
	Y     constant.Value
	Swap  bool            // the constant is the left operand
	Basic types.BasicInfo // of the operands
}

// maxValues is how many alternatives are told apart. A setting that can be more things than that is a table's.
const maxValues = 16

// Zero returns the constant that an unset value of a type is, or nil if it is none.
func Zero(t types.Type) constant.Value {
	if t == nil {
		return nil
	}
	b, ok := t.Underlying().(*types.Basic)
	switch {
	case !ok:
		return nil
	case b.Info()&types.IsBoolean != 0:
		return constant.MakeBool(false)
	case b.Info()&types.IsNumeric != 0:
		return constant.MakeInt64(0)
	case b.Info()&types.IsString != 0:
		return constant.MakeString("")
	}
	return nil
}

// Constant returns the constant that a value is, also of one that is unset; nil if it is none, or only under a condition that somebody
// else decides.
func (v *Value) Constant() constant.Value {
	switch {
	case len(v.When) > 0:
		return nil
	case v.Kind == Constant:
		return v.Const
	case v.Kind == Unset:
		return Zero(v.Type)
	}
	return nil
}

// IsTrue reports whether the value is the constant true.
func (v *Value) IsTrue() bool {
	c := v.Constant()
	return c != nil && c.Kind() == constant.Bool && constant.BoolVal(c)
}

// IsFalse reports whether the value is the constant false, or a bool that is unset.
func (v *Value) IsFalse() bool {
	c := v.Constant()
	return c != nil && c.Kind() == constant.Bool && !constant.BoolVal(c)
}

// Int returns the number that a value is.
func (v *Value) Int() (int64, bool) {
	c := v.Constant()
	if c == nil {
		return 0, false
	}
	return constant.Int64Val(constant.ToInt(c))
}

// Most returns the largest number that values can be, whichever of them somebody chooses, and where it is given; nil if one of them is not
// known. What holds by default counts instead of what somebody may choose.
func Most(values []Value) (most int64, at *Value) {
	for i := range values {
		v := &values[i]
		if v.Kind == Default && v.Const != nil && len(v.When) == 0 && len(values) > 1 {
			return Most(values[i : i+1])
		}
		c := v.Const
		if v.Kind == Unset {
			c = Zero(v.Type)
		}
		if c == nil || v.Kind != Constant && v.Kind != Unset && v.Kind != Default {
			return 0, nil
		}
		n, ok := constant.Int64Val(constant.ToInt(c))
		if !ok {
			return 0, nil
		}
		if at == nil || n > most {
			most, at = n, v
		}
	}
	return most, at
}

// AllZero reports whether a number is zero on all ways, or unset.
func AllZero(values []Value) bool {
	for i := range values {
		if n, ok := values[i].Int(); !ok || n != 0 {
			return false
		}
	}
	return len(values) > 0
}

// Text returns the text that a value is.
func (v *Value) Text() (string, bool) {
	if c := v.Constant(); c != nil && c.Kind() == constant.String {
		return constant.StringVal(c), true
	}
	return "", false
}

// TextValue returns the value of a constant text.
func TextValue(text string) Value { return Value{Kind: Constant, Const: constant.MakeString(text)} }

// IsNil reports whether the value is nil, or unset.
func (v *Value) IsNil() bool { return v.Kind == Constant && v.Const == nil || v.Kind == Unset }

// A set are the alternatives of a value, in the order in which they were found.
type set []Value

var unknown = set{{}}

// equals reports whether two values are the same alternative. What tells most apart is compared first, as sets ask this often.
func (v *Value) equals(o *Value) bool {
	return v.Kind == o.Kind && v.Index == o.Index && v.Arg == o.Arg && v.Param == o.Param && v.Fn == o.Fn && v.V == o.V && v.Path == o.Path && sameSite(v.At, o.At) &&
		sameValue(v.Const, o.Const) &&
		slices.EqualFunc(v.ops, o.ops, func(a, b op) bool {
			return a.Op == b.Op && a.Swap == b.Swap && a.Basic == b.Basic && sameValue(a.Y, b.Y)
		}) &&
		sameArgs(v.Of, o.Of) &&
		slices.EqualFunc(v.When, o.When, func(a, b Cond) bool {
			return a.Not == b.Not && a.Unset == b.Unset && a.Name == b.Name && sameValue(a.Want, b.Want) && a.On.equals(b.On)
		})
}

// sameArgs reports whether two lists of arguments, or of parts, have the same alternatives.
func sameArgs(a, b []Arg) bool {
	return slices.EqualFunc(a, b, func(a, b Arg) bool {
		return a.Name == b.Name && slices.EqualFunc(a.Values, b.Values, func(x, y Value) bool { return x.equals(&y) })
	})
}

// sameSite reports whether two sites are the same in another package. Places of this one do not tell values apart.
func sameSite(a, b summary.Site) bool {
	a.Pos, b.Pos = 0, 0
	return a == b
}

// sameValue reports whether two constants, which may be nil, are the same.
func sameValue(a, b constant.Value) bool {
	if a == nil || b == nil {
		return a == nil && b == nil
	}
	return a.Kind() == b.Kind() && a.Kind() != constant.Unknown && constant.Compare(a, token.EQL, b)
}

// add joins values to a set.
func (s set) add(values ...Value) set {
	for _, v := range values {
		if slices.ContainsFunc(s, func(o Value) bool { return o.equals(&v) }) {
			continue
		}
		if len(s) >= maxValues {
			return unknown
		}
		s = append(s, v)
	}
	return s
}

// placed gives values a site that have none.
func (s set) placed(at summary.Site) set {
	out := slices.Clone(s)
	for i := range out {
		if out[i].At == (summary.Site{}) {
			out[i].At = at
		}
	}
	return out
}

// byDefault says of constants that they are what is there unless somebody chooses another. What is unset waits for somebody to do so.
func (s set) byDefault() set {
	out := slices.Clone(s)
	for i := range out {
		if c := out[i].Constant(); c != nil && out[i].Kind == Constant {
			out[i].Kind, out[i].Const = Default, c
		} else {
			out[i] = Value{}
		}
	}
	return out
}

// under adds conditions to all values. A constant that holds where the environment says nothing is a default.
func (s set) under(conds []Cond) set {
	if len(conds) == 0 {
		return s
	}
	out := slices.Clone(s)
	for i := range out {
		out[i].When = append(slices.Clone(out[i].When), conds...)
		out[i].settle()
	}
	return out
}

// settle makes a default of a constant that holds where the environment says nothing.
func (v *Value) settle() {
	unset := func(c Cond) bool { return c.Unset }
	if v.Kind == Constant && v.Const != nil && slices.ContainsFunc(v.When, unset) {
		v.Kind, v.When = Default, slices.DeleteFunc(slices.Clone(v.When), unset)
	}
}

// operate returns what an operation with a constant makes of a value.
func (v Value) operate(o op) Value {
	c := v.Constant()
	if len(v.When) > 0 { // the condition stays, the value is computed
		plain := v
		plain.When = nil
		c = plain.Constant()
	}
	switch v.Kind {
	case Constant, Unset:
		r := o.apply(c)
		if r == nil {
			return Value{When: v.When, At: v.At}
		}
		return Value{Kind: Constant, Const: r, When: v.When, At: v.At}
	case Given, Opted:
		if len(v.ops) >= maxOps {
			return Value{At: v.At}
		}
		v.ops = append(slices.Clone(v.ops), o)
		return v
	case Default:
		if v.Const == nil {
			return v
		}
		v.Const = o.apply(v.Const)
		return v
	}
	return Value{When: v.When, At: v.At}
}

// maxOps is how many operations a parameter goes through before it is used.
const maxOps = 4

// apply computes with constants; nil if that is not possible.
func (o op) apply(x constant.Value) (r constant.Value) {
	defer func() {
		if recover() != nil { // operands that do not match, as of code that is broken
			r = nil
		}
	}()
	switch {
	case x == nil:
		return nil
	case o.Y == nil:
		return constant.UnaryOp(o.Op, x, 0)
	}
	a, b := x, o.Y
	if o.Swap {
		a, b = b, a
	}
	switch o.Op {
	case token.EQL, token.NEQ, token.LSS, token.LEQ, token.GTR, token.GEQ:
		return constant.MakeBool(constant.Compare(a, o.Op, b))
	case token.SHL, token.SHR:
		n, ok := constant.Uint64Val(b)
		if !ok || n > 64 {
			return nil
		}
		return constant.Shift(a, o.Op, uint(n))
	case token.QUO:
		if o.Basic&types.IsInteger != 0 {
			if constant.Sign(b) == 0 {
				return nil
			}
			return constant.BinaryOp(a, token.QUO_ASSIGN, b)
		}
	case token.REM:
		if constant.Sign(b) == 0 {
			return nil
		}
	case token.AND_NOT, token.AND, token.OR, token.XOR, token.ADD, token.SUB, token.MUL:
	default:
		return nil
	}
	return constant.BinaryOp(a, o.Op, b)
}
