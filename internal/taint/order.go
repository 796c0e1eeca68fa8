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

// What is written to memory is not seen by what has read it before:
//
//	log.Print(buf)     // sees nothing
//	buf.WriteString(v) // is later
//
// Each update is stamped with the order of its instruction in the function that has made the memory, and a read leaves
// out flows that are stamped later. That makes a part of the analysis flow-sensitive at the cost of one number for each
// flow, and without an object for each point of the program.
//
// The order is a total one of the blocks of a function in which no edge leads back, but for loops: the strongly
// connected components of the control flow, in reverse order of their discovery by Tarjan's algorithm. All blocks of a
// loop share one number, because each may run before the other, and in a loop a write counts as early as possible and a
// read as late as possible. Outside of loops instructions of one block are told apart by their index. Where two writes
// of one origin meet, the earlier one is kept, so joins are monotone: a flow can only be seen by more reads.
//
// Memory of other functions has no order, and neither has what is sent to a channel or done by a goroutine: these are
// seen always, which is coarser only. So is everything in a function of 65535 blocks or more.

// An order is a place in the order of a function's instructions: the number of the block in the upper bits, and the
// index in the block, plus one, in the lower. Zero is before all others; writes of other functions have it.
type order uint32

const (
	orderBits = 16
	inBlock   = 1<<orderBits - 1
	Always    = ^order(0) // a read that may see all writes
)

// A sequence gives the blocks of a function their order. It is nil if there are too many blocks; then every write is
// seen by every read.
type sequence struct {
	at    []order // by block; blocks of one loop have the same
	loops []bool  // whether the block may run again
}

// sequenceOf returns the order of a function's instructions, and notes for each load when it reads: what uses the
// loaded text later still sees what was there then.
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

// A sorter finds the strongly connected components of a function's blocks as Tarjan does it. It finds them from the
// last to the first, so that numbers are given downwards.
type sorter struct {
	sequence
	index, low []int
	stack      []*ssa.BasicBlock
	count      int
	next       order // the number of the component that is found next
}

// visit walks over the blocks that can be reached from b and have no number yet, and numbers each component when its
// first block is left. A block is in a loop if its component has others, or if it leads to itself.
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
	// Not the first block of its component: that one numbers it.
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

// write returns when an instruction writes: in a loop the earliest order of the loop.
func (o *sequence) write(at point) order {
	switch {
	case o == nil:
		return 0
	// As if it were the first instruction of the loop.
	case o.loops[at.block.Index]:
		return o.at[at.block.Index] << orderBits
	}
	return o.at[at.block.Index]<<orderBits | order(min(at.index+1, inBlock))
}

// read returns when an instruction reads: in a loop the latest order of the loop. It sees what has an earlier order.
func (o *sequence) read(at point) order {
	switch {
	case o == nil:
		return Always
	// As if it were the last one.
	case o.loops[at.block.Index]:
		return o.at[at.block.Index]<<orderBits | inBlock
	}
	return o.at[at.block.Index]<<orderBits | order(min(at.index+1, inBlock))
}

// enterAt notes which instruction is visited, and when it reads and writes. A deferred call reads at the end of the
// function and a started one at any time; what is sent may be received at any time, so it is written with no order.
func (g *Func) enterAt(o *sequence, at point) {
	g.at = at
	g.writeAt, g.ReadAt = o.write(at), o.read(at)
	switch at.block.Instrs[at.index].(type) {
	// It runs later, and sees what is written until then.
	case *ssa.Go, *ssa.Defer:
		g.ReadAt = Always
	case *ssa.Send, *ssa.Select:
		g.writeAt, g.ReadAt = 0, Always
	}
}

// leave notes that no instruction is visited. What is asked then, as for the summary, sees all writes.
func (g *Func) leave() { g.at, g.cur, g.writeAt, g.ReadAt = point{}, nil, 0, Always }

// ownMemory reports whether the stamps at a root are orders of the function that is visited. A nested function sees the
// variables of the one around with no order, since it may be called at any time.
func (g *Func) ownMemory(root ssa.Value) bool {
	return g.at.block != nil && root.Parent() == g.at.block.Parent()
}

// sees reports whether a flow was written before the current read. All flows of other functions' memory are; they lose
// the stamp, because it means nothing here.
func (g *Func) sees(f *Flow, own bool) bool {
	if !own {
		f.When = 0
	}
	return f.When == 0 || f.When < g.ReadAt
}

// A loaded says when a value was read from memory, and at which index of its block.
type loaded struct {
	seen  order
	index int
}

// snapshot reports whether an instruction copies data out of memory, so that later writes do not change what it holds.
// A pointer that is loaded is none: what it leads to may be written to later. A text made of bytes is one.
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

// seenBy returns until when writes are seen by the use of v: the order of the load if v was loaded, or is made of
// something that was, and else the order of the use.
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

// seeing lets reads see all writes if v leads to memory, and returns the old order, which the caller restores. For what
// hands on a pointer hands on what is written behind it later too:
//
//	w := bufio.NewWriter(f) // f is handed on
//	f.WriteString(secret)   // and w leads to this
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

// handsOn reports whether the outputs of a row may lead to the memory of its inputs, as a reader around a reader does.
// An output that is a text, a number or an error is a copy.
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

// isPlain reports whether a value of type t leads to no other memory: a text, a number, or an error.
func isPlain(t types.Type) bool {
	if t == nil {
		return false
	}
	return isBasic(t) || ssautil.IsText(t) || ssautil.IsError(t)
}

// throughChannel reports whether the path to a part of a value leads through a channel, so that what is written there
// has no order.
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
