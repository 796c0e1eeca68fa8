package taint

import (
	"go/token"
	"go/types"
	"regexp/syntax"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/model"
)

// stripped returns what a text is clean for after a replacement by a regular expression: of a text that has
// lost all but harmless characters nothing can break out of where it is put.
func (g *group) stripped(obj *types.Func, c *call) model.Sinks {
	if name := obj.FullName(); len(c.args) == 2 && (name == "strings.Map" || name == "bytes.Map") {
		return g.mapped(c.args[0])
	}
	if len(c.args) == 2 && obj.FullName() == "(*strings.Replacer).Replace" {
		return g.replaced(c)
	}
	if len(c.args) >= 3 && (obj.FullName() == "strings.ReplaceAll" || obj.FullName() == "strings.Replace" && all(c)) {
		return g.escaped(c)
	}
	if obj.Pkg().Path() != "regexp" || !strings.HasPrefix(obj.Name(), "ReplaceAll") || len(c.args) != 3 {
		return 0
	}
	repl, ok := stringConst(c.args[2])
	if !ok {
		return 0
	}
	return g.verdictOn(c.args[0]).left & charsOf(repl).harmless()
}

// removed returns the characters that a pattern matches one by one or in runs, wherever they are.
func removed(pattern string) charset {
	re, err := syntax.Parse(pattern, syntax.Perl)
	if err != nil {
		return charset{}
	}
	for re.Op == syntax.OpPlus || re.Op == syntax.OpCapture || re.Op == syntax.OpStar {
		re = re.Sub[0]
	}
	switch re.Op {
	case syntax.OpCharClass:
		return class(re.Rune)
	case syntax.OpLiteral:
		if len(re.Rune) == 1 {
			return literal(re, re.Rune[0])
		}
	}
	return charset{}
}

// mapped returns what a text is clean for after a function has replaced each character.
func (g *group) mapped(f ssa.Value) model.Sinks {
	fn := functionOf(f)
	if fn == nil {
		return 0
	}
	var set charset
	for c := rune(0); c < maxChar; c++ {
		got, known := g.result(fn, int64(c))
		if !known {
			return 0
		}
		set.add(rune(got))
	}
	return set.harmless()
}

// replaced returns what a text is clean for after a replacer that doubles quotes, or puts a backslash before them and
// before backslashes, or ends and begins a shell's quotes around them.
func (g *group) replaced(c *call) model.Sinks {
	v := c.args[0]
	if load, ok := v.(*ssa.UnOp); ok {
		glob, ok := load.X.(*ssa.Global)
		if !ok || glob.Pkg != g.ssa {
			return 0
		}
		v = g.initial(glob)
	}
	made, ok := v.(*ssa.Call)
	if !ok || made.Call.StaticCallee() == nil || calleeName(made.Call.StaticCallee()) != "strings.NewReplacer" {
		return 0
	}
	pairs := constTexts(made.Call.Args[0])
	if len(pairs) != len(elements(made.Call.Args[0])) {
		return 0
	}
	quoted, slashed := "", false
	for i := 0; i+1 < len(pairs); i += 2 {
		switch pairs[i] {
		case "'":
			quoted = pairs[i+1]
		case `\`:
			slashed = pairs[i+1] == `\\`
		}
	}
	switch {
	case quoted == "''" || quoted == `\'` && slashed:
		return g.between(c.result, "'", 0, model.SQL)
	case quoted == `'\''` || quoted == `'"'"'`:
		return g.between(c.result, "'", 0, model.Shell)
	}
	return 0
}

// all reports whether a call of strings.Replace replaces all there is.
func all(c *call) bool {
	n, ok := intConst(c.args[len(c.args)-1])
	return ok && n < 0
}

// escaped returns what a text is clean for whose quotes were replaced by what stands for a quote between quotes
// of the same kind: in a shell, or in SQL.
func (g *group) escaped(c *call) model.Sinks {
	quote, ok := g.fixedText(c.args[1])
	by, isConst := g.fixedText(c.args[2])
	switch {
	case !ok || !isConst || len(quote) != 1 || !strings.Contains("'\"`", quote):
		return 0
	case quote == "'" && (by == `'\''` || by == `'"'"'`):
		return g.between(c.result, quote, 0, model.Shell)
	case by == quote+quote:
		return g.between(c.result, quote, 0, model.SQL)
	}
	return 0
}

// fixedText returns a text that is constant, or that of a variable of the package that is set once, to a constant.
func (g *group) fixedText(v ssa.Value) (string, bool) {
	if load, ok := v.(*ssa.UnOp); ok && load.Op == token.MUL {
		if glob, ok := load.X.(*ssa.Global); ok && glob.Pkg == g.ssa {
			v = g.initial(glob)
		}
	}
	return stringConst(v)
}

// between returns the sinks unless a text is joined to one that does not end with the quote, here or where a function
// of the package returns it.
func (g *group) between(v ssa.Value, quote string, depth int, sinks model.Sinks) model.Sinks {
	if v == nil || v.Referrers() == nil {
		return sinks
	}
	for _, r := range *v.Referrers() {
		switch r := r.(type) {
		case *ssa.BinOp:
			if r.Op == token.ADD && !follows(r, v, quote) {
				return 0
			}
		case *ssa.Return:
			if len(r.Results) != 1 {
				continue
			}
			for _, call := range g.callsOf(r.Parent()) {
				if depth == maxReturns {
					return 0 // nobody knows what it is joined to
				}
				sinks = g.between(call, quote, depth+1, sinks)
			}
		}
	}
	return sinks
}

// follows reports whether a text is joined to one that ends with the quote, or may do so.
func follows(sum *ssa.BinOp, v ssa.Value, quote string) bool {
	if sum.X == v {
		return false // nothing stands before it
	}
	before := sum.X
	if b, ok := before.(*ssa.BinOp); ok {
		before = b.Y
	}
	text, ok := stringConst(before)
	return !ok || strings.HasSuffix(text, quote)
}

// callsOf returns the calls of a function in the package.
func (e *engine) callsOf(fn *ssa.Function) []*ssa.Call {
	if e.sites == nil {
		e.sites = make(map[*ssa.Function][]*ssa.Call)
		for caller := range e.summaries {
			for _, b := range caller.Blocks {
				for _, instr := range b.Instrs {
					if call, ok := instr.(*ssa.Call); ok && call.Call.StaticCallee() != nil {
						e.sites[call.Call.StaticCallee()] = append(e.sites[call.Call.StaticCallee()], call)
					}
				}
			}
		}
	}
	return e.sites[fn]
}
