package taint

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
)

// What is written to memory is not seen by who has read it before. Each write is noted with its moment in the
// function that has made the memory: an order of blocks in which no way leads back, but for loops, whose
// blocks all share one moment.

// An order is a place in the order of a function's instructions. Zero is before all others, and what is written
// by other functions is taken to be there always.
type order uint32

const (
	orderBits = 16
	inBlock   = 1<<orderBits - 1
	Always    = ^order(0) // a read that may see all writes
)

// A sequence gives the blocks of a function their moments. It is nil if there are too many.
type sequence struct {
	at    []order // by block
	loops []bool  // whether the block may run again
}

// sequenceOf returns the order of a function, and notes when its loads read.
func (g *Func) sequenceOf(fn *ssa.Function) *sequence {
	if o, ok := g.orders[fn]; ok {
		return o
	}
	var o *sequence
	if len(fn.Blocks) < inBlock {
		s := sorter{sequence: sequence{make([]order, len(fn.Blocks)), make([]bool, len(fn.Blocks))}, next: order(len(fn.Blocks))}
		s.index, s.low = make([]int, len(fn.Blocks)), make([]int, len(fn.Blocks))
		if fn.Recover != nil {
			s.visit(fn.Recover)
		}
		for _, b := range fn.Blocks {
			if s.index[b.Index] == 0 {
				s.visit(b)
			}
		}
		o = &s.sequence
	}
	g.orders[fn] = o
	for _, b := range fn.Blocks {
		for i, instr := range b.Instrs {
			if v, ok := instr.(ssa.Value); ok && snapshot(v) {
				g.loads[v] = loaded{o.read(point{b, i}), i}
			}
		}
	}
	return o
}

// A sorter finds the loops of a function and an order of them, as Tarjan does it.
type sorter struct {
	sequence
	index, low []int
	stack      []*ssa.BasicBlock
	count      int
	next       order // the last loop is found first
}

func (s *sorter) visit(b *ssa.BasicBlock) {
	s.count++
	s.index[b.Index], s.low[b.Index] = s.count, s.count
	s.stack = append(s.stack, b)
	for _, succ := range b.Succs {
		switch {
		case s.index[succ.Index] == 0:
			s.visit(succ)
			s.low[b.Index] = min(s.low[b.Index], s.low[succ.Index])
		case s.at[succ.Index] == 0: // on the stack
			s.low[b.Index] = min(s.low[b.Index], s.index[succ.Index])
		}
		s.loops[b.Index] = s.loops[b.Index] || succ == b
	}
	if s.low[b.Index] != s.index[b.Index] {
		return
	}
	for n := len(s.stack) - 1; ; n-- {
		member := s.stack[n]
		s.at[member.Index] = s.next
		s.loops[member.Index] = s.loops[member.Index] || member != b
		if member == b {
			s.loops[b.Index] = s.loops[b.Index] || n < len(s.stack)-1
			s.stack = s.stack[:n]
			break
		}
	}
	s.next--
}

// write is when an instruction writes: the earliest that it may.
func (o *sequence) write(at point) order {
	switch {
	case o == nil:
		return 0
	case o.loops[at.block.Index]:
		return o.at[at.block.Index] << orderBits
	}
	return o.at[at.block.Index]<<orderBits | order(min(at.index+1, inBlock))
}

// read is when an instruction reads: the latest that it may. It sees what was written before.
func (o *sequence) read(at point) order {
	switch {
	case o == nil:
		return Always
	case o.loops[at.block.Index]:
		return o.at[at.block.Index]<<orderBits | inBlock
	}
	return o.at[at.block.Index]<<orderBits | order(min(at.index+1, inBlock))
}

// enterAt notes that an instruction is visited. What is deferred or started reads at the end, or at any time;
// what is sent waits in a channel.
func (g *Func) enterAt(o *sequence, at point) {
	g.at = at
	g.writeAt, g.ReadAt = o.write(at), o.read(at)
	switch at.block.Instrs[at.index].(type) {
	case *ssa.Go, *ssa.Defer:
		g.ReadAt = Always
	case *ssa.Send, *ssa.Select:
		g.writeAt, g.ReadAt = 0, Always
	}
}

