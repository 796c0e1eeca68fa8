package guard

import (
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/charset"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
)

// What functions that replace characters leave of a text. These are sanitizers: their result is clean, whatever they got.
//
//	regexp.MustCompile(`[^a-z]`).ReplaceAllString(s, "") // only a to z are left
//	strings.Map(onlyLetters, s)                          // only what the function returns is left
//	strings.FieldsFunc(s, isNoLetter)                    // only that for which it is false
//	regexp.MustCompile(`\w+`).FindString(s)             // only what the pattern matches
//	slices.DeleteFunc(list, isUnknown)                   // only elements that the function has let pass
//	"'" + strings.ReplaceAll(s, "'", "''") + "'"         // no quote of SQL ends early
//
// Most of these leave a set of characters, and are clean for the kinds that none of these harms. An escape of quotes is
// clean only between such quotes: the concatenations that the result goes into are looked at, and one that puts it where no
// quote stands before it ends that. The way there is followed through returns of functions of this package, maxReturns of
// them.

// Text returns what the result of a call of obj is clean for because of the characters that obj leaves, or 0.
// Each function leaves its result clean in its own way, and most calls are none of these: the name decides first, then the
// arguments, which must be constants or functions that can be evaluated.
func (g *Checker) Text(obj *types.Func, c *access.Call) model.Kinds {
	if name := obj.FullName(); len(c.Args) == 2 && (name == "strings.Map" || name == "bytes.Map") {
		return g.mapped(c.Args[0])
	}
	if len(c.Args) == 2 && obj.FullName() == "(*strings.Replacer).Replace" {
		return g.replaced(c) | g.leftBy(c)
	}
	if len(c.Args) >= 3 && (obj.FullName() == "strings.ReplaceAll" || obj.FullName() == "strings.Replace" && all(c)) {
		return g.escaped(c) | withoutParents(c) | g.leftBy(c)
	}
	switch obj.FullName() {
	case "strings.FieldsFunc", "bytes.FieldsFunc", "strings.FieldsFuncSeq", "bytes.FieldsFuncSeq": // the pieces have none of the characters at which the text is cut
		if set, ok := g.passing(c.Args[1], false); ok {
			return set.Harmless()
		}
		return 0
	case "slices.DeleteFunc":
		return g.kept(c.Args[1])
	case "(*net/url.URL).String", "(*net/url.URL).Redacted":
		return g.urlText(c)
	case "(*net/url.URL).EscapedPath", "(*net/url.URL).RequestURI":
		return g.pathText(c)
	case "(*encoding/base64.Encoding).EncodeToString":
		return g.inAlphabet(c.Args[0])
	case "(*regexp.Regexp).Split":
		if all(c) { // or else the last piece is what is left, as it is
			return g.verdictOn(c.Args[0]).left
		}
		return 0
	}
	// What a pattern finds has the characters of the pattern only, with all of Find, FindString, FindAll and so on.
	if obj.Pkg().Path() == "regexp" && strings.HasPrefix(obj.Name(), "Find") && obj.Signature().Recv() != nil {
		found := g.verdictOn(c.Args[0]).found
		if strings.HasSuffix(obj.Name(), "Submatch") {
			found &^= model.ByStart // a group need not begin as the whole does
		}
		return found
	}
	if obj.Pkg().Path() != "regexp" || !strings.HasPrefix(obj.Name(), "ReplaceAll") || len(c.Args) != 3 {
		return 0
	}
	// What is put in the place of a match is in the result too: ReplaceAllString(s, ";") would bring a ';' back. By a
	// function, as ReplaceAllStringFunc has one, it is not known what.
	repl, ok := ssautil.StringConst(c.Args[2])
	if !ok {
		return 0
	}
	return g.verdictOn(c.Args[0]).left & charset.CharsOf(repl).Harmless()
}

// mapped returns what a text is clean for after the function f has replaced each character. Characters beyond ASCII count
// as kept: they mean nothing to any kind of sink.
// A function of which the result is not known for one of the characters says nothing, because that may become any other. One
// that drops a character returns -1, which is no character of the set.
func (g *Checker) mapped(f ssa.Value) model.Kinds {
	fn := ssautil.FunctionOf(f)
	if fn == nil {
		return 0
	}
	var set charset.Charset
	for c := rune(0); c < charset.MaxChar; c++ {
		got, known := g.result(fn, int64(c))
		if !known {
			return 0
		}
		set.Add(rune(got))
	}
	return set.Harmless()
}

