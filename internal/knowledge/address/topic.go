// Package address is what secvet knows of URLs that rows of models cannot say: what stands before a value in one can fix where
// it leads.
package address

import (
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/taint"
)

// Topic starts the topic for a package. What a value is clean for because of the text before it is asked in three places: where
// texts are added, where a library makes a text of several, and where it is written behind what was written before.
func Topic(*taint.Package) taint.Hooks {
	return taint.Hooks{
		Follows: follows,
		Through: func(_ *taint.Func, p *taint.Passage) (model.Kinds, func(taint.Flow) model.Kinds) {
			if p.Obj == nil {
				return 0, nil
			}
			return fixed(written(p.Call, p.Arg.V)), nil
		},
	}
}

// follows says that what stands behind "https://host/" or "/path" in a text does not choose the host.
func follows(before ssa.Value) model.Kinds {
	if !ssautil.IsString(before.Type()) {
		return 0
	}
	return fixed(text(before, 0))
}

// fixed returns the kinds that what follows a text is clean for.
func fixed(before string) model.Kinds {
	if fixesHost(before) {
		return model.ByHost
	}
	return 0
}

// fixesHost reports whether a text that a URL begins with says which host it is: a "/" ends the host behind a character that no "//"
// and no scheme ends in, and so do "?" and "#". "/" alone does not: browsers take "//host" and "/\host" for another one.
func fixesHost(text string) bool {
	for i := range len(text) {
		switch text[i] {
		case '?', '#':
			return true
		case '/':
			if i > 0 && !strings.ContainsRune(`:/\`, rune(text[i-1])) {
				return true
			}
		}
	}
	return len(text) > 1 && text[0] == '/' && text[1] != '/' && text[1] != '\\'
}
