package logs

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/knowledge/secret"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// Constants that a name calls a secret. In SSA the name is gone, and no flow begins at a constant because of a name that it
// had somewhere, so it is looked at where the name is written: as an argument of a call, or as an operand of a concatenation.
//
//	password := "P4ssw0rd"
//	log.Print(password)           // arrives at the log
//	log.Print("with " + password) // is a source in the sum
//
// That the constant stands in the program is a flaw of its own; that it is logged is another one, which stays when the
// constant has been replaced.

// constSource returns the source that a constant text is under a name, if it looks like a secret.
func constSource(g *taint.Func, v ssa.Value, key taint.NameKey) (taint.Flow, bool) {
	name, ok := g.Names[key]
	text, isConst := ssautil.StringConst(v)
	if !ok || !isConst || !secret.LooksReal(g.Package, text) {
		return taint.Flow{}, false
	}
	what := "constant " + name
	// One source for each place where the name is written, so that a variable that is logged twice is reported twice.
	id := g.Source(taint.SourceKey{At: key, Text: what}, func() *summary.Source {
		return &summary.Source{Labels: model.Secret, Text: what, Name: name, Named: true, At: summary.Site{Pos: key.Pos}}
	})
	return taint.Flow{Origin: id, Flags: summary.Fresh}, true
}

// eachConst yields the arguments of a call that are such constants, with their index, and that of the element if they are
// elements of a variadic one, else -1.
func eachConst(g *taint.Func, c *access.Call, yield func(v ssa.Value, index, elem int, f taint.Flow)) {
	args := ssautil.PlainArgs(c.Instr.Common())
	for i, a := range args {
		// c.Args may have the receiver in front, which args has not.
		at := len(c.Args) - len(args) + i
		if f, ok := constSource(g, a, taint.NameKey{Pos: c.Instr.Pos(), Index: taint.OfText - i}); ok {
			yield(a, at, -1, f)
		}
		if i < len(args)-1 || !c.Instr.Common().Signature().Variadic() {
			continue
		}
		for n, e := range ssautil.Elements(a) {
			if e == nil {
				continue
			}
			if f, ok := constSource(g, e, taint.NameKey{Pos: c.Instr.Pos(), Index: taint.OfText - i - n}); ok {
				yield(e, at, n, f)
			}
		}
	}
}

// constants lets named constants among the arguments of a library's function arrive at a log, or be in the text that the
// function makes.
func constants(g *taint.Func, c *access.Call, obj *types.Func, rows []*model.Row) {
	eachConst(g, c, func(v ssa.Value, _, _ int, f taint.Flow) { arrives(g, c, obj, rows, v, f) })
}

// arrives lets a source that only its place among the arguments of a library's function tells arrive where the rows take
// the argument to: at a log, or in the text that the function makes.
func arrives(g *taint.Func, c *access.Call, obj *types.Func, rows []*model.Row, v ssa.Value, f taint.Flow) {
	for _, row := range rows {
		a, ok := c.Bind(obj.Signature(), row)
		if !ok || !slices.ContainsFunc(a.In, func(in access.Arg) bool { return in.V == v }) {
			continue
		}
		switch {
		// log.Print(password)
		case row.Kind == model.Sink && row.Sinks&model.Log != 0:
			g.SinkSet(model.Log, taint.FlowSet{f}, c.Instr, summary.Sink{Callee: ssautil.Callee(obj)})
		// fmt.Sprintf("with %s", password) carries the source on, in a longer text, wherever that is logged.
		case row.Kind == model.Build && len(row.Results) == 1 && c.Result != nil:
			f.Flags &^= summary.Unchanged
			g.Update(c.Out(row.Results[0]), "", f)
		}
	}
}

// addConsts adds the named constants that a call hands to a function which logs them.
func addConsts(g *taint.Func, out *taint.FlowSet, c *access.Call, in summary.Input) {
	if in.Outer || in.Slot != "" || in.Variable != "" {
		return
	}
	eachConst(g, c, func(_ ssa.Value, index, elem int, f taint.Flow) {
		if index != in.Index {
			return
		}
		if in.Path == "" || elem >= 0 && in.Path.Len() == 1 && access.SameStep(in.Path.At(0), access.IndexStep(elem).At(0)) {
			out.Add(f)
		}
	})
}

// constOperand lets a sum carry the named constants that are operands of it.
func constOperand(g *taint.Func, sum *ssa.BinOp) {
	for i, x := range [...]ssa.Value{sum.X, sum.Y} {
		if f, ok := constSource(g, x, taint.NameKey{Pos: sum.Pos(), Index: taint.OfText - i}); ok {
			f.Flags &^= summary.Unchanged
			g.Update(access.Loc{Root: sum}, "", f)
		}
	}
}
