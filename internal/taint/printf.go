package taint

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/model"
)

// verbs says for each argument of a printf-like call by which verb it is printed; of an argument that has
// none nothing is known. Nil says nothing of any.
type verbs []byte

// printfVerbs reads the format of a call that has a constant one.
func printfVerbs(sig *types.Signature, args []ssa.Value) verbs {
	n := sig.Params().Len() - 2
	if !sig.Variadic() || n < 0 || n >= len(args) || !isString(sig.Params().At(n).Type()) {
		return nil
	}
	format, ok := stringConst(args[n])
	if !ok || strings.Contains(format, "%[") || strings.Contains(format, "*") {
		return nil
	}
	var out verbs
	for {
		_, rest, ok := strings.Cut(format, "%")
		if !ok {
			return out
		}
		rest = strings.TrimLeft(rest, "+-# 0123456789.")
		if rest == "" {
			return out
		}
		if rest[0] != '%' {
			out = append(out, rest[0])
		}
		format = rest[1:]
	}
}

// shows reports whether what is printed of argument n tells its value: a type or an address does not.
func (v verbs) shows(n int) bool { return n >= len(v) || v[n] != 'T' && v[n] != 'p' }

// formatPrefix says that what a format prints cannot be an option of a program's, if the format begins with
// text that is none.
func formatPrefix(obj *types.Func, c *call) model.Sinks {
	if obj.Name() != "Sprintf" || len(c.args) == 0 {
		return 0
	}
	format, _ := stringConst(c.args[0])
	return noOption(format)
}
