package guard

import (
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
)

// Loops over what a function yields. The body of such a loop is a function that SSA makes, and the loop is a call:
//
//	for elem := range strings.SplitSeq(name, "/") {
//		if elem == ".." { return errBad }
//	}
//	use(name)
//
// A number says how the loop has ended, in a variable that the body writes to: 0 if the last round has come to its end, and another
// one for each return, break and goto that leaves the loop. Behind the call it is asked for, with an edge for each. So what holds at the
// end of all rounds, where the body returns true, holds of all elements on the edge of 0. Of the edge on which the number is none of
// those that were asked for, it is looked at what the body writes: without a break nothing comes that way.

// An iteration is a loop over what a function yields.
type iteration struct {
	seq  ssa.Value     // the function, as strings.SplitSeq returns it
	body *ssa.Function // of the loop
	ends *ssa.Alloc    // the number that says how it has ended
}

// isLoopBody reports whether SSA has made a function of the body of such a loop.
func isLoopBody(fn *ssa.Function) bool { return strings.HasPrefix(fn.Synthetic, "range-over-func") }

// endOf returns the loop of which a condition asks whether it has ended in a way, and the way's number.
func endOf(cond ssa.Value) (of *iteration, way int) {
	is, ok := cond.(*ssa.BinOp)
	if !ok {
		return nil, 0
	}
	load, ok := is.X.(*ssa.UnOp)
	if !ok {
		return nil, 0
	}
	ends, ok := load.X.(*ssa.Alloc)
	way, isConst := ssautil.IntConst(is.Y)
	if !ok || !isConst || !strings.HasPrefix(ends.Comment, "jump$") {
		return nil, 0
	}
	for _, r := range *ends.Referrers() {
		made, ok := r.(*ssa.MakeClosure)
		if !ok || len(*made.Referrers()) == 0 {
			continue
		}
		if call, ok := (*made.Referrers())[0].(*ssa.Call); ok && len(call.Call.Args) == 1 && call.Call.Args[0] == made {
			return &iteration{call.Call.Value, made.Fn.(*ssa.Function), ends}, way
		}
	}
	return nil, 0
}

// refineIteration is refineLoop for a loop over what a function yields.
func (g *Checker) refineIteration(gs *guards, at *ssa.BasicBlock, cond *ssa.If) bool {
	of, way := endOf(cond.Cond)
	if of == nil {
		return false
	}
	var ended []edge
	if way == 0 {
		ended = append(ended, edge{at, at.Succs[0]})
	}
	if way > 0 && !strings.HasPrefix(at.Succs[1].Comment, "rangefunc.resume") && of.endsOnlyAsAsked() {
		ended = append(ended, edge{at, at.Succs[1]})
	}
	grown := false
	for _, e := range ended {
		for n, of := range g.iterated(of) {
			grown = gs.addEdge(e, n, of) || grown
		}
	}
	return grown
}

// iterated returns what holds of a place behind a loop when all its rounds have come to their end: of the text that its elements were
// cut out of, or of the list that they are of.
func (g *Checker) iterated(of *iteration) (facts map[place]model.Kinds) {
	call, ok := of.seq.(*ssa.Call)
	if !ok || call.Call.StaticCallee() == nil || len(of.body.Params) == 0 {
		return nil
	}
	elem := of.body.Params[len(of.body.Params)-1]
	sinks := g.atRoundsEnd(of.body, elem)
	if sinks == 0 {
		return nil
	}
	if text := splitText(call); text != nil && sinks&model.NotParent != 0 {
		return map[place]model.Kinds{g.PlaceOf(text): noParents}
	}
	switch ssautil.CalleeName(call.Call.StaticCallee()) {
	case "slices.Values", "slices.All", "maps.Values", "maps.All":
		list := g.PlaceOf(call.Call.Args[0])
		if strings.HasPrefix(ssautil.CalleeName(call.Call.StaticCallee()), "maps.") {
			list.path += access.Elem
		}
		return map[place]model.Kinds{list: sinks}
	}
	return nil
}

