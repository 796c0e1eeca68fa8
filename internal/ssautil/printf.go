package ssautil

import (
	"go/types"
	"strconv"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// Formats of printf-like functions, as far as it matters which argument is printed how: fmt.Printf("%T %s", a, b) tells the
// type of a and the value of b. A format is read once from left to right. Flags, widths and precisions are skipped; a star
// takes an argument, and an index in brackets says which one is next: in "%[2]*[1]d" the second is a width. An argument
// that several verbs print is known by none of them.

// verbs says for each argument of a printf-like call by which verb it is printed; of an argument that has none nothing is
// known. Nil says nothing of any.
type verbs []byte

// The verbs that stand for more than one character. They are characters that no verb has, or numbers below all of these.
const (
	SharpV  = 'V' // %#v, which asks other methods than %v
	width   = '*' // a width or precision: a number sets it, of anything else nothing is shown
	several = 1   // more than one verb
)

// PrintfVerbs returns the verbs of a call of a function of the form (..., format string, args ...any) whose format is
// constant, and nil for all others. The arguments are those without the receiver.
func PrintfVerbs(sig *types.Signature, args []ssa.Value) verbs {
	format, ok := formatOf(sig, args)
	if !ok {
		return nil
	}
	return verbsOf(format)
}

// verbsOf returns the verbs of a format.
func verbsOf(format string) (out verbs) {
	if _, ok := eachVerb(format, func(n int, _ string, verb byte) { out = out.with(n, verb) }); !ok {
		return nil
	}
	return out
}

// with notes that an argument is printed by a verb.
func (v verbs) with(n int, verb byte) verbs {
	for len(v) <= n {
		v = append(v, 0)
	}
	// "%[1]T: %[1]v": the second verb shows what the first does not.
	if v[n] != 0 && v[n] != verb {
		verb = several
	}
	v[n] = verb
	return v
}

// PrintfTexts returns for each argument of such a call the text of the format right before it, where it is printed first.
func PrintfTexts(sig *types.Signature, args []ssa.Value) (out []string) {
	format, ok := formatOf(sig, args)
	if !ok {
		return nil
	}
	if _, ok = eachVerb(format, func(n int, before string, _ byte) {
		for len(out) <= n {
			out = append(out, "")
		}
		if out[n] == "" {
			out[n] = before
		}
	}); !ok {
		return nil
	}
	return out
}

// A Piece is a part of a format: a text, and the verb behind it, with the number of the argument that it prints. The last has verb 0.
type Piece struct {
	Text string
	Verb byte
	Arg  int
}

// PrintfPieces returns the pieces of the constant format of such a call, in their order; nil if the format is not known.
func PrintfPieces(sig *types.Signature, args []ssa.Value) (out []Piece) {
	format, ok := formatOf(sig, args)
	if !ok {
		return nil
	}
	tail, ok := eachVerb(format, func(n int, before string, verb byte) {
		if verb != width {
			out = append(out, Piece{before, verb, n})
		}
	})
	if !ok {
		return nil
	}
	return append(out, Piece{Text: tail})
}

// formatOf returns the constant format of a call of a function of the form (..., format string, args ...any).
func formatOf(sig *types.Signature, args []ssa.Value) (string, bool) {
	// The format stands right before the variadic parameter.
	n := sig.Params().Len() - 2
	if !IsPrintf(sig) || n >= len(args) {
		return "", false
	}
	return StringConst(args[n])
}

// IsPrintf reports whether a function has the form (..., format string, args ...any).
func IsPrintf(sig *types.Signature) bool {
	n := sig.Params().Len() - 2
	return sig.Variadic() && n >= 0 && IsString(sig.Params().At(n).Type())
}

// FormatWith returns a format with a text in the place of each verb.
func FormatWith(format, hole string) string {
	var b strings.Builder
	tail, _ := eachVerb(format, func(_ int, before string, verb byte) {
		if verb != width {
			b.WriteString(before + hole)
		}
	})
	return b.String() + tail
}

// eachVerb yields the verbs of a format with the number of the argument that each takes, and the text before it; a star is
// the verb width, and has no text. It returns the text behind the last verb, and false if an index is out of place: then it
// is not known which arguments are printed.
func eachVerb(format string, yield func(n int, before string, verb byte)) (tail string, ok bool) {
	text, next := "", 0
	for {
		before, rest, ok := strings.Cut(format, "%")
		if !ok {
			// No verb is left; what stands behind the last one belongs to no argument.
			return text + before, true
		}
		// The text before a verb goes back to the last one, over %% too.
		text += before
		// Flags, widths, indices and stars, in any order, up to the verb.
		sharp := false
		for {
			flags := len(rest) - len(strings.TrimLeft(rest, "+-# 0123456789."))
			sharp = sharp || strings.Contains(rest[:flags], "#")
			if rest = rest[flags:]; rest == "" { // a format may end within a verb, as "100%" does
				return text, true
			}
			if rest[0] == '[' {
				number, behind, _ := strings.Cut(rest[1:], "]")
				// %[n]: the arguments count from 1.
				n, err := strconv.Atoi(number)
				if err != nil || n < 1 || n > maxIndex {
					return "", false
				}
				next, rest = n-1, behind
			} else if rest[0] == '*' {
				yield(next, "", width)
				next, rest = next+1, rest[1:]
			} else {
				break
			}
		}
		verb := rest[0]
		if verb == '%' {
			text += "%"
		} else {
			if verb == 'v' && sharp {
				verb = SharpV
			}
			yield(next, text, verb)
			text, next = "", next+1
		}
		format = rest[1:]
	}
}

// Digits reports whether the form of fmt that a verb asks for shows nothing but digits of a value of type t: of a number by
// all verbs but those for characters, of a list of bytes by those for numbers. Verb 0 stands for %v, which is what Sprint
// does. A type with a method for its text is shown by that.
//
//	fmt.Sprintf("id = %d", uint8(3)) // 3, though a byte may be a character elsewhere
//	fmt.Sprint([]byte("a"))          // [97]
func Digits(verb byte, t types.Type) bool {
	// A list of numbers is printed by its elements.
	elem := t
	switch u := t.Underlying().(type) {
	case *types.Slice:
		elem = u.Elem()
	case *types.Array:
		elem = u.Elem()
	}
	b, ok := elem.Underlying().(*types.Basic)
	if !ok || b.Info()&types.IsInteger == 0 || showsItself(t) || showsItself(elem) {
		return false
	}
	switch verb {
	case 0, 'v', 'd', 'b', 'o':
		return true
	case 'c', 'q', 'U', SharpV: // %#U shows the character, too
		return false
	}
	// %x and %s of a list of bytes show its characters; of a number they show digits.
	return elem == t
}

// showsItself reports whether a type, or a pointer to it, has a method that fmt asks for its text.
func showsItself(t types.Type) bool {
	for _, name := range [...]string{"String", "Error", "Format", "GoString"} {
		if obj, _, _ := types.LookupFieldOrMethod(t, true, nil, name); obj != nil {
			return true
		}
	}
	return false
}

// PlainArgs returns the arguments of a call without the receiver.
func PlainArgs(c *ssa.CallCommon) []ssa.Value {
	if !c.IsInvoke() && c.Signature().Recv() != nil && len(c.Args) > 0 {
		return c.Args[1:]
	}
	return c.Args
}

// AllArgs returns the arguments of a call as those of the callee's parameters: the receiver, or the value of the interface, first.
func AllArgs(c *ssa.CallCommon) []ssa.Value {
	if c.IsInvoke() {
		return append([]ssa.Value{c.Value}, c.Args...)
	}
	return c.Args
}

// Shows reports whether what is printed of argument n tells its value: a type (%T), an address (%p) or a width does
// not.
func (v verbs) Shows(n int) bool { return n >= len(v) || v[n] != 'T' && v[n] != 'p' && v[n] != width }

// Of returns the verb that argument n is printed by, SharpV for %#v, or 0 if it is not known.
func (v verbs) Of(n int) byte {
	if n < len(v) && v[n] != several {
		return v[n]
	}
	return 0
}
