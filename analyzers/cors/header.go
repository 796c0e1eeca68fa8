package cors

import (
	"go/token"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/state"
)

// A header that is written by hand. Where it is the origin of the request, the conditions on the way to it decide: those that have nothing to
// do with the origin, or only ask whether there is one, check nothing, and all others count as a check, but those for a part of it.

// header judges who may read answers by a header.
func header(p *flow.Pass, u *state.Use) {
	args := u.Instr.(ssa.CallInstruction).Common().Args
	if !flow.Decides(u) || u.At != u.Sink || len(args) == 0 {
		return
	}
	value := args[len(args)-1]
	if text, ok := ssautil.StringConst(value); ok {
		switch text {
		case "*":
			p.Decided(flow.Decision{Rule: Rule, Category: "reflected", Use: u, Confidence: rule.Low, Message: "browsers refuse \"*\" with credentials; name the sites that may read answers"})
		case "null":
			p.Decided(flow.Decision{Rule: Rule, Category: "null", Use: u, Message: "a page of every site can have the origin null; leave it out"})
		}
		return
	}
	if !isOrigin(value) {
		return
	}
	switch checkedBy(p, value, u.Instr.Block()) {
	case unchecked:
		p.Decided(flow.Decision{Rule: Rule, Category: "reflected", Use: u, Message: everySite})
	case halfChecked:
		p.Decided(flow.Decision{Rule: Rule, Category: "origin-check", Use: u, Message: weakText})
	}
}

// isOrigin reports whether a value is the header Origin of a request.
func isOrigin(v ssa.Value) bool {
	call, ok := v.(*ssa.Call)
	if !ok {
		return false
	}
	name := ssautil.CalledName(&call.Call)
	for _, arg := range call.Call.Args {
		if text, ok := ssautil.StringConst(arg); ok && text == "Origin" && (name == "Get" || name == "GetHeader") {
			return true
		}
	}
	return false
}

// How well an origin is checked.
type strength int

const (
	unchecked strength = iota
	halfChecked
	checked
)

// checkedBy returns how well the conditions on the way to a block check an origin.
func checkedBy(p *flow.Pass, origin ssa.Value, b *ssa.BasicBlock) (best strength) {
	for d := b.Idom(); d != nil; d = d.Idom() {
		cond, ok := d.Instrs[len(d.Instrs)-1].(*ssa.If)
		if ok && (d.Succs[0].Dominates(b) != d.Succs[1].Dominates(b) || len(d.Succs[0].Preds) > 1 || len(d.Succs[1].Preds) > 1) {
			best = max(best, strengthOf(p, cond.Cond, origin))
		}
	}
	return best
}

// strengthOf returns how well a condition checks an origin.
func strengthOf(p *flow.Pass, v ssa.Value, origin ssa.Value) strength {
	switch v := v.(type) {
	case *ssa.UnOp:
		if v.Op == token.NOT {
			return strengthOf(p, v.X, origin)
		}
	case *ssa.BinOp:
		if k, ok := v.Y.(*ssa.Const); ok {
			text, isText := ssautil.StringConst(k)
			if k.Value == nil || isText && text == "" || !sameOrigin(v.X, origin) {
				return unchecked
			}
		}
	case *ssa.Call:
		if weak, _ := isWeak(p, &v.Call); weak && sameOrigin(v.Call.Args[0], origin) {
			return halfChecked
		}
	}
	return checked
}

// sameOrigin reports whether a value is an origin, as that of another call for the same header is too.
func sameOrigin(v, origin ssa.Value) bool { return v == origin || isOrigin(v) }
