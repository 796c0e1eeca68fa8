package guard

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/charset"
	"github.com/secvet/secvet/internal/ssautil"
)

// The evaluation of a function with each character. For each block it computes the set of the ASCII characters that a given
// char can be there:
//
//	if c >= 'a' && c <= 'z' || c == '-' {
//		// here c is in [a-z-]
//	}
//
// The lattice is that of sets of characters, which only grow: all of them where the char begins to be, none elsewhere; the
// join is the union. An edge passes on the characters for which the condition before it, evaluated with each, may come out
// so; a condition that cannot be evaluated passes all. There are 128 characters, so that each block changes at most so
// often. Edges back to where the char begins are left out: there it is the next character of the text.
//
// Functions of a character, as isLetter(c), are evaluated once for each character, and their results are kept.

// A charEval says for each block which characters a char can be there.
// What is in at is final once charEvalOf has returned it; looks is set anew before each question to eval.
type charEval struct {
	*Checker
	char
	at    []charset.Charset // by block
	about []bool            // by block, whether its condition is about the char
	looks int               // how many values may still be asked
}

// charEvalOf evaluates the function of a char. Of a function that is too large it says that the char can be any anywhere.
// It is used for one char and then dropped: another char of the same function has another evaluation, also if it is of the
// same text, because what is known of s[i] says nothing of s[j].
func (g *Checker) charEvalOf(l char) *charEval {
	fn := l.start.Parent()
	t := &charEval{Checker: g, char: l, at: make([]charset.Charset, len(fn.Blocks)), about: make([]bool, len(fn.Blocks))}
	if len(fn.Blocks) > maxBlocks {
		for i := range t.at {
			t.at[i] = charset.AnyChar()
		}
		return t
	}
	// A condition on another char, or on none, passes all characters on.
	for _, b := range fn.Blocks {
		if cond, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If); ok && b.Succs[0] != b.Succs[1] {
			of, ok := g.charIn(cond.Cond)
			t.about[b.Index] = ok && of == l
		}
	}
	// The least fixed point: sets grow from none until no edge passes on anything new.
	t.at[l.start.Index] = charset.AnyChar()
	for changed := true; changed; {
		changed = false
		for _, b := range fn.Blocks {
			for _, s := range b.Succs {
				if s == l.start {
					continue
				}
				if with := t.at[s.Index].Or(t.edge(b, s)); with != t.at[s.Index] {
					t.at[s.Index], changed = with, true
				}
			}
		}
	}
	return t
}

// edge returns the characters that may take the edge from one block to another.
func (t *charEval) edge(from, to *ssa.BasicBlock) (s charset.Charset) {
	s = t.at[from.Index]
	if !t.about[from.Index] || s == (charset.Charset{}) {
		return s
	}
	cond := from.Instrs[len(from.Instrs)-1].(*ssa.If)
	var out charset.Charset
	for c := rune(0); c < charset.MaxChar; c++ {
		if !s.Has(c) {
			continue
		}
		// A character that the condition cannot be evaluated for takes both edges.
		t.looks = maxLooks
		if got, ok := t.eval(cond.Cond, int64(c), 0); !ok || (got != 0) == (to == from.Succs[0]) {
			out.Add(c)
		}
	}
	return out
}

// takes reports whether a character may take the edge from one block to another. It is asked within an evaluation, and
// counts against that one's bound.
func (t *charEval) takes(from, to *ssa.BasicBlock, c int64) bool {
	if !t.at[from.Index].Has(rune(c)) || !t.about[from.Index] {
		return t.at[from.Index].Has(rune(c))
	}
	cond := from.Instrs[len(from.Instrs)-1].(*ssa.If)
	got, ok := t.eval(cond.Cond, c, 2) // deeper than where edge begins, so that phis in conditions of phis come to an end
	return !ok || (got != 0) == (to == from.Succs[0])
}

// eval returns the number that a value is if the char is c, with 1 and 0 for true and false; ok is false if it is not
// known. The values that are looked at and the depth are bounded, so that a phi that leads to itself ends as unknown.
func (t *charEval) eval(v ssa.Value, c int64, depth int) (int64, bool) {
	if t.looks--; t.looks < 0 || depth > MaxTrying {
		return 0, false
	}
	// Another char than the one that is followed may be any, so that nothing is known of what depends on it.
	if l, ok := t.charOf(v); ok {
		return c, l == t.char
	}
	switch v := v.(type) {
	case *ssa.Const:
		return ssautil.TruthOrInt(v)
	case *ssa.BinOp:
		x, ok := t.eval(v.X, c, depth+1)
		if !ok {
			return 0, false
		}
		y, ok := t.eval(v.Y, c, depth+1)
		if !ok {
			return 0, false
		}
		z, ok := operate(v.Op, x, y)
		// Bytes wrap around: c-'0' < 10 is a check of digits just because '!'-'0' is no small number.
		if b, isBasic := v.Type().Underlying().(*types.Basic); isBasic && b.Kind() == types.Byte {
			z &= 0xff
		}
		return z, ok
	case *ssa.UnOp:
		// Of the operators with one operand only ! is known: -c and ^c are no checks of characters.
		x, ok := t.eval(v.X, c, depth+1)
		return 1 - x, ok && v.Op == token.NOT
	case *ssa.Convert:
		return t.eval(v.X, c, depth+1)
	case *ssa.ChangeType:
		return t.eval(v.X, c, depth+1)
	case *ssa.Phi:
		return t.evalPhi(v, c, depth)
	case *ssa.Call:
		return t.evalCall(v, c, depth)
	}
	return 0, false
}

