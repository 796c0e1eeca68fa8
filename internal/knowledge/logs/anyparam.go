package logs

import (
	"go/types"
	"strings"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// Functions that take values of any type and print them know nothing of the secrets in them. Their callers, who
// know the types, do.

// printedAsItIs marks what is printed without knowing its type.
func printedAsItIs(flows taint.FlowSet, t types.Type) taint.FlowSet {
	if holdsAny(t) {
		for i := range flows {
			flows[i].Flags |= summary.Untyped
		}
	}
	return flows
}

// holdsAny reports whether a type is one of any values, or of lists or maps of such.
func holdsAny(t types.Type) bool {
	for range ssautil.MaxElements {
		switch u := t.Underlying().(type) {
		case *types.Interface:
			return true
		case *types.Slice:
			t = u.Elem()
		case *types.Map:
			t = u.Elem()
		default:
			return false
		}
	}
	return false
}

// addSecretFields adds the secret fields of what a function is handed that prints whatever it is given.
func (lt *topic) addSecretFields(g *taint.Func, out *taint.FlowSet, c *access.Call, e *summary.SinkEntry, name string) {
	in := e.In
	if e.Flags&summary.Untyped == 0 || e.Sink.Kind&model.Readable == 0 || !handsThing(g, c, in) || !printsFor(g, e.Sink, name) {
		return
	}
	arg := c.Args[in.Index]
	switch list := ssautil.Elements(arg); {
	case in.Path == "" && len(list) == 0:
		lt.addSecretField(g, out, arg, byFmt)
	case in.Path.Len() <= 1:
		for i, v := range list {
			if v != nil && (in.Path == "" || access.SameStep(in.Path.At(0), access.IndexStep(i).At(0))) {
				lt.addSecretField(g, out, v, byFmt)
			}
		}
	}
}

// handsThing reports whether a call hands a function something that is no text for an input of any type.
func handsThing(g *taint.Func, c *access.Call, in summary.Input) bool {
	if !in.Deep || in.Outer || in.Slot != "" || in.Variable != "" || in.Index >= len(c.Args) {
		return false
	}
	arg := c.Args[in.Index]
	return holdsAny(arg.Type()) && !ssautil.IsText(ssautil.InnerType(arg))
}

// printsFor reports whether a sink of a function is one of this program's, or the function a logger's. What other
// libraries print of what they are given, by reflection and if it is a text, is mostly not the whole of it.
func printsFor(g *taint.Func, at summary.Sink, name string) bool {
	return at.At.Pkg == "" || ssautil.SameProject(at.At.Pkg, ssautil.PkgPath(g.Pkg)) || isLevel(name) || strings.HasPrefix(name, "Dump") || isLogger(name)
}
