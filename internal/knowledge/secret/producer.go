package secret

import (
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/names"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/taint"
)

// What a variable is called says less than what its value is made by. Names of variables are copied from the function above; the function that
// returns a value, and the setting that it is, are called what they are:
//
//	password := os.Getenv("MQ_USERNAME") // a name
//	password := account.GetUserName()    // a name
//
// And a token that the program compares with several words of its own is a word of a text, such as a search or a program:
//
//	switch token {
//	case "user", "host", "before":
//	}

// makesOther reports whether a call says itself that its result is what something is called or known by.
func makesOther(e *taint.Package, call *ssa.Call, index int) bool {
	if index != 0 {
		return false
	}
	if names.GivesName(ssautil.CalledName(&call.Call)) {
		return true
	}
	obj := ssautil.CalledObject(&call.Call)
	if obj == nil || !slices.ContainsFunc(e.Rows(obj), func(row *model.Row) bool {
		return row.Kind == model.Source && row.Labels&(model.Local|model.Remote) != 0
	}) {
		return false
	}
	for _, arg := range ssautil.PlainArgs(&call.Call) {
		if key, ok := ssautil.StringConst(arg); ok {
			return ssautil.IsName(key) && names.Identifies(key) && e.Words.SecretStrength(key) == names.None
		}
	}
	return false
}

// minWords is with how many words of the program a token is compared that is one of them. With one, a scheme is told from others: "Bearer".
const minWords = 3

// isWord reports whether a value that a name calls a token, or a piece of it, is compared with words of the program.
func isWord(e *taint.Package, name string, v ssa.Value) bool {
	if v == nil || v.Referrers() == nil {
		return false
	}
	_, noun := e.Words.Describe(name)
	if noun != names.TokenNoun {
		return false
	}
	words := make(map[string]bool)
	comparedWith(v, words, 0)
	return len(words) >= minWords
}

// maxPieces is how deep the pieces of a token are looked at.
const maxPieces = 4

// comparedWith notes the constant texts that a value or a piece of it is compared with: tokens[0], unescape(tokens[0]).
func comparedWith(v ssa.Value, words map[string]bool, depth int) {
	if depth > maxPieces || v.Referrers() == nil {
		return
	}
	for _, r := range *v.Referrers() {
		switch r := r.(type) {
		case *ssa.BinOp:
			for _, other := range [...]ssa.Value{r.X, r.Y} {
				if text, ok := ssautil.StringConst(other); ok && text != "" {
					words[text] = true
				}
			}
		case *ssa.IndexAddr:
			comparedWith(r, words, depth+1)
		case *ssa.UnOp:
			comparedWith(r, words, depth+1)
		case *ssa.Call:
			if isPiece(&r.Call, v) {
				comparedWith(r, words, depth+1)
			}
		case *ssa.Extract:
			comparedWith(r, words, depth+1)
		}
	}
}

// isPiece reports whether a call returns a piece of a text, or the text in other letters or without its signs: strings.SplitN(token, ":", 2),
// unescape(token).
func isPiece(c *ssa.CallCommon, v ssa.Value) bool {
	args := ssautil.PlainArgs(c)
	if len(args) == 0 || args[0] != v {
		return false
	}
	name := strings.ToLower(ssautil.CalledName(c))
	results := c.Signature().Results()
	return len(args) == 1 && results.Len() == 1 && ssautil.IsString(results.At(0).Type()) ||
		strings.Contains(name, "split") || strings.Contains(name, "cut")
}
