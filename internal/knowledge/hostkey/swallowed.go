package hostkey

import (
	"go/constant"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/ssautil"
)

// A callback that asks a check and accepts what the check refuses. It does so where it returns nil though a condition on the way says that
// the check has failed, and none says more than that:
//
//	err := known(host, remote, key)
//	var refused *knownhosts.KeyError
//	if errors.As(err, &refused) { return nil }                           // also for a key that has changed
//	if errors.As(err, &refused) && len(refused.Want) == 0 { return nil } // for a host that is not known: trust on first use
//
// The conditions on the way to a return are those of the blocks that dominate it. A condition about anything else, such as a question to
// the user or a setting, may decide that the key is right, so that nothing is told then.

// A swallow says what a callback accepts that its check refuses.
type swallow int

const (
	refused  swallow = iota // nothing
	firstUse                // hosts that are not known
	anything                // keys that are not those which are known, too
)

// maxWrapped is how deep callbacks are followed that return what another one returns.
const maxWrapped = 3

// swallowed says what a callback accepts that its check refuses.
func swallowed(fn *ssa.Function, depth int) (found swallow) {
	if depth > maxWrapped {
		return refused
	}
	for _, b := range fn.Blocks {
		ret, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return)
		if !ok || len(ret.Results) != 1 {
			continue
		}
		switch v := ret.Results[0].(type) {
		case *ssa.Const:
			found = max(found, onWayTo(b, fn.Signature))
		case *ssa.Phi:
			for i, e := range v.Edges {
				if _, isNil := e.(*ssa.Const); isNil && v.Block() == b {
					w := way{sig: fn.Signature}
					w.edge(b.Preds[i], b)
					found = max(found, w.accepts())
				}
			}
		case *ssa.Call:
			if callee := v.Call.StaticCallee(); callee != nil && sameResult(callee.Signature, fn.Signature) {
				found = max(found, swallowed(callee, depth+1))
			}
		}
	}
	return found
}

func sameResult(a, b *types.Signature) bool {
	return types.Identical(a.Params(), b.Params()) && types.Identical(a.Results(), b.Results())
}

// A way is what the conditions say that lead to a return of nil.
type way struct {
	sig     *types.Signature // of the callback
	failed  bool             // the check has refused the key
	unknown bool             // no key is known of the host
	other   bool             // something else holds too
}

func onWayTo(b *ssa.BasicBlock, sig *types.Signature) swallow {
	w := way{sig: sig}
	w.to(b)
	return w.accepts()
}

func (w *way) accepts() swallow {
	switch {
	case !w.failed || w.other:
		return refused
	case w.unknown:
		return firstUse
	}
	return anything
}

// to takes the conditions that a block stands under.
func (w *way) to(b *ssa.BasicBlock) {
	for d := b.Idom(); d != nil; d = d.Idom() {
		cond, ok := d.Instrs[len(d.Instrs)-1].(*ssa.If)
		if !ok {
			continue
		}
		for i, s := range d.Succs {
			if len(s.Preds) == 1 && s.Dominates(b) {
				w.under(cond.Cond, i == 0)
			}
		}
	}
}

// edge takes the conditions of the way from a block to one that it leads to.
func (w *way) edge(from, to *ssa.BasicBlock) {
	if cond, ok := from.Instrs[len(from.Instrs)-1].(*ssa.If); ok && from.Succs[0] != from.Succs[1] {
		w.under(cond.Cond, from.Succs[0] == to)
	}
	w.to(from)
}

// under takes a condition that is true, or false.
func (w *way) under(cond ssa.Value, holds bool) {
	switch c := cond.(type) {
	case *ssa.UnOp:
		if c.Op == token.NOT {
			w.under(c.X, !holds)
			return
		}
	case *ssa.BinOp:
		if w.compared(c, holds) {
			return
		}
	case *ssa.Call:
		if isKeyErrorCall(c) {
			w.failed = w.failed || holds
			w.other = w.other || !holds
			return
		}
	case *ssa.Extract:
		if refusal(c) {
			w.failed = w.failed || holds
			w.other = w.other || !holds
			return
		}
	}
	w.other = true
}

// compared takes a comparison: of the check's error with nil, or of how many keys are known.
func (w *way) compared(c *ssa.BinOp, holds bool) bool {
	k, ok := c.Y.(*ssa.Const)
	if !ok {
		return false
	}
	if k.Value == nil && w.isCheck(c.X) && (c.Op == token.EQL || c.Op == token.NEQ) {
		w.failed = w.failed || holds == (c.Op == token.NEQ)
		return true
	}
	if k.Value == nil || !isWanted(ssautil.LengthOf(c.X)) {
		return false
	}
	none := constant.Compare(constant.MakeInt64(0), c.Op, k.Value) == holds
	some := constant.Compare(constant.MakeInt64(1), c.Op, k.Value) == holds
	w.unknown = w.unknown || none && !some
	return true
}

// isCheck reports whether a value is what another callback returns.
func (w *way) isCheck(v ssa.Value) bool {
	call, ok := v.(*ssa.Call)
	return ok && sameResult(call.Call.Signature(), w.sig)
}

// isWanted reports whether a value is the list of keys that an error of knownhosts wants instead.
func isWanted(v ssa.Value) bool {
	if v == nil {
		return false
	}
	x, name := ssautil.LoadedField(v)
	return x != nil && name == "Want" && isKeyError(x.Type())
}

// isKeyErrorCall reports whether a call asks whether an error is one of knownhosts.
func isKeyErrorCall(call *ssa.Call) bool {
	fn := call.Call.StaticCallee()
	return fn != nil && ssautil.CalleeName(fn) == "errors.As" && len(call.Call.Args) == 2 && isKeyError(ssautil.InnerType(call.Call.Args[1]))
}

// refusal reports whether a value says that a conversion to an error of knownhosts was possible.
func refusal(e *ssa.Extract) bool {
	switch t := e.Tuple.(type) {
	case *ssa.TypeAssert:
		return e.Index == 1 && isKeyError(t.AssertedType)
	case *ssa.Call: // errors.AsType
		fn := t.Call.StaticCallee()
		return e.Index == 1 && fn != nil && ssautil.CalleeName(fn) == "errors.AsType" && isKeyError(t.Call.Signature().Results().At(0).Type())
	}
	return false
}

// isKeyError reports whether t is, or leads to, the error of knownhosts for a key that is not known.
func isKeyError(t types.Type) bool {
	for range ssautil.MaxElements {
		p, ok := t.Underlying().(*types.Pointer)
		if !ok {
			break
		}
		t = p.Elem()
	}
	named := ssautil.NamedOf(t)
	return named != nil && named.Obj().Pkg() != nil && named.Obj().Name() == "KeyError" && ssautil.PkgPath(named.Obj().Pkg()) == sshPath+"/knownhosts"
}
