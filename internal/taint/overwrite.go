package taint

import (
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// The order of statements matters to the engine in one more way than by conditions: what was overwritten with
// a constant just before it is read is clean.

// maxBack bounds how many instructions before a load are looked at.
const maxBack = 64

// overwritten reports whether a text that is loaded was last stored as a constant.
func (g *group) overwritten(load *ssa.UnOp) bool {
	if load.Op != token.MUL || !isText(load.Type()) {
		return false
	}
	known, ok := g.erased[load]
	if !ok {
		known = g.lastIsConst(g.loc(load.X), load)
		g.erased[load] = known
	}
	return known
}

// lastIsConst walks back from an instruction to the last store to the loc. Calls that may change it end the
// walk, and so do places where ways come together.
func (g *group) lastIsConst(l loc, before ssa.Instruction) bool {
	block := before.Block()
	next := slices.Index(block.Instrs, before) - 1
	for range maxBack {
		for next < 0 {
			if len(block.Preds) != 1 {
				return false
			}
			block = block.Preds[0]
			next = len(block.Instrs) - 1
		}
		switch instr := block.Instrs[next].(type) {
		case *ssa.Store:
			if to := g.loc(instr.Addr); to.root == l.root && (to.path.covers(l.path) || l.path.covers(to.path)) {
				_, isConst := instr.Val.(*ssa.Const)
				return isConst && to.path.covers(l.path)
			}
		case ssa.CallInstruction:
			if g.touches(instr, l.root) {
				return false
			}
		}
		next--
	}
	return false
}

// touches reports whether a call is given the thing at a root, so that it may write to it.
func (g *group) touches(c ssa.CallInstruction, root ssa.Value) bool {
	if _, ok := root.(*ssa.Global); ok {
		return true
	}
	var space [8]*ssa.Value
	for _, op := range c.Operands(space[:0]) {
		if *op != nil && pointerish((*op).Type()) && g.loc(*op).root == root {
			return true
		}
	}
	return false
}
