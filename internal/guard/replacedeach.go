package guard

import (
	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/charset"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
)

// Loops that replace each of some characters in a text. The text that goes from round to round has none of them behind the loop:
//
//	for _, c := range []string{"/", "\\", ".."} {
//		name = strings.ReplaceAll(name, c, "_")
//	}
//	for from, to := range map[string]string{"/": "-", ".": "_"} {
//		name = strings.ReplaceAll(name, from, to)
//	}
//
// The list is one of constants, and so is what is put in their place: a character that any round brings in may be there afterwards. Of a list
// that is written out some elements are enough to know which characters are gone, but of a map all values have to be known.

// replacedGuards adds, if a block is the head of a loop over a list, what the loop leaves of the texts that it replaces each element in, as a
// fact of its exit.
func (g *Checker) replacedGuards(gs *guards, b *ssa.BasicBlock) {
	if _, ok := b.Instrs[0].(*ssa.Phi); !ok {
		return
	}
	cond, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If)
	if !ok {
		return
	}
	index, list := g.loopOf(b, cond)
	if index == nil {
		return
	}
	l := g.loopOver(index, list)
	if l == nil || l.exit.from != b {
		return
	}
	for _, instr := range b.Instrs {
		phi, ok := instr.(*ssa.Phi)
		if !ok {
			break
		}
		if left, ok := g.leftByEach(phi, l, index, listed(cond)); ok {
			gs.addEdge(l.exit, g.PlaceOf(phi), left)
		}
	}
}

// listed returns the list or map of the loop that a condition may end, as it stands there.
func listed(cond *ssa.If) ssa.Value {
	switch c := cond.Cond.(type) {
	case *ssa.Extract:
		if next, ok := c.Tuple.(*ssa.Next); ok {
			if r, ok := next.Iter.(*ssa.Range); ok {
				return r.X
			}
		}
	case *ssa.BinOp:
		return ssautil.LengthOf(c.Y)
	}
	return nil
}

// leftByEach returns what a text is clean for that each round of a loop replaces one element of a list in; ok is false if it is no such text.
func (g *Checker) leftByEach(text *ssa.Phi, l *loop, index, list ssa.Value) (left model.Kinds, ok bool) {
	set := charset.AnyChar()
	for _, back := range l.backs {
		for i, p := range text.Block().Preds {
			if p != back.from {
				continue
			}
			args := replaceArgs(text.Edges[i])
			if args == nil || args[0] != text {
				return 0, false
			}
			now, ok := g.eachReplaced(args[1], args[2], index, list)
			if !ok {
				return 0, false
			}
			set = set.And(now)
		}
	}
	return set.Harmless(), set != charset.AnyChar()
}

// replaceArgs returns the arguments of a call that replaces all there is of a text, or nil if a value is no result of one.
func replaceArgs(v ssa.Value) []ssa.Value {
	call, ok := v.(*ssa.Call)
	if !ok || call.Call.StaticCallee() == nil {
		return nil
	}
	args := call.Call.Args
	switch call.Call.StaticCallee().String() {
	case "strings.ReplaceAll", "bytes.ReplaceAll":
		return args
	case "strings.Replace", "bytes.Replace":
		if all(&access.Call{Args: args}) {
			return args
		}
	}
	return nil
}

// eachReplaced returns the characters that a text can still have in which each element of a list, or each key of a map, was replaced by
// a constant, or by the value of the key.
func (g *Checker) eachReplaced(old, by, index, list ssa.Value) (set charset.Charset, ok bool) {
	set = charset.AnyChar()
	next, isMap := index.(*ssa.Next)
	text, isConst := g.fixedText(by)
	if !isMap {
		if !isConst || !isElement(old, index, list) {
			return set, false
		}
		for _, old := range ssautil.ConstTexts(g.Table(list)) {
			set = set.And(replacing(charset.AnyChar(), old, ""))
		}
		return set.Or(charset.CharsOf(text)), true
	}
	if !isPartOf(old, next, 1) || !isConst && !isPartOf(by, next, 2) {
		return set, false
	}
	brought := charset.CharsOf(text)
	for _, e := range access.Entries(g.Table(list)) {
		key, isKey := ssautil.StringConst(e.Key)
		value, isValue := ssautil.StringConst(e.Value)
		if !isKey || !isConst && !isValue {
			return set, false
		}
		set = set.And(replacing(charset.AnyChar(), key, ""))
		if !isConst {
			brought = brought.Or(charset.CharsOf(value))
		}
	}
	return set.Or(brought), true
}

// isElement reports whether a value is the element of a list that an index chooses.
func isElement(v, index, list ssa.Value) bool {
	load, ok := v.(*ssa.UnOp)
	if !ok {
		return false
	}
	at, ok := load.X.(*ssa.IndexAddr)
	return ok && at.Index == index && at.X == list
}

// isPartOf reports whether a value is a component of what a range gives: 1 is the key, and 2 the value.
func isPartOf(v ssa.Value, next *ssa.Next, component int) bool {
	part, ok := v.(*ssa.Extract)
	return ok && part.Tuple == next && part.Index == component
}
