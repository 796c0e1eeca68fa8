package guard

import (
	"slices"

	"github.com/secvet/secvet/internal/access"
	"golang.org/x/tools/go/ssa"
)

// Which functions never return: they end the program or panic on all ways, as
//
//	func fail(err error) { log.Print(err); os.Exit(1) }
//
// Behind a call of such a function everything holds, so that a check that calls it counts like one that returns. The
// lattice is the set of the functions that may return. It only grows, from none, and so it is the least fixed point:
// functions that do nothing but call each other never return. It ends when a turn over all functions adds none. Package
// ssautil ends the blocks of os.Exit and the like already when it builds SSA.

// NoteReturning finds the functions that may return: those in which a way leads to a return that passes by no call of one
// that does not. It starts from none and adds until nothing changes, so that functions that call each other are judged the
// same whichever is declared first.
func (f *Functions) NoteReturning(i *access.Index, order []*ssa.Function) {
	for changed := true; changed; {
		changed = false
		for _, fn := range order {
			if !f.returning[fn] && len(fn.Blocks) > 0 && f.mayReturn(i, fn) {
				f.returning[fn], changed = true, true
			}
		}
	}
}

// mayReturn reports whether a way through a function leads to a return, by what is known so far of those it calls.
func (f *Functions) mayReturn(i *access.Index, fn *ssa.Function) bool {
	seen := make([]bool, len(fn.Blocks))
	seen[0] = true
	for open := []*ssa.BasicBlock{fn.Blocks[0]}; len(open) > 0; {
		b := open[len(open)-1]
		open = open[:len(open)-1]
		// A block that calls what never returns leads nowhere, even if a return follows in it.
		if _, returns := b.Instrs[len(b.Instrs)-1].(*ssa.Return); f.stops(i, b) {
			continue
		} else if returns {
			return true
		}
		for _, s := range b.Succs {
			if !seen[s.Index] {
				seen[s.Index] = true
				open = append(open, s)
			}
		}
	}
	return false
}

// stops reports whether a block calls a function that never returns.
func (f *Functions) stops(i *access.Index, b *ssa.BasicBlock) bool {
	return slices.ContainsFunc(b.Instrs, func(instr ssa.Instruction) bool {
		call, ok := instr.(*ssa.Call)
		return ok && call.Call.StaticCallee() != nil && f.endless(i, i.Declared(call.Call.StaticCallee()))
	})
}

// endless reports whether a function of this package never returns: all its ways end the program, or panic.
func (f *Functions) endless(i *access.Index, fn *ssa.Function) bool {
	return len(fn.Blocks) > 0 && i.Has[fn] && !f.returning[fn]
}
