package cors

import (
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/ssautil"
)

// How well an origin is checked: by the conditions on the way to where it is written. Those that have nothing to do with the origin, or only
// ask whether there is one, check nothing; one for a part of it, or of the host in it, checks half; all others count as a check, also of what
// is computed of the origin. The origin null is nobody's, so that to compare with it is a check of its own, and a wrong one.
//
// A condition decides only if one of its ways leads past what is written. After this one, both ways go on alike:
//
//	if origin == "null" {
//		origin = ""
//	}
//
// Which of its ways leads there counts too: an origin that is not the one in a comparison is any other. And of alternatives, as in
// if a || b, the weakest decides.
type strength int

const (
	unchecked strength = iota
	halfChecked
	isNull // the origin null is let through
	checked
)

// checkedBy returns how well the conditions on the way to a block check an origin.
func checkedBy(p *flow.Pass, origin ssa.Value, b *ssa.BasicBlock) (best strength) {
	for ; b.Idom() != nil; b = b.Idom() {
		if s, ok := alternatives(p, origin, b); ok {
			best = max(best, s)
			continue
		}
		cond, ok := b.Idom().Instrs[len(b.Idom().Instrs)-1].(*ssa.If)
		if !ok || alwaysReaches(b.Idom(), b) {
			continue
		}
		yes, no := b.Idom().Succs[0], b.Idom().Succs[1]
		if b != no {
			best = max(best, strengthOf(p, cond.Cond, origin, true))
		}
		if b != yes {
			best = max(best, strengthOf(p, cond.Cond, origin, false))
		}
	}
	return best
}

// alternatives returns how well the weakest of several conditions checks an origin that all lead to one block; false if it is not so.
func alternatives(p *flow.Pass, origin ssa.Value, b *ssa.BasicBlock) (weakest strength, ok bool) {
	if len(b.Preds) < 2 || alwaysReaches(b.Idom(), b) {
		return unchecked, false
	}
	weakest = checked
	for _, pred := range b.Preds {
		cond, ok := pred.Instrs[len(pred.Instrs)-1].(*ssa.If)
		if !ok || pred.Succs[0] == pred.Succs[1] {
			return unchecked, false
		}
		weakest = min(weakest, strengthOf(p, cond.Cond, origin, pred.Succs[0] == b))
	}
	return weakest, true
}

// alwaysReaches reports whether all ways from a block to the end of the function go through another one.
func alwaysReaches(from, through *ssa.BasicBlock) bool {
	seen := map[*ssa.BasicBlock]bool{through: true}
	var ends func(b *ssa.BasicBlock) bool
	ends = func(b *ssa.BasicBlock) bool {
		if seen[b] {
			return false
		}
		seen[b] = true
		for _, s := range b.Succs {
			if ends(s) {
				return true
			}
		}
		return len(b.Succs) == 0
	}
	return !ends(from)
}

// strengthOf returns how well a condition that is true, or false, checks an origin.
func strengthOf(p *flow.Pass, v ssa.Value, origin ssa.Value, holds bool) strength {
	switch v := v.(type) {
	case *ssa.UnOp:
		if v.Op == token.NOT {
			return strengthOf(p, v.X, origin, !holds)
		}
	case *ssa.BinOp:
		if fn := failedBy(v, holds); fn != nil && isOf(v.X, origin, 0) {
			return answered(p, fn)
		}
		return compared(v, origin, holds)
	case *ssa.Call:
		weak, _ := isWeak(p, &v.Call)
		switch fn := v.Call.StaticCallee(); {
		case weak && isOf(v.Call.Args[0], origin, 0): // the host in it, too
			if !holds {
				return unchecked
			}
			return halfChecked
		case !holds && isStdCall(v): // slices.Contains, which has not found it
			return unchecked
		case fn != nil && holds && decides(fn) && (isOf(v, origin, 0) || readsOrigin(fn, 0)):
			return answered(p, fn)
		case fn == nil || isOf(v, origin, 0):
			return checked
		case fn.Blocks != nil && !readsOrigin(fn, 0): // what a function of the package asks is something else
			return unchecked
		}
	}
	return checked
}

// decides reports whether a function of the package answers by a bool or an error.
func decides(fn *ssa.Function) bool { return len(fn.Blocks) > 0 && ssautil.Answer(fn.Signature) >= 0 }

// answered returns how well a function of the package checks an origin that says yes to it.
//
//	if !s.isAllowed(origin) { return }
func answered(p *flow.Pass, fn *ssa.Function) strength {
	switch {
	case acceptsAll(fn):
		return unchecked
	case len(weakUses(p, fn)) > 0:
		return halfChecked
	}
	return checked
}

