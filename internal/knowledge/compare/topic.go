// Package compare is what secvet knows of comparisons that take the longer the more is equal. An attacker who can ask often finds out by
// that what he is compared with, byte by byte.
//
//   - Instr, Call: both operands of == and != on texts, of functions such as bytes.Equal and of loops over bytes (loop.go) are a sink,
//     if one is a secret or a keyed digest that the program has computed, and neither is a constant. A sink says on which side it is
//     (Given.Option) and what the other operand is (Given.Program), so that a rule sees the pair: a remote value on one side, a secret
//     on the other.
//   - A field of a record that was looked up by the other operand is no sink (found.go), nor is one that is stored
//     again where the two differ, or sent to whoever asks (changed.go).
//   - Passed: a function that compares two of its parameters is such a comparison at each call (pair.go).
//   - Source: a digest whose key is a salt is none that nobody else can compute.
//   - Through: a digest that a function returns as the name or id of somebody proves nothing, and is sent for all to see.
//   - Notes: the result of a slow hash is compared so with what is stored.
package compare

import (
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/names"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// What the other operand is.
const (
	Keyed  = "keyed"  // a digest that nobody can compute who has not got the key
	Secret = "secret" // a secret by what it is or where it is kept
	Named  = "named"  // a variable or parameter that is called like one
	Remote = "remote" // what a request sends
	Other  = "other"
)

// The sides.
const (
	Left  = "left"
	Right = "right"
)

// DerivedHash is what notes are about.
const DerivedHash = "timingcompare/hash"

// Topic returns the hooks of comparisons.
func Topic(p *taint.Package) taint.Hooks {
	d := make(decided)
	return taint.Hooks{
		Kinds:  model.Compare,
		Passed: passed,
		Instr: func(g *taint.Func, instr ssa.Instruction) {
			op, ok := instr.(*ssa.BinOp)
			if !ok {
				return
			}
			if x, y := elements(op); x != nil {
				d.arrive(g, instr, x, y, op.Op.String())
			} else if op.Op == token.EQL || op.Op == token.NEQ {
				d.arrive(g, instr, op.X, op.Y, op.Op.String())
			}
		},
		Call: func(g *taint.Func, c *access.Call, to taint.CallTarget) {
			if x, y := operands(c.Instr.Common(), to.Obj); x != nil {
				d.arrive(g, c.Instr, x, y, ssautil.Callee(to.Obj))
			}
		},
		Source: func(_ *taint.Func, c *access.Call, obj *types.Func, _ *model.Row, _ access.Bound, s *taint.NewSource) {
			// What is keyed with a salt anybody can compute who has the salt, which stands beside it.
			if s.Labels&model.Keyed != 0 && len(c.Args) == 2 && strings.Contains(strings.ToLower(ssautil.HeldBy(c.Args[1])), "salt") {
				s.Labels &^= model.Keyed
			}
		},
		Through: func(g *taint.Func, p *taint.Passage) (model.Kinds, func(taint.Flow) model.Kinds) {
			if p.Obj != nil || p.Result != 0 || !names.GivesName(p.Name) {
				return 0, nil
			}
			// UserId(key) is made of the key so that it is the same wherever the key is.
			return 0, func(f taint.Flow) model.Kinds {
				if o := &g.Origins[f.Origin]; o.Kind == taint.OriginSource && o.Src.Labels&model.Keyed != 0 {
					return model.Compare
				}
				return 0
			}
		},
		Notes: func(tell func(taint.Note)) {
			for fn := range p.Functions() {
				derived(fn, tell)
			}
		},
	}
}

// operands returns what a function compares byte by byte, or nil.
func operands(c *ssa.CallCommon, obj *types.Func) (x, y ssa.Value) {
	if obj == nil || obj.Pkg() == nil || obj.Signature().Recv() != nil || len(c.Args) != 2 {
		return nil, nil
	}
	switch obj.Pkg().Path() + "." + obj.Name() {
	case "bytes.Equal", "bytes.Compare", "bytes.EqualFold", "strings.Compare", "strings.EqualFold", "slices.Equal", "slices.Compare":
		return c.Args[0], c.Args[1]
	case "reflect.DeepEqual":
		return ssautil.Unboxed(c.Args[0]), ssautil.Unboxed(c.Args[1])
	}
	return nil, nil
}

// isText reports whether values of a type are compared byte by byte.
func isText(t types.Type) bool { return ssautil.IsText(t) && !ssautil.IsTexts(t) }

func isConst(v ssa.Value) bool {
	_, isText := ssautil.StringConst(v)
	_, isNil := v.(*ssa.Const)
	return isText || isNil
}

// IsKept reports whether a source is a secret that the program keeps: in a field, a setting, a row of a database. What only a variable
// is called may be anything, and so may the environment be as a whole, of which a configuration has parts in it.
func IsKept(s *summary.Source) bool {
	if !s.Named && !strings.HasSuffix(s.Text, "(given as a credential)") { // what is given as one is kept as one where it is called so
		return s.Labels&model.Secret != 0 && (s.Labels&model.Environment == 0 || s.Name != "")
	}
	strength, _ := names.Describe(s.Name)
	return strength >= names.Likely && !IsPublic(s.Name) && len(s.Text) > 6 && s.Text[:6] == "field "
}
