package guard

import (
	"go/token"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
)

// What conditions say of the start of a text that is a URL. "/path" stays on the site if neither "/" nor "\" follows the first
// slash, because browsers take both "//host" and "/\host" for another site:
//
//	if strings.HasPrefix(s, "/") && !strings.HasPrefix(s, "//") && !strings.HasPrefix(s, "/\\") { use(s) }
//
// It takes three conditions, in any order and in any function. Each of them is a mark of the text, and all of them together are a guard
// ([model.Kinds.Settled]). The marks stay with the text, so that a rule can say which of them is missing.

// beginning returns the mark of a text that begins with another one, beyond what may follow that in any text: "/" is a part of a
// guard, and "https://host" looks like one.
func beginning(with ssa.Value) model.Kinds {
	text, ok := ssautil.StringConst(with)
	switch {
	case !ok:
		return model.HalfHost
	case strings.HasPrefix(text, "/"):
		return model.Rooted
	case strings.Contains(text, "://"):
		return model.HalfHost
	}
	return 0
}

// without returns the mark of a text that does not begin with another one, or does not have it at all.
func without(text ssa.Value) model.Kinds {
	switch t, _ := ssautil.StringConst(text); t {
	case "//":
		return model.NoDouble
	case `/\`, `\`:
		return model.NoBackslash
	}
	return 0
}

// startFacts yields the same of a character that is compared: x[0] == '/', x[1] != '\\'.
func (g *Checker) startFacts(x ssa.Value, c *ssa.Const, equal bool, yield func(place, model.Kinds)) {
	var text, index ssa.Value
	switch x := x.(type) {
	case *ssa.Lookup:
		text, index = x.X, x.Index
	case *ssa.Index:
		text, index = x.X, x.Index
	default:
		return
	}
	n, isConst := ssautil.IntConst(index)
	char, isChar := ssautil.IntConst(c)
	if !isConst || !isChar || !ssautil.IsString(text.Type()) {
		return
	}
	switch {
	case n == 0 && char == '/' && equal:
		g.clean(text, model.Rooted, yield)
	case n == 0 && char == '.' && !equal:
		g.clean(text, model.NotParent|model.NotAbove, yield)
	case n == 1 && char == '/' && !equal:
		g.clean(text, model.NoDouble, yield)
	case n == 1 && char == '\\' && !equal:
		g.clean(text, model.NoBackslash, yield)
	}
}

// shortFacts yields of a text of one character at most that nothing follows its slash: where len(x) > 1 is false.
func (g *Checker) shortFacts(c *ssa.BinOp, truth bool, yield func(place, model.Kinds)) {
	text := ssautil.LengthOf(c.X)
	n, ok := ssautil.IntConst(c.Y)
	if text == nil || !ok || !ssautil.IsString(text.Type()) {
		return
	}
	var short bool
	switch c.Op {
	case token.GTR:
		short = !truth && n <= 1
	case token.GEQ:
		short = !truth && n <= 2
	case token.LSS:
		short = truth && n <= 2
	case token.LEQ, token.EQL:
		short = truth && n <= 1
	case token.NEQ:
		short = !truth && n <= 1
	}
	if short {
		g.clean(text, model.NoDouble|model.NoBackslash, yield)
	}
}