// atRoundsEnd returns what holds of the element at the end of all rounds: where the body returns true.
func (g *Checker) atRoundsEnd(body *ssa.Function, elem ssa.Value) model.Kinds {
	gs := g.guardsOf(body)
	if gs == nil {
		return 0
	}
	n := slices.IndexFunc(gs.places, func(p place) bool { return p == g.PlaceOf(elem) })
	if n < 0 {
		return 0
	}
	sinks, found := ^model.Kinds(0), false
	for _, b := range body.Blocks {
		ret, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return)
		if !ok || len(ret.Results) != 1 {
			continue
		}
		if c, isConst := ret.Results[0].(*ssa.Const); isConst && c.Value != nil && c.Value.String() == "false" {
			continue
		}
		sinks, found = sinks&gs.before(n, b, len(b.Instrs)), true
	}
	if !found {
		return 0
	}
	return sinks
}

// endsOnlyAsAsked reports whether a loop ends in no way but those that are asked for behind it.
func (of *iteration) endsOnlyAsAsked() bool {
	var asked []int
	for _, r := range *of.ends.Referrers() {
		load, ok := r.(*ssa.UnOp)
		if !ok {
			continue
		}
		for _, use := range *load.Referrers() {
			if is, ok := use.(*ssa.BinOp); ok {
				if way, isConst := ssautil.IntConst(is.Y); isConst {
					asked = append(asked, way)
				}
			}
		}
	}
	only := true
	for way := range of.ways() {
		only = only && (way < 0 || slices.Contains(asked, way))
	}
	return only
}

// ways yields the numbers that the body, and loops in it, write, with what they write beside it to other variables of the function:
// the results of a return.
func (of *iteration) ways() func(yield func(way int, at *ssa.Store) bool) {
	return func(yield func(int, *ssa.Store) bool) {
		open, seen := []*ssa.Function{of.body}, map[*ssa.Function]bool{of.body: true}
		for len(open) > 0 {
			fn := open[0]
			open = open[1:]
			for _, b := range fn.Blocks {
				for _, instr := range b.Instrs {
					switch i := instr.(type) {
					case *ssa.Store:
						if way, isConst := ssautil.IntConst(i.Val); isConst && outerAlloc(i.Addr) == of.ends && !yield(way, i) {
							return
						}
					case *ssa.MakeClosure:
						if inner := i.Fn.(*ssa.Function); !seen[inner] && isLoopBody(inner) {
							seen[inner] = true
							open = append(open, inner)
						}
					}
				}
			}
		}
	}
}

// outerAlloc returns the variable of a function that a function in it has as a free variable, or nil.
func outerAlloc(addr ssa.Value) *ssa.Alloc {
	for range maxLooks {
		free, ok := addr.(*ssa.FreeVar)
		if !ok {
			break
		}
		_, addr = ssautil.ClosureOf(free)
	}
	a, _ := addr.(*ssa.Alloc)
	return a
}

// returnedOn returns what a loop has written to a variable on the edge on which it has ended in a way, by a return in it, or nil.
func returnedOn(from, to *ssa.BasicBlock, variable *ssa.Alloc) ssa.Value {
	cond, ok := from.Instrs[len(from.Instrs)-1].(*ssa.If)
	if !ok || from.Succs[0] != to {
		return nil
	}
	of, asked := endOf(cond.Cond)
	if of == nil || asked <= 0 {
		return nil
	}
	var written ssa.Value
	for way, at := range of.ways() {
		if way != asked {
			continue
		}
		last := storedBefore(at, variable)
		if last == nil || written != nil {
			return nil // two places, or none
		}
		written = last
	}
	return written
}

// storedBefore returns what is stored in a variable before an instruction of the same block, or nil.
func storedBefore(at *ssa.Store, variable *ssa.Alloc) (val ssa.Value) {
	for _, instr := range at.Block().Instrs {
		if instr == ssa.Instruction(at) {
			break
		}
		if st, ok := instr.(*ssa.Store); ok && outerAlloc(st.Addr) == variable {
			val = st.Val
		}
	}
	return val
}
