package guard

import (
	"go/types"
	"regexp"
	"regexp/syntax"
	"slices"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
)

// Patterns that look for what leads away, as texts that start with "//", or have ".." in them:
//
//	var double = regexp.MustCompile(`[/\\]\s*[/\\]`)
//	if !strings.HasPrefix(next, "/") || double.MatchString(next) { return }
//	use(next) // it starts with neither "//" nor "/\"
//
// What does not match has none of the texts that a pattern matches. Which these are is asked of the pattern itself: it is tried on
// those that matter. That a text matches says that each text matches which starts with it, unless the pattern looks at what comes
// behind: at the end, or at the border of a word. So such patterns say nothing.

// refused returns the marks of a text that does not match a pattern.
func refused(pattern string) (marks model.Kinds) {
	tree, err := syntax.Parse(pattern, syntax.Perl)
	if err != nil || looksBehind(tree) {
		return 0
	}
	re, err := regexp.Compile(pattern)
	if err != nil {
		return 0
	}
	if re.MatchString("//") {
		marks |= model.NoDouble
	}
	if re.MatchString(`/\`) {
		marks |= model.NoBackslash
	}
	if re.MatchString("..") && re.MatchString("a/..") { // anywhere
		marks |= noParents
	}
	return marks
}

// looksBehind reports whether a pattern looks at what stands behind what it matches. A tree of a pattern is no deeper than 1000, by its parser.
func looksBehind(re *syntax.Regexp) bool {
	switch re.Op {
	case syntax.OpEndLine, syntax.OpEndText, syntax.OpWordBoundary, syntax.OpNoWordBoundary:
		return true
	}
	return slices.ContainsFunc(re.Sub, looksBehind)
}

// refusedFacts yields what a text is clean for that a pattern does not match.
func (g *Checker) refusedFacts(obj *types.Func, c *access.Call, outcome model.Outcome, yield func(place, model.Kinds)) {
	if outcome != model.IfFalse || len(c.Args) < 2 { // of a method value the receiver is not to be seen
		return
	}
	switch obj.FullName() {
	case "(*regexp.Regexp).MatchString", "(*regexp.Regexp).Match", "regexp.MatchString":
		g.clean(c.Args[1], g.verdictOn(c.Args[0]).refused, yield)
	}
}
