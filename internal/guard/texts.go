package guard

import (
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/charset"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
)

// Which characters a text can still have. It is told by searches for some of them, and by loops that look at each:
//
//	if strings.ContainsAny(s, ";&|") { return }      // none of these is left
//	if strings.Trim(s, digits) != "" { return }      // only digits are left
//	if strings.ContainsFunc(s, isOther) { return }   // only those for which isOther is false are left
//
// Several searches add up: each alone leaves characters that harm, but all together may leave none. So for each text the
// sets are followed through the function, and only then made kinds. The lattice is that of sets of characters; they grow
// from none until nothing changes, all characters being possible where the text is made; the join of edges is the union,
// and an edge with a search on it passes on the intersection with what the search leaves. The sets have 128 elements, which
// bounds the rounds; maxChars bounds the texts. What comes out is added to the guards as clearances of edges and blocks.

// A textual says for edges of a function which characters one text can have there, by the condition before the edge alone.
type textual map[edge]charset.Charset

// charGuards adds to the guards what is known of texts by their characters, and of the characters themselves. First it
// reads the conditions and evaluates those on characters, then it follows each text. A function without a branch has no
// conditions.
// What several conditions on one edge say of a text holds at once, so that say intersects; of more than maxChars texts
// those count that are found first, in the order of the blocks.
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
			// The search counts on one of the two edges, where it has found nothing.
			if text, set, ok := g.left(cond.Cond, truth); ok {
				say(g.PlaceOf(text), edge{b, b.Succs[i]}, set)
			}
		}
		if l, ok := g.charIn(cond.Cond); ok && len(letters) < maxChars && !slices.Contains(letters, l) {
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

// tryLetter evaluates the function with each character in the place of l. It adds what is known of the character in each
// block, and says what its text can have behind a loop over all of them: what a round that ends without leaving the loop
// lets pass. Of the first character of a text it is known only that the text does not begin an option (name[0] != '-').
// Behind a loop over all characters of name that returns at each but letters, name itself has letters only.
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
			// What any round may let pass, since each character of the text may have come by any of them.
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
		// Three cases: nothing is known in the block; the first character is; another one, or a parameter, is.
		switch sinks := t.at[b.Index].Harmless(); {
		case t.at[b.Index] == charset.AnyChar():
		case l.index == nil && l.text.root != nil && l.first():
			gs.addGen(b, l.text, sinks&model.ByStart)
		default:
			gs.addGen(b, self, sinks)
		}
	}
}

// first reports whether the character is the first of a text, and not a parameter of its own.
func (l char) first() bool { return l.index == nil && !ssautil.IsLetter(l.text.root.Type()) }

// addGen adds that a place is clean for some kinds where a block begins.
func (gs *guards) addGen(b *ssa.BasicBlock, p place, sinks model.Kinds) {
	if sinks == 0 {
		return
	}
	if n := gs.number(p); n >= 0 {
		gs.gen[b] = append(gs.gen[b], clearance{n, sinks})
	}
}

// addText follows what is known of a text's characters through the function, and adds to the guards what it is clean for by
// them: in blocks, and on edges, where a phi may take it. Blocks that the text is not made before are left out.
// For example
//
//	if strings.Contains(s, ";") { return }
//	if strings.Contains(s, "|") { return }
//	use(s)
//
// where the first edge passes on all but ";" and the second one all but ";" and "|".
func (gs *guards) addText(p place, says textual, fn *ssa.Function) {
	start := entry(p.root)
	if start == nil || start.Parent() != fn {
		start = fn.Blocks[0]
	}
	// Where the text is made it can have any character, and elsewhere none has arrived yet.
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
	gs.texts[p] = at
	for _, b := range fn.Blocks {
		// What the fixed point says of a block or an edge becomes a clearance there.
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

// left returns the text that a condition speaks of and the characters that it can still have where the condition comes out
// as truth: a search for others has found none, nothing is left when some are cut off, or its length is zero. ok is false
// if the condition does not say so.
// The search stands for the condition itself, in Contains, or it is compared, as Index is with -1 and Trim with "".
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
			// A nil error of a function that searches for what it is given.
			if call, isCall := c.X.(*ssa.Call); isCall && ssautil.IsError(call.Type()) {
				return g.denied(call)
			}
			return g.trimmed(c)
		}
		// No character at all: 0 < len(s) is false, or len(s) > 0.
		length := c.Y
		n, isConst := ssautil.IntConst(c.X)
		none := isConst && n == 0 && c.Op == token.LSS && !truth
		if n, isConst := ssautil.IntConst(c.Y); isConst && n == 0 && c.Op == token.GTR && !truth {
			length, none = c.X, true
		}
		if none {
			text = ssautil.LengthOf(length)
			return text, set, text != nil && ssautil.IsText(text.Type())
		}
	}
	return nil, set, false
}

// without returns the text that a call searches, and the characters that it can have if nothing is found. A search for a
// text of several characters says nothing of each.
func (g *Checker) without(c *ssa.Call) (text ssa.Value, set charset.Charset, ok bool) {
	fn := c.Call.StaticCallee()
	if text, set, ok := g.denied(c); ok {
		return text, set, true
	}
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
	case "strings.ContainsRune", "strings.IndexRune", "strings.IndexByte", "strings.LastIndexByte":
		n, isConst := ssautil.IntConst(c.Call.Args[1])
		set.Add(rune(n))
		return text, set.Not(), isConst
	case "strings.ContainsFunc", "strings.IndexFunc", "bytes.ContainsFunc", "bytes.IndexFunc":
		set, ok = g.passing(c.Call.Args[1], false)
		return text, set, ok
	}
	return nil, set, false
}

// trimmed returns the text, and the characters that it can have, of which nothing is left when some are cut off: all of it
// were such. The comparison is with "", or of the length with 0.
// strings.Trim(s, digits) == "" is true if s has digits only. TrimLeft and TrimRight end at the first other character too, so
// that they come to the end only if there is none.
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

// passing returns the characters for which the function f may return truth, and false if it is not known which function it
// is. A character for which the result is not known may be one.
// The set may be too large, and never too small.
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
