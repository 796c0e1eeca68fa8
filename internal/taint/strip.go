package taint

import (
	"go/types"
	"regexp/syntax"
	"strings"

	"github.com/secvet/secvet/internal/model"
)

// stripped returns what a text is clean for after a replacement by a regular expression: of a text that has
// lost all but harmless characters nothing can break out of where it is put.
func (g *group) stripped(obj *types.Func, c *call) model.Sinks {
	if obj.Pkg().Path() != "regexp" || !strings.HasPrefix(obj.Name(), "ReplaceAll") || len(c.args) != 3 {
		return 0
	}
	pattern, ok := g.pattern(c.args[0])
	repl, isConst := stringConst(c.args[2])
	if !ok || !isConst || strings.ContainsAny(repl, special) || !strips(pattern) {
		return 0
	}
	return model.AllSinks &^ (model.Credential | model.Token | shown)
}

// special are characters that mean something to SQL, to a shell or where texts end.
const special = "'\"`\\;()<>|&$ \t\n\r\x00{}!%^~"

// strips reports whether a pattern matches each special character, one by one or in runs.
func strips(pattern string) bool {
	re, err := syntax.Parse(pattern, syntax.Perl)
	if err != nil {
		return false
	}
	for re.Op == syntax.OpPlus || re.Op == syntax.OpCapture || re.Op == syntax.OpStar {
		re = re.Sub[0]
	}
	if re.Op != syntax.OpCharClass {
		return false
	}
	for _, r := range special {
		if !inClass(re.Rune, r) {
			return false
		}
	}
	return true
}

// inClass reports whether a class, given as the ends of its ranges, has the character.
func inClass(ranges []rune, r rune) bool {
	for i := 0; i+1 < len(ranges); i += 2 {
		if ranges[i] <= r && r <= ranges[i+1] {
			return true
		}
	}
	return false
}