// replaced returns what a text is clean for after a strings.Replacer that doubles quotes, or puts a backslash before them
// and before backslashes, or ends and begins a shell's quotes around them. A backslash before quotes alone does not count:
// the text \' would get \\', in which the quote is not escaped. The replacer is made at the call or in a variable of the
// package.
// These are clean, the last two in a shell only:
//
//	strings.NewReplacer("'", "''")
//	strings.NewReplacer(`\`, `\\`, "'", `\'`)
//	strings.NewReplacer("'", `'\''`)
//	strings.NewReplacer("'", "''", "‘", "‘‘", "’", "’’", "‚", "‚‚", "‛", "‛‛") // of PowerShell, where all of these end a text
func (g *Checker) replaced(c *access.Call) model.Kinds {
	pairs := g.pairs(c.Args[0])
	quoted, slashed, curly := "", false, ""
	for i := 0; i+1 < len(pairs); i += 2 {
		switch pairs[i] {
		case "'":
			quoted = pairs[i+1]
		case `\`:
			slashed = pairs[i+1] == `\\`
		case "‘", "’", "‚", "‛":
			if pairs[i+1] == pairs[i]+pairs[i] {
				curly += pairs[i]
			}
		}
	}
	switch {
	// Whoever doubles all four of the curly quotes writes for PowerShell.
	case quoted == "''" && strings.Contains(curly, "‘") && strings.Contains(curly, "’") && strings.Contains(curly, "‚") && strings.Contains(curly, "‛"):
		return g.between(c.Result, "'", 0, model.ByDoubling|model.ByReopening)
	case quoted == "''" || quoted == `\'` && slashed:
		return g.between(c.Result, "'", 0, model.ByDoubling)
	case quoted == `'\''` || quoted == `'"'"'`:
		return g.between(c.Result, "'", 0, model.ByReopening)
	}
	return 0
}

// all reports whether a call of strings.Replace replaces all there is, or one of Split cuts everywhere: its last argument is below zero.
func all(c *access.Call) bool {
	n, ok := ssautil.IntConst(c.Args[len(c.Args)-1])
	return ok && n < 0
}

// escaped returns what a text is clean for whose quotes were replaced by what stands for a quote between quotes of the same
// kind: in a shell `'\”`, in SQL two of them.
// A backtick is a quote of names in MySQL, and doubled like the others.
func (g *Checker) escaped(c *access.Call) model.Kinds {
	quote, ok := g.fixedText(c.Args[1])
	by, isConst := g.fixedText(c.Args[2])
	switch {
	case !ok || !isConst || len(quote) != 1 || !strings.Contains("'\"`", quote):
		return 0
	case quote == "'" && (by == `'\''` || by == `'"'"'`):
		return g.between(c.Result, quote, 0, model.ByReopening)
	case by == quote+quote:
		return g.between(c.Result, quote, 0, model.ByDoubling)
	}
	return 0
}

// fixedText returns a text that is constant, or that of a variable of the package that is set once, to a constant.
// Programs give such texts names: var quote = "'".
func (g *Checker) fixedText(v ssa.Value) (string, bool) {
	if load, ok := v.(*ssa.UnOp); ok && load.Op == token.MUL {
		if glob, ok := load.X.(*ssa.Global); ok && glob.Pkg == g.Ssa {
			v = g.Initial(glob)
		}
	}
	return ssautil.StringConst(v)
}

// between returns sinks unless the escaped text v is joined to one that does not end with the quote, here or where a
// function of the package returns it. In "id = " + escape(s) there is no quote to break out of. depth counts the returns.
// Only sums are looked at, and not what a format of Sprintf has before its verb.
func (g *Checker) between(v ssa.Value, quote string, depth int, sinks model.Kinds) model.Kinds {
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
			for _, call := range g.CallsOf(r.Parent()) {
				if depth == maxReturns {
					return 0 // nobody knows what it is joined to
				}
				if made := call.Value(); made != nil {
					sinks = g.between(made, quote, depth+1, sinks)
				}
			}
		}
	}
	return sinks
}

// follows reports whether a sum joins v to a text before it that ends with the quote, or that is not constant and may do
// so.
// In a + "'" + s + "'" the sum of s has a + "'" to its left, which is a sum itself: its right part stands before s.
func follows(sum *ssa.BinOp, v ssa.Value, quote string) bool {
	if sum.X == v {
		return false // nothing stands before it
	}
	before := sum.X
	if b, ok := before.(*ssa.BinOp); ok {
		before = b.Y
	}
	text, ok := ssautil.StringConst(before)
	return !ok || strings.HasSuffix(text, quote)
}
