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

// Topic starts the topic for a package. It needs one hook: what a value is clean for because of the text before it.
func Topic(*taint.Package) taint.Hooks { return taint.Hooks{Follows: follows} }

// follows says that what stands behind "https://host/" or "/path" in a text does not choose the host. Of a sum its first term
// decides: ("https://host/" + a) + b.
func follows(before ssa.Value) model.Kinds {
	for {
		sum, ok := before.(*ssa.BinOp)
		if !ok {
			break
		}
		before = sum.X
	}
	text, ok := ssautil.StringConst(before)
	if ok && fixesHost(text) {
		return model.ByHost
	}
	return 0
}

// fixesHost reports whether a text that a URL begins with says which host it is. "/" does not: browsers take "//host" and
// "/\host" for another one.
func fixesHost(text string) bool {
	if _, rest, isURL := strings.Cut(text, "://"); isURL {
		return strings.IndexByte(rest, '/') > 0
	}
	return len(text) > 1 && text[0] == '/' && text[1] != '/' && text[1] != '\\'
}
