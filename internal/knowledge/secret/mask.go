package secret

import (
	"go/token"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/names"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/taint"
)

// Masking in a loop. A program that shows headers or settings and hides the secrets among them looks at each name, and takes
// the value where the name is no secret's:
//
//	for name, values := range r.Header {
//		if name == "Authorization" {
//			values = []string{"***"}
//		}
//		shown[name] = values
//	}
//
// What the value is used for then is clean, if the value is not used where the name was found to be a secret's. This is asked of
// the basic blocks: of the branch that is taken for such a name, and of what only that branch leads to.

// masksHeader reports whether v is the value in a loop over a map, whose name is asked for a secret's, and that is not used
// where the answer is yes.
func masksHeader(e *taint.Package, v *ssa.Extract) bool {
	if ranged(v, 2) == nil {
		return false
	}
	masked := false
	for _, r := range *v.Tuple.Referrers() {
		key, ok := r.(*ssa.Extract)
		if !ok || key.Index != 1 {
			continue
		}
		for _, use := range *key.Referrers() {
			for _, yes := range secretBranches(e, use, key) {
				if usedFrom(v, yes) {
					return false
				}
				masked = true
			}
		}
	}
	return masked
}

// A branch is an edge from the end of a block to one that follows it.
type branch struct{ from, to *ssa.BasicBlock }

// secretBranches returns the branches that are taken where an instruction has found a name to be a secret's: name ==
// "Authorization", or isSensitive(name).
func secretBranches(e *taint.Package, use ssa.Instruction, key ssa.Value) (yes []branch) {
	successor := 0 // of an if, the first is taken where the condition is true
	var cond ssa.Value
	switch use := use.(type) {
	case *ssa.BinOp:
		name, ok := ssautil.StringConst(use.Y)
		if use.Y == key {
			name, ok = ssautil.StringConst(use.X)
		}
		if !ok || !hiddenHeader(e, name) || use.Op != token.EQL && use.Op != token.NEQ {
			return nil
		}
		if cond = use; use.Op == token.NEQ {
			successor = 1
		}
	case *ssa.Call:
		// strings.EqualFold(name, "cookie"), isSensitive(name), slices.Contains(secretHeaders, name)
		if !asksForSecret(e, &use.Call) {
			return nil
		}
		cond = use
	default:
		return nil
	}
	for _, r := range *cond.Referrers() {
		n := successor
		if not, ok := r.(*ssa.UnOp); ok && not.Op == token.NOT {
			n = 1 - n
			for _, r := range *not.Referrers() {
				if test, ok := r.(*ssa.If); ok {
					yes = append(yes, branch{test.Block(), test.Block().Succs[n]})
				}
			}
		} else if test, ok := r.(*ssa.If); ok {
			yes = append(yes, branch{test.Block(), test.Block().Succs[n]})
		}
	}
	return yes
}

// hiddenHeader reports whether a name is that of a header with a credential, or of another secret.
func hiddenHeader(e *taint.Package, name string) bool {
	switch strings.ToLower(name) {
	case "authorization", "proxy-authorization", "cookie", "set-cookie":
		return true
	}
	return e.Words.Secret(name)
}

// asksForSecret reports whether a call compares a name with that of a secret, or is of a function of the program whose name says that
// it asks for secrets.
func asksForSecret(e *taint.Package, c *ssa.CallCommon) bool {
	if fn := c.StaticCallee(); fn != nil && ssautil.CalleeName(fn) == "strings.EqualFold" {
		for _, a := range c.Args {
			if text, ok := ssautil.StringConst(a); ok && hiddenHeader(e, text) {
				return true
			}
		}
		return false
	}
	return names.AsksForSecret(ssautil.CalledName(c))
}

// usedFrom reports whether a value is used where only a branch leads, or goes on along the branch as it is. How long it is
// does not count.
func usedFrom(v ssa.Value, b branch) bool {
	for _, use := range *v.Referrers() {
		switch use := use.(type) {
		case *ssa.Phi:
			for i, edge := range use.Edges {
				if from := use.Block().Preds[i]; edge == v && (from == b.from && use.Block() == b.to || leads(b, from)) {
					return true
				}
			}
			continue
		case *ssa.Call:
			if ssautil.IsBuiltin(&use.Call, "len") {
				continue
			}
		case *ssa.IndexAddr:
			if onlyMeasured(use) {
				continue
			}
		}
		if leads(b, use.Block()) {
			return true
		}
	}
	return false
}

// leads reports whether a block is reached by a branch alone. A block in which the branch and others end is not.
func leads(b branch, block *ssa.BasicBlock) bool {
	return b.from.Dominates(b.to) && !joins(b) && b.to.Dominates(block)
}

// joins reports whether the block in which a branch ends is also reached from the other side of its condition.
func joins(b branch) bool {
	for _, p := range b.to.Preds {
		if p == b.from {
			continue
		}
		// In case "Authorization", "Cookie": several conditions lead to one block, each by its own last instruction.
		if _, isIf := p.Instrs[len(p.Instrs)-1].(*ssa.If); !isIf {
			return true
		}
	}
	return false
}

// onlyMeasured reports whether of an element only the length is asked.
func onlyMeasured(elem *ssa.IndexAddr) bool {
	for _, r := range *elem.Referrers() {
		load, ok := r.(*ssa.UnOp)
		if !ok {
			return false
		}
		for _, use := range *load.Referrers() {
			if c, ok := use.(*ssa.Call); !ok || !ssautil.IsBuiltin(&c.Call, "len") {
				return false
			}
		}
	}
	return true
}

// ranged returns the loop over a map of which v is a component of each turn, 1 for the key and 2 for the value, or nil.
func ranged(v *ssa.Extract, index int) *ssa.Range {
	next, ok := v.Tuple.(*ssa.Next)
	if !ok || v.Index != index || next.IsString {
		return nil
	}
	r, _ := next.Iter.(*ssa.Range)
	return r
}