// failedBy returns the function of the package whose error a condition asks for, if there is none; or nil.
func failedBy(cmp *ssa.BinOp, holds bool) *ssa.Function {
	if k, ok := cmp.Y.(*ssa.Const); !ok || k.Value != nil || (cmp.Op == token.EQL) != holds || !ssautil.IsError(cmp.X.Type()) {
		return nil
	}
	_, fn := asked(cmp.X)
	return fn
}

// asked returns the call of a function of the package that a value is the answer of, alone or beside another result, and that function; nil
// if it is none.
func asked(v ssa.Value) (*ssa.Call, *ssa.Function) {
	if e, ok := v.(*ssa.Extract); ok {
		v = e.Tuple
	}
	if call, ok := v.(*ssa.Call); ok {
		if fn := call.Call.StaticCallee(); fn != nil && decides(fn) {
			return call, fn
		}
	}
	return nil, nil
}

// halfAsked returns the functions of the package that are asked about an origin on the way to a block, and check half of it.
func halfAsked(p *flow.Pass, origin ssa.Value, b *ssa.BasicBlock) (fns []*ssa.Function) {
	for ; b.Idom() != nil; b = b.Idom() {
		for _, from := range append(slices.Clone(b.Preds), b.Idom()) {
			cond, ok := from.Instrs[len(from.Instrs)-1].(*ssa.If)
			if !ok {
				continue
			}
			v := cond.Cond
			if not, ok := v.(*ssa.UnOp); ok {
				v = not.X
			}
			if cmp, ok := v.(*ssa.BinOp); ok {
				v = cmp.X
			}
			call, fn := asked(v)
			if fn != nil && !slices.Contains(fns, fn) && (isOf(call, origin, 0) || readsOrigin(fn, 0)) && len(weakUses(p, fn)) > 0 {
				fns = append(fns, fn)
			}
		}
	}
	return fns
}

// compared returns how well a comparison checks an origin. An error is that of a check, but where the standard library takes it apart.
func compared(cmp *ssa.BinOp, origin ssa.Value, holds bool) strength {
	k, ok := cmp.Y.(*ssa.Const)
	if !ok {
		if cmp.Op == token.EQL && !holds || cmp.Op == token.NEQ && holds {
			return unchecked
		}
		return checked
	}
	text, isText := ssautil.StringConst(k)
	switch {
	case !isOf(cmp.X, origin, 0), isText && text == "":
		return unchecked
	case k.Value == nil:
		if e, ok := cmp.X.(*ssa.Extract); ok && isStdCall(e.Tuple) || isStdCall(cmp.X) {
			return unchecked
		}
	case isText && (cmp.Op == token.EQL && !holds || cmp.Op == token.NEQ && holds):
		return unchecked
	case isText && text == "null":
		return isNull
	}
	return checked
}

func isStdCall(v ssa.Value) bool {
	call, ok := v.(*ssa.Call)
	if !ok {
		return false
	}
	obj := ssautil.CalledObject(&call.Call)
	return obj != nil && obj.Pkg() != nil && ssautil.IsStd(obj.Pkg().Path())
}

// readsOrigin reports whether a function reads the origin of a request itself, or one that it calls.
func readsOrigin(fn *ssa.Function, depth int) bool {
	if depth > maxHelpers {
		return true
	}
	for call := range ssautil.Calls(fn) {
		if slices.ContainsFunc(call.Args, isOriginName) {
			return true
		}
		if callee := call.StaticCallee(); callee != nil && callee.Blocks != nil && readsOrigin(callee, depth+1) {
			return true
		}
	}
	return false
}

// sameOrigin reports whether a value is an origin, as that of another call for the same header is too.
func sameOrigin(v, origin ssa.Value) bool { return v == origin || isOrigin(v) }

// maxParts is how far back the origin is looked for that something is computed of, as u.Hostname() behind url.Parse(origin).
const maxParts = 6

// isOf reports whether a value is an origin, or computed of one.
func isOf(v, origin ssa.Value, depth int) bool {
	if depth > maxParts {
		return false
	}
	if sameOrigin(v, origin) {
		return true
	}
	switch v := v.(type) {
	case *ssa.Call:
		for _, a := range v.Call.Args {
			if isOf(a, origin, depth+1) {
				return true
			}
		}
	case *ssa.Phi:
		for _, e := range v.Edges {
			if isOf(e, origin, depth+1) {
				return true
			}
		}
	case *ssa.Extract:
		return isOf(v.Tuple, origin, depth+1)
	case *ssa.UnOp:
		return isOf(v.X, origin, depth+1)
	case *ssa.FieldAddr:
		return isOf(v.X, origin, depth+1)
	case *ssa.IndexAddr:
		return isOf(v.X, origin, depth+1)
	case *ssa.Slice:
		return isOf(v.X, origin, depth+1)
	}
	return false
}
