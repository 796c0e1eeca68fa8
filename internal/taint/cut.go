package taint

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/model"
)

// putCut puts what comes out of a library's function. Of a text that is cut where a name, a scheme or a user
// ends, the first part is that, and no secret.
func (g *group) putCut(c *call, obj *types.Func, to loc, f flow) {
	if !cutsName(c, obj) {
		g.put(to, "", f)
		return
	}
	first := f
	first.clear |= model.Log | model.Response
	switch {
	case obj.Name() != "Cut":
		g.put(to.part(index(0)), "", first)
		g.put(to.part(tail), "", f)
	case to.path == step(0):
		g.put(to, "", first)
	default:
		g.put(to, "", f)
	}
}

// cutsName reports whether a call cuts a text at what ends a name.
func cutsName(c *call, obj *types.Func) bool {
	if p := obj.Pkg().Path(); p != "strings" && p != "bytes" || len(c.args) < 2 {
		return false
	}
	switch obj.Name() {
	case "Cut", "Split", "SplitN":
		sep, ok := stringConst(c.args[1])
		return ok && (sep == "=" || sep == ":" || sep == " ")
	}
	return false
}

// maxGlimpse is how many characters of a secret may be shown so that people can tell it from others.
const maxGlimpse = 8

// isGlimpse reports whether a slice of a text is its first characters, so few that they do not give it away.
func isGlimpse(v *ssa.Slice) bool {
	if !isText(v.X.Type()) || v.High == nil {
		return false
	}
	low := 0
	if v.Low != nil {
		n, ok := intConst(v.Low)
		if !ok {
			return false
		}
		low = n
	}
	high, ok := intConst(v.High)
	return ok && high-low <= maxGlimpse
}
