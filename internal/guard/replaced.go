package guard

import (
	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/charset"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
)

// Characters that are replaced one by one. A text of which a character was replaced by others has it no more, and what is done to
// it afterwards takes more away:
//
//	s = strings.ReplaceAll(s, "\r", "")
//	s = strings.ReplaceAll(s, "\n", " ") // has neither
//	strings.NewReplacer("\r", "", "\n", "").Replace(s)
//
// A text of several characters says nothing of each: without "../" there may be dots and slashes. A character in the place of
// another is there afterwards, so that doubling a quote removes none.

// leftBy returns what the result of such a call is clean for.
func (g *Checker) leftBy(c *access.Call) model.Kinds {
	if c.Result == nil {
		return 0
	}
	set := g.leftOf(c.Result, 0)
	if set == charset.AnyChar() {
		return 0
	}
	return set.Harmless()
}

// leftOf returns the characters that a text can still have behind such calls, as far back as they follow each other.
func (g *Checker) leftOf(v ssa.Value, depth int) charset.Charset {
	call, ok := v.(*ssa.Call)
	if !ok || depth > maxReplaced || call.Call.StaticCallee() == nil {
		return charset.AnyChar()
	}
	if args := replaceArgs(call); args != nil {
		old, isConst := g.fixedText(args[1])
		by, isText := g.fixedText(args[2])
		if !isConst || !isText {
			return charset.AnyChar()
		}
		return replacing(g.leftOf(args[0], depth+1), old, by)
	}
	if call.Call.StaticCallee().String() == "(*strings.Replacer).Replace" {
		args := call.Call.Args
		set := g.leftOf(args[1], depth+1)
		pairs := g.pairs(args[0])
		for i := 0; i+1 < len(pairs); i += 2 {
			set = replacing(set, pairs[i], "")
		}
		for i := 1; i < len(pairs); i += 2 { // what is put there is not replaced again
			set = set.Or(charset.CharsOf(pairs[i]))
		}
		return set
	}
	return charset.AnyChar()
}

// replacing returns what is left of a set when a text is replaced by another one.
func replacing(set charset.Charset, old, by string) charset.Charset {
	if len(old) == 1 {
		set = set.And(charset.CharsOf(old).Not())
	}
	return set.Or(charset.CharsOf(by))
}

// pairs returns the constant texts that a strings.Replacer was made of, at the call or in a variable of the package; nil if one of
// them is no constant, as it could bring anything back.
func (g *Checker) pairs(replacer ssa.Value) []string {
	if load, ok := replacer.(*ssa.UnOp); ok {
		glob, ok := load.X.(*ssa.Global)
		if !ok || glob.Pkg != g.Ssa {
			return nil
		}
		replacer = g.Initial(glob)
	}
	made, ok := replacer.(*ssa.Call)
	if !ok || made.Call.StaticCallee() == nil || ssautil.CalleeName(made.Call.StaticCallee()) != "strings.NewReplacer" {
		return nil
	}
	texts := ssautil.ConstTexts(made.Call.Args[0])
	if len(texts) != len(ssautil.Elements(made.Call.Args[0])) {
		return nil
	}
	return texts
}
