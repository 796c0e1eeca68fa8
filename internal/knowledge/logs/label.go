package logs

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/knowledge/secret"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/names"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// The constant text before a value, which people read as its name:
//
//	log.Printf("password=%s", v)
//	log.Println("using secret key:", v)
//	log.Print("token is " + v)
//
// As with the keys of attributes (keyed.go), it counts only where it leaves no doubt and nothing nearer to the value says
// what that is.

// labelSource returns the source that a value is behind a label, if nothing else tells what it is.
func labelSource(g *taint.Func, label string, v ssa.Value, at *ssa.BasicBlock, instr ssa.Instruction) (taint.Flow, bool) {
	if g.Words.LabelStrength(label) != names.Certain || !namelessText(g, v, at) || secret.Opened(ssautil.Unboxed(v)) {
		return taint.Flow{}, false
	}
	const text = "value that the text before it calls a secret"
	id := g.Source(taint.SourceKey{At: instr, Text: text}, func() *summary.Source {
		return &summary.Source{Labels: model.Secret, Text: text, Named: true, At: summary.Site{Pos: ssautil.SitePos(instr)}}
	})
	return taint.Flow{Origin: id, Flags: summary.Fresh}, true
}

// eachLabelled yields the arguments of a call that stand behind a label: the text of the format before them, or the argument
// before them.
func eachLabelled(g *taint.Func, c *access.Call, yield func(v ssa.Value, f taint.Flow)) {
	sig, args := c.Instr.Common().Signature(), ssautil.PlainArgs(c.Instr.Common())
	if !sig.Variadic() || len(args) == 0 {
		return
	}
	// With a format the label is in that; without one it is the argument before: log.Println("password:", v).
	texts := ssautil.PrintfTexts(sig, args)
	list := ssautil.Elements(args[len(args)-1])
	for n, v := range list {
		label := ""
		if n < len(texts) {
			label = texts[n]
		} else if texts == nil && n > 0 && list[n-1] != nil {
			label, _ = ssautil.StringConst(list[n-1])
		}
		if v == nil || label == "" {
			continue
		}
		if f, ok := labelSource(g, label, v, c.At, c.Instr); ok {
			yield(v, f)
		}
	}
}

// labelled lets what stands behind a label among the arguments of a library's function arrive at a log, or be in the text
// that the function makes.
func labelled(g *taint.Func, c *access.Call, obj *types.Func, rows []*model.Row) {
	eachLabelled(g, c, func(v ssa.Value, f taint.Flow) { arrives(g, c, obj, rows, v, f) })
}

// labelledOperand lets a sum carry what stands behind a label in it.
func labelledOperand(g *taint.Func, sum *ssa.BinOp) {
	// ("user " + name) + ", token is " + v: the operand right before v is the right one of the sum on its left.
	before := sum.X
	if b, ok := before.(*ssa.BinOp); ok {
		before = b.Y
	}
	label, ok := ssautil.StringConst(before)
	if !ok || label == "" {
		return
	}
	if f, ok := labelSource(g, label, sum.Y, sum.Block(), sum); ok {
		f.Flags &^= summary.Unchanged
		g.Update(access.Loc{Root: sum}, "", f)
	}
}
