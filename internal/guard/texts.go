package guard

import (
	"go/token"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/charset"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
)

// Which characters a text can have is told by searches for some of them, and by loops that look at each.

// A textual collects what the ways through a function say of one text's characters.
type textual map[edge]charset.Charset

// charGuards notes what is known of texts by their characters, and of the characters themselves.
func (g *Checker) charGuards(gs *guards, fn *ssa.Function) {
	if len(fn.Blocks) < 2 || len(fn.Blocks) > maxBlocks {
		return
	}
	texts := make(map[place]textual)
	var order []place // of texts, as they are found
	say := func(p place, e edge, set charset.Charset) {
		if texts[p] == nil {
			if len(order) == maxChars {
				return
			}
			texts[p] = make(textual)
			order = append(order, p)
		}
		if old, ok := texts[p][e]; ok {
			set = set.And(old)
		}
		texts[p][e] = set
	}
	var letters []char
	for _, b := range fn.Blocks {
		cond, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If)
		if !ok || b.Succs[0] == b.Succs[1] {
			continue
		}
		for i, truth := range [...]bool{true, false} {
			if text, set, ok := g.left(cond.Cond, truth); ok {
				say(g.PlaceOf(text), edge{b, b.Succs[i]}, set)
			}
		}
		if l, ok := g.letterIn(cond.Cond); ok && len(letters) < maxChars && !containsChar(letters, l) {
			letters = append(letters, l)
		}
	}
	for _, l := range letters {
		g.tryLetter(gs, l, say)
	}
	for _, p := range order {
		gs.addText(p, texts[p], fn)
	}
}

func containsChar(letters []char, l char) bool {
	for _, m := range letters {
		if l == m {
			return true
		}
	}
	return false
}

// tryLetter notes what is known of a character in each block, and of its text behind a loop over all.
func (g *Checker) tryLetter(gs *guards, l char, say func(place, edge, charset.Charset)) {
	t := g.charEvalOf(l)
	self := l.text
	if l.index != nil {
		self.path += access.Elem
		if _, ok := l.index.(*ssa.Next); !ok {
			self.index = l.index
		}
		if loop := g.loopOver(l.index, l.text); loop != nil {
			var all charset.Charset
			for _, e := range loop.backs {
				all = all.Or(t.edge(e.from, e.to))
			}
			say(l.text, loop.exit, all)
		}
	}
	for _, b := range l.start.Parent().Blocks {
		if b == l.start || !l.start.Dominates(b) {
			continue
		}
		switch sinks := t.at[b.Index].Harmless(); {
		case t.at[b.Index] == charset.AnyChar():
		case l.index == nil && l.text.root != nil && l.first():
			gs.addGen(b, l.text, sinks&model.ByStart)
		default:
			gs.addGen(b, self, sinks)
		}
	}
}

// first reports whether the letter is the first of a text, and not a parameter of its own.
func (l char) first() bool { return l.index == nil && !ssautil.IsLetter(l.text.root.Type()) }

func (gs *guards) addGen(b *ssa.BasicBlock, p place, sinks model.Kinds) {
	if sinks == 0 {
		return
	}
	if n := gs.number(p); n >= 0 {
		gs.gen[b] = append(gs.gen[b], clearance{n, sinks})
	}
}

// addText follows what is known of a text's characters through the function.
func (gs *guards) addText(p place, says textual, fn *ssa.Function) {
	start := entry(p.root)
	if start == nil || start.Parent() != fn {
		start = fn.Blocks[0]
	}
	at := make([]charset.Charset, len(fn.Blocks))
	at[start.Index] = charset.AnyChar()
	on := func(e edge) charset.Charset {
		set, ok := says[e]
		if !ok {
			return at[e.from.Index]
		}
		return set.And(at[e.from.Index])
	}
	for changed := true; changed; {
		changed = false
		for _, b := range fn.Blocks {
			for _, s := range b.Succs {
				if with := at[s.Index].Or(on(edge{b, s})); s != start && with != at[s.Index] {
					at[s.Index], changed = with, true
				}
			}
		}
	}
	for _, b := range fn.Blocks {
		if !start.Dominates(b) {
			continue
		}
		if set := at[b.Index]; set != charset.AnyChar() && b != start {
			gs.addGen(b, p, set.Harmless())
		}
		for _, s := range b.Succs {
			if e := (edge{b, s}); on(e) != charset.AnyChar() {
				gs.addEdge(e, p, on(e).Harmless())
			}
		}
	}
}