// leave notes that no instruction is visited: all is seen.
func (g *Func) leave() { g.at, g.cur, g.writeAt, g.ReadAt = point{}, nil, 0, Always }

// ownMemory reports whether the moments of what is at a root are those of the function that is visited.
func (g *Func) ownMemory(root ssa.Value) bool {
	return g.at.block != nil && root.Parent() == g.at.block.Parent()
}

// sees reports whether what was written is seen by now. Of other functions' memory all is.
func (g *Func) sees(f *Flow, own bool) bool {
	if !own {
		f.When = 0
	}
	return f.When == 0 || f.When < g.ReadAt
}

// loaded says when a value was read from memory, and where in its block.
type loaded struct {
	seen  order
	index int
}

// snapshot reports whether an instruction reads memory so that later writes do not change what it has.
func snapshot(v ssa.Value) bool {
	switch v := v.(type) {
	case *ssa.UnOp:
		return v.Op == token.MUL && !ssautil.Pointerish(v.Type())
	case *ssa.Lookup:
		return v.CommaOk || !ssautil.Pointerish(v.Type())
	case *ssa.Convert:
		return ssautil.IsString(v.Type()) && ssautil.Pointerish(v.X.Type())
	}
	return false
}

// seenBy returns the moment until which writes are seen by who uses v: that of the load, if v is something that
// was loaded, or else that of the use.
func (g *Func) seenBy(v ssa.Value) order {
	for g.ReadAt != Always {
		if t, ok := g.loads[v]; ok {
			return min(t.seen, g.ReadAt)
		}
		switch x := v.(type) {
		case *ssa.Convert:
			v = x.X
		case *ssa.ChangeType:
			v = x.X
		case *ssa.MakeInterface:
			v = x.X
		case *ssa.Field:
			v = x.X
		case *ssa.Extract:
			v = x.Tuple
		default:
			return g.ReadAt
		}
	}
	return g.ReadAt
}

// shares reports whether v leads to memory that others may write to later.
func shares(v ssa.Value) bool { return ssautil.Pointerish(ssautil.InnerType(v)) }

// seeing sets the moment until which writes are seen and returns the old one. Who hands on what v leads to hands
// on what is written there later too.
func (g *Func) seeing(v ssa.Value) order {
	old := g.ReadAt
	if shares(v) {
		g.ReadAt = Always
	}
	return old
}

// handing is seeing for an input of a call.
func (g *Func) handing(c *access.Call, in summary.Input) order {
	if in.Outer || in.Index >= len(c.Args) {
		return g.ReadAt
	}
	return g.seeing(c.Args[in.Index])
}

// handsOn reports whether what a row writes to may lead to what it was given, and not only to a text made of it.
func (g *Func) handsOn(c *access.Call, row *model.Row, a access.Bound) bool {
	if len(a.Out) > 0 {
		return true
	}
	for _, i := range row.Results {
		if c.Result != nil && !isPlain(c.ResultType(i)) {
			return true
		}
	}
	return false
}

// isPlain reports whether a value of type t is all there is: a text, a number, or an error.
func isPlain(t types.Type) bool {
	if t == nil {
		return false
	}
	_, basic := t.Underlying().(*types.Basic)
	return basic || ssautil.IsText(t) || ssautil.IsError(t)
}

// throughChannel reports whether the way to a part of a value leads through a channel.
func throughChannel(t types.Type, p access.Path) bool {
	for i := range p.Len() {
		if ptr, ok := t.Underlying().(*types.Pointer); ok {
			t = ptr.Elem()
		}
		if _, ok := t.Underlying().(*types.Chan); ok {
			return true
		}
		if _, t = access.StepInto(t, p.At(i)); t == nil {
			return false
		}
	}
	return false
}
