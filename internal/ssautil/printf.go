package ssautil

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// Formats of printf-like functions, as far as it matters which argument is printed how: fmt.Printf("%T %s", a, b) tells the
// type of a and the value of b. A format is read once from left to right. Flags, widths and precisions are skipped; where
// the number of arguments and verbs differ (%*d, %[1]s) nothing is said of any argument, so that all count as printed.

// verbs says for each argument of a printf-like call by which verb it is printed; of an argument that has none nothing is
// known. Nil says nothing of any.
type verbs []byte

// SharpV stands for %#v, which asks other methods than %v.
const SharpV = 'V'

// PrintfVerbs returns the verbs of a call of a function of the form (..., format string, args ...any) whose format is
// constant, and nil for all others. The arguments are those without the receiver.
func PrintfVerbs(sig *types.Signature, args []ssa.Value) verbs {
	var out verbs
	if format, ok := formatOf(sig, args); !ok || !eachVerb(format, func(_ string, verb byte) { out = append(out, verb) }) {
		return nil
	}
	return out
}

// PrintfTexts returns for each argument of such a call the text of the format right before it.
func PrintfTexts(sig *types.Signature, args []ssa.Value) []string {
	var out []string
	if format, ok := formatOf(sig, args); !ok || !eachVerb(format, func(before string, _ byte) { out = append(out, before) }) {
		return nil
	}
	return out
}

// formatOf returns the constant format of a call of a function of the form (..., format string, args ...any).
func formatOf(sig *types.Signature, args []ssa.Value) (string, bool) {
	n := sig.Params().Len() - 2
	if !sig.Variadic() || n < 0 || n >= len(args) || !IsString(sig.Params().At(n).Type()) {
		return "", false
	}
	return StringConst(args[n])
}

// eachVerb yields the verbs of a format that take an argument, with the text before each, and returns false if it is not
// known which argument they take.
func eachVerb(format string, yield func(before string, verb byte)) bool {
	text := ""
	for {
		before, rest, ok := strings.Cut(format, "%")
		if !ok {
			return true
		}
		verb := strings.TrimLeft(rest, "+-# 0123456789.")
		if text += before; verb == "" {
			return true
		}
		switch {
		case verb[0] == '[' || verb[0] == '*': // it takes another argument, or more of them
			return false
		case verb[0] == 'v' && strings.Contains(rest[:len(rest)-len(verb)], "#"):
			yield(text, SharpV)
			text = ""
		case verb[0] != '%':
			yield(text, verb[0])
			text = ""
		}
		format = verb[1:]
	}
}

// PlainArgs returns the arguments of a call without the receiver.
func PlainArgs(c *ssa.CallCommon) []ssa.Value {
	if !c.IsInvoke() && c.Signature().Recv() != nil && len(c.Args) > 0 {
		return c.Args[1:]
	}
	return c.Args
}

// Shows reports whether what is printed of argument n tells its value: a type (%T) or an address (%p) does not.
func (v verbs) Shows(n int) bool { return n >= len(v) || v[n] != 'T' && v[n] != 'p' }

// Of returns the verb that argument n is printed by, SharpV for %#v, or 0 if it is not known.
func (v verbs) Of(n int) byte {
	if n < len(v) {
		return v[n]
	}
	return 0
}