// left returns the characters that a text can still have where a condition is truth: a search for others has
// found none, or nothing is left when some are cut off.
func (g *Checker) left(cond ssa.Value, truth bool) (text ssa.Value, set charset.Charset, ok bool) {
	switch c := cond.(type) {
	case *ssa.UnOp:
		if c.Op == token.NOT {
			return g.left(c.X, !truth)
		}
	case *ssa.Call:
		if !truth {
			return g.without(c)
		}
	case *ssa.BinOp:
		if call, found, ok := search(c, truth); ok {
			if found {
				return nil, set, false
			}
			return g.without(call)
		}
		if equal, ok := equality(c.Op, truth); ok && equal {
			return g.trimmed(c)
		}
		if n, isConst := ssautil.IntConst(c.X); isConst && n == 0 && c.Op == token.LSS && !truth { // no character at all
			text = ssautil.LengthOf(c.Y)
			return text, set, text != nil && ssautil.IsText(text.Type())
		}
	}
	return nil, set, false
}

// without returns what a text can have in which a search has found nothing.
func (g *Checker) without(c *ssa.Call) (text ssa.Value, set charset.Charset, ok bool) {
	fn := c.Call.StaticCallee()
	if fn == nil || len(c.Call.Args) != 2 {
		return nil, set, false
	}
	text = c.Call.Args[0]
	what, isConst := ssautil.StringConst(c.Call.Args[1])
	switch ssautil.CalleeName(fn) {
	case "strings.ContainsAny", "strings.IndexAny", "strings.LastIndexAny", "bytes.ContainsAny", "bytes.IndexAny":
		return text, charset.CharsOf(what).Not(), isConst
	case "strings.Contains", "strings.Index", "strings.LastIndex":
		return text, charset.CharsOf(what).Not(), isConst && len(what) == 1
	case "strings.ContainsRune", "strings.IndexRune", "strings.IndexByte":
		n, isConst := ssautil.IntConst(c.Call.Args[1])
		set.Add(rune(n))
		return text, set.Not(), isConst
	case "strings.ContainsFunc", "strings.IndexFunc", "bytes.ContainsFunc", "bytes.IndexFunc":
		set, ok = g.passing(c.Call.Args[1], false)
		return text, set, ok
	}
	return nil, set, false
}

// trimmed returns what a text can have of which nothing is left when some characters are cut off.
func (g *Checker) trimmed(c *ssa.BinOp) (text ssa.Value, set charset.Charset, ok bool) {
	x := c.X
	if text, ok := ssautil.StringConst(c.Y); !ok || text != "" {
		n, isConst := ssautil.IntConst(c.Y)
		if x = ssautil.LengthOf(c.X); x == nil || !isConst || n != 0 {
			return nil, set, false
		}
	}
	call, ok := x.(*ssa.Call)
	if !ok || call.Call.StaticCallee() == nil || len(call.Call.Args) != 2 {
		return nil, set, false
	}
	text = call.Call.Args[0]
	switch ssautil.CalleeName(call.Call.StaticCallee()) {
	case "strings.Trim", "strings.TrimLeft", "strings.TrimRight":
		cut, ok := ssautil.StringConst(call.Call.Args[1])
		return text, charset.CharsOf(cut), ok
	case "strings.TrimFunc", "strings.TrimLeftFunc", "strings.TrimRightFunc":
		set, ok = g.passing(call.Call.Args[1], true)
		return text, set, ok
	}
	return nil, set, false
}

// passing returns the characters for which a function may return the truth, and false if it is not known.
func (g *Checker) passing(f ssa.Value, truth bool) (set charset.Charset, ok bool) {
	fn := ssautil.FunctionOf(f)
	if fn == nil {
		return set, false
	}
	for c := rune(0); c < charset.MaxChar; c++ {
		if got, known := g.result(fn, int64(c)); !known || (got != 0) == truth {
			set.Add(c)
		}
	}
	return set, true
}