// evalPhi evaluates the operands of the edges that the character can have come by: they must agree. An && or || in an
// expression is such a phi.
// For the condition of
//
//	if c == '-' || c == '_' {
//
// SSA has a phi of the constant true, on the edge behind c == '-', and of c == '_' on the other. With '-' only the first
// edge can be taken, so that the phi is true; with 'x' only the other one, so that it is what c == '_' is.
func (t *charEval) evalPhi(v *ssa.Phi, c int64, depth int) (got int64, ok bool) {
	for i, e := range v.Edges {
		from := v.Block().Preds[i]
		if !t.takes(from, v.Block(), c) {
			continue
		}
		x, known := t.eval(e, c, depth+2)
		if !known || ok && x != got {
			return 0, false
		}
		got, ok = x, true
	}
	return got, ok
}

// evalCall evaluates a call: a search for the character in a constant text, as strings.ContainsRune("-_", c), or a function
// of the character alone.
func (t *charEval) evalCall(v *ssa.Call, c int64, depth int) (int64, bool) {
	fn := v.Call.StaticCallee()
	if fn == nil || len(v.Call.Args) == 0 {
		return 0, false
	}
	last := v.Call.Args[len(v.Call.Args)-1]
	set, isSet := ssautil.StringConst(v.Call.Args[0])
	// strings.IndexByte("-_", c) has the text first; a function of one character has nothing but that.
	if isSet && len(v.Call.Args) == 2 {
		x, ok := t.eval(last, c, depth+1)
		return find(fn, set, x, ok)
	}
	x, ok := t.eval(v.Call.Args[0], c, depth+1)
	if !ok || len(v.Call.Args) != 1 {
		return 0, false
	}
	return t.result(fn, x)
}

// result returns what a function of one character returns for c: a function of package unicode by classify, one of this
// package by evaluation.
// Characters beyond ASCII are unknown here, as they are in the sets.
func (g *Checker) result(fn *ssa.Function, c int64) (int64, bool) {
	if fn.Pkg != nil && fn.Pkg.Pkg.Path() == "unicode" {
		return classify(fn.Name(), rune(c))
	}
	r := g.resultsOf(g.Declared(fn))
	if r == nil || c < 0 || c >= charset.MaxChar || !r.known.Has(rune(c)) {
		return 0, false
	}
	return r.of[c], true
}

// results are what a function of one character returns for each ASCII character.
type results struct {
	of    [charset.MaxChar]int64
	known charset.Charset // the characters for which it is known
}

// resultsOf evaluates a function of this package with each character, or returns nil if it is none of one character, or has
// no body here. Of functions that call each other nothing is known: what is known of one would depend on which was asked
// first. So when a function is asked for that is being evaluated, all those on the stack from it on get nil.
// In
//
//	func isA(c rune) bool { return c == 'a' || isB(c) }
//	func isB(c rune) bool { return c == 'b' || isA(c) }
//
// isA asks for isB, which asks for isA again: both get nil, and so they do if isB is asked for first.
func (g *Checker) resultsOf(fn *ssa.Function) *results {
	if r, ok := g.evaluated[fn]; ok {
		return r
	}
	sig := fn.Signature
	if len(fn.Blocks) == 0 || len(fn.Params) != 1 || sig.Results().Len() != 1 || !ssautil.IsLetter(fn.Params[0].Type()) {
		return nil
	}
	if at := slices.Index(g.evaluating, fn); at >= 0 {
		for _, f := range g.evaluating[at:] {
			g.evaluated[f] = nil
		}
		return nil
	}
	g.evaluating = append(g.evaluating, fn)
	defer func() { g.evaluating = g.evaluating[:len(g.evaluating)-1] }()
	defer g.Deep.Enter().Leave()
	r := g.evalAll(fn)
	if _, cyclic := g.evaluated[fn]; !cyclic {
		g.evaluated[fn] = r
	}
	return g.evaluated[fn]
}

// returned returns what a function returns for a character, if all returns that the character can reach agree.
// The function may return in several places, as isName does with false for what it finds and with true at its end: those
// that a character cannot reach say nothing of it.
func (t *charEval) returned(fn *ssa.Function, c int64) (got int64, ok bool) {
	for _, b := range fn.Blocks {
		ret, isRet := b.Instrs[len(b.Instrs)-1].(*ssa.Return)
		if !isRet || !t.at[b.Index].Has(rune(c)) {
			continue
		}
		t.looks = maxLooks
		x, known := t.eval(ret.Results[0], c, 0)
		if !known || ok && x != got {
			return 0, false
		}
		got, ok = x, true
	}
	return got, ok
}

// evalAll evaluates a function with each character as its parameter.
func (g *Checker) evalAll(fn *ssa.Function) *results {
	// The parameter is a char by itself, because resultsOf has asked for its type.
	l, _ := g.charOf(fn.Params[0])
	t := g.charEvalOf(l)
	r := new(results)
	for c := rune(0); c < charset.MaxChar; c++ {
		if x, ok := t.returned(fn, int64(c)); ok {
			r.of[c] = x
			r.known.Add(c)
		}
	}
	return r
}
