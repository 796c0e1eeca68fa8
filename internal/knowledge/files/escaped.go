package files

import (
	"go/types"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
)

// Keys of a store that become the names of files. A function that is given a text and a question of each character of it writes those
// otherwise of which the answer is yes, as that of gocloud.dev/blob does:
//
//	escape(key, func(r []rune, i int) bool { return i > 1 && r[i] == '/' && r[i-1] == '.' && r[i-2] == '.' })
//
// Who says yes to the slash of "../" leaves no way up but the text ".." itself, which is a folder and no file. The question is asked
// with just that, behind what it could be taken for the start of a text.

// escaped returns the marks of what a call returns that asks such a question.
func escaped(c *access.Call) model.Kinds {
	if c == nil || c.Instr == nil {
		return 0
	}
	sig := c.Instr.Common().Signature()
	if sig.Results().Len() != 1 || !ssautil.IsString(sig.Results().At(0).Type()) {
		return 0
	}
	for _, a := range c.Instr.Common().Args {
		asked, ok := a.Type().Underlying().(*types.Signature)
		if !ok || !ssautil.IsQuestion(asked) {
			continue
		}
		fn := ssautil.FunctionOf(a)
		if fn == nil {
			continue
		}
		atStart, known := ssautil.AnswerOf(fn, "../a", 2)
		within, alsoKnown := ssautil.AnswerOf(fn, "a/../b", 4)
		if known && alsoKnown && atStart && within {
			return model.NoParent | model.NotAbove
		}
	}
	return 0
}
