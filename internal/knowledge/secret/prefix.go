package secret

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/ssautil"
)

// cutsName reports whether a call cuts a text at what ends a name.
func cutsName(c *ssa.Call) bool {
	fn := c.Call.StaticCallee()
	if fn == nil || len(c.Call.Args) < 2 {
		return false
	}
	obj, ok := fn.Object().(*types.Func)
	if !ok || obj.Pkg() == nil || obj.Pkg().Path() != "strings" && obj.Pkg().Path() != "bytes" {
		return false
	}
	switch obj.Name() {
	case "Cut", "Split", "SplitN":
		sep, ok := ssautil.StringConst(c.Call.Args[1])
		return ok && (sep == "=" || sep == ":" || sep == " ")
	}
	return false
}

// maxGlimpse is how many characters of a secret may be shown so that people can tell it from others.
const maxGlimpse = 8

// isGlimpse reports whether a slice of a text is its first characters, so few that they do not give it away.
func isGlimpse(v *ssa.Slice) bool {
	if !ssautil.IsText(v.X.Type()) || v.High == nil {
		return false
	}
	low := 0
	if v.Low != nil {
		n, ok := ssautil.IntConst(v.Low)
		if !ok {
			return false
		}
		low = n
	}
	high, ok := ssautil.IntConst(v.High)
	return ok && high-low <= maxGlimpse
}
