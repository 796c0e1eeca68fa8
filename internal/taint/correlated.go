package taint

import (
	"go/constant"
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/ssautil"
)

// Branches that belong together. What a text is may depend on the same condition as whether it is used:
//
//	name := r.FormValue("file")
//	if !inline {
//		name, err = checked(name)
//	}
//	…
//	if inline {
//		return
//	}
//	os.WriteFile(name, data, 0o600) // what checked has returned
//
// A text that is joined from several edges (a phi) is read as what comes by those edges alone that can have been taken where it is
// read. An edge cannot if a condition holds on it that does not hold there. Conditions are the same if they are about the
// same values in SSA, which stay what they are as long as the phi does: they are computed before it, and so not again between it
// and where it is read without the phi being made anew. Fields and variables that are loaded twice are not the same value.

// A condition is what an If asks: whether x is y, or the constant c, or true.
type condition struct {
	x, y ssa.Value
	c    string
}

// A decision is a condition and what came out.
type decision struct {
	condition
	yes bool
}

// A phiAt is a phi and where it is read.
type phiAt struct {
	phi *ssa.Phi
	at  *ssa.BasicBlock
}

// eachEdge yields what a text carries at a block by the edges that can have been taken there, and reports false if all can, so that
// nothing is gained.
func (g *Func) eachEdge(v ssa.Value, at *ssa.BasicBlock, yield func(rel access.Path, f Flow)) bool {
	phi, ok := v.(*ssa.Phi)
	if !ok || at == nil || phi.Block() == at || !ssautil.IsString(phi.Type()) {
		return false
	}
	edges := g.edgesAt(phi, at)
	if edges == nil {
		return false
	}
	guarded := g.Guarded(g.Loc(phi), at)
	for _, n := range edges {
		edge := phi.Edges[n]
		within := func(rel access.Path, f Flow) {
			f.Clean |= guarded
			yield(rel, f)
		}
		// What was joined before was so under the same conditions.
		if before, ok := edge.(*ssa.Phi); ok && before.Block() != phi.Block() && before.Block().Dominates(phi.Block()) && g.eachEdge(before, at, within) {
			continue
		}
		l := g.Loc(edge)
		old := g.ReadAt
		g.ReadAt = g.seenBy(edge)
		g.FlowsAt(l, g.Checks.OnEdge(l, phi.Block().Preds[n], phi.Block()), within)
		g.ReadAt = old
	}
	return true
}

// edgesAt returns the edges of a phi that can have been taken at a block, or nil if all can.
func (g *Func) edgesAt(phi *ssa.Phi, at *ssa.BasicBlock) []int {
	key := phiAt{phi, at}
	edges, ok := g.edges[key]
	if ok {
		return edges
	}
	if phi.Block().Dominates(at) {
		if here := decided(at, phi.Block(), phi.Block()); len(here) > 0 {
			for n := range phi.Edges {
				if !contradict(here, decidedOn(phi, n)) {
					edges = append(edges, n)
				}
			}
			if len(edges) == len(phi.Edges) {
				edges = nil
			} else if edges == nil {
				edges = []int{} // nobody comes here
			}
		}
	}
	if g.edges == nil {
		g.edges = make(map[phiAt][]int)
	}
	g.edges[key] = edges
	return edges
}

// decidedOn returns what has been decided on edge n of a phi since the last block that all edges come from.
func decidedOn(phi *ssa.Phi, n int) []decision {
	to, from := phi.Block(), phi.Block().Preds[n]
	list := decided(from, to.Idom(), to)
	if d, ok := decisionOf(from, to, to); ok {
		list = append(list, d)
	}
	return list
}

// decided returns what has been decided at a block since another one that dominates it, about values that a third block has behind it.
func decided(b, since, behind *ssa.BasicBlock) (list []decision) {
	for ; b != nil && b != since; b = b.Idom() {
		if len(b.Preds) == 1 {
			if d, ok := decisionOf(b.Preds[0], b, behind); ok {
				list = append(list, d)
			}
		}
	}
	return list
}

// decisionOf returns what is decided on the edge between two blocks.
func decisionOf(from, to, behind *ssa.BasicBlock) (d decision, ok bool) {
	branch, ok := from.Instrs[len(from.Instrs)-1].(*ssa.If)
	if !ok || from.Succs[0] == from.Succs[1] {
		return d, false
	}
	d.yes = from.Succs[0] == to
	cond := branch.Cond
	for {
		not, isNot := cond.(*ssa.UnOp)
		if !isNot || not.Op != token.NOT {
			break
		}
		cond, d.yes = not.X, !d.yes
	}
	d.x = cond
	if op, isOp := cond.(*ssa.BinOp); isOp && (op.Op == token.EQL || op.Op == token.NEQ) {
		d.x, d.y = op.X, op.Y
		d.yes = d.yes == (op.Op == token.EQL)
		if _, isConst := d.x.(*ssa.Const); isConst {
			d.x, d.y = d.y, d.x
		}
		if c, isConst := d.y.(*ssa.Const); isConst {
			d.y, d.c = nil, "nil"
			if c.Value != nil {
				d.c = c.Value.ExactString()
				if c.Value.Kind() == constant.Unknown {
					return d, false
				}
			}
		}
	}
	return d, isBefore(d.x, behind) && (d.y == nil || isBefore(d.y, behind))
}

// isBefore reports whether a value is computed on all ways to a block.
func isBefore(v ssa.Value, b *ssa.BasicBlock) bool {
	switch v := v.(type) {
	case *ssa.Const:
		return false // nothing is decided
	case *ssa.Parameter, *ssa.FreeVar:
		return true
	case ssa.Instruction:
		return v.Block() != b && v.Block().Dominates(b)
	}
	return false
}

// contradict reports whether two lists of decisions cannot both hold.
func contradict(a, b []decision) bool {
	return slices.ContainsFunc(a, func(a decision) bool {
		return slices.ContainsFunc(b, func(b decision) bool {
			if a.condition == b.condition {
				return a.yes != b.yes
			}
			// It is one constant and another.
			return a.x == b.x && a.yes && b.yes && a.c != "" && b.c != "" && a.c != b.c
		})
	})
}
