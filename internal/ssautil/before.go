package ssautil

import (
	"strings"

	"golang.org/x/tools/go/ssa"
)

// What stands before a value in a text, as far as it is constant. The text is put together from its pieces, in which each value that is
// not constant stands as a Hole:
//
//	scheme + "://" + host + "/" + name // before name: "\x00://\x00/"
//	fmt.Sprintf("https://%s.h", name)  // before name: "https://"
//
// All of this is a walk back over operands, with a bound of its depth.

// Hole stands in a text for what is not constant.
const Hole = "\x00"

// maxBefore is how deep sums and calls are gone back over; what is deeper is not constant.
const maxBefore = 6

// A Class says what a text is as a beginning, where one of several is taken: 0 if nothing is known. Where paths meet, a text is known
// if all have one class, and then it is that of the first.
type Class func(text string) int

// TextOf returns what is known of a text.
func (class Class) TextOf(v ssa.Value) string { return class.text(v, 0) }

func (class Class) text(v ssa.Value, depth int) string {
	if v == nil {
		return Hole
	}
	if t, ok := StringConst(v); ok {
		return t
	}
	if depth > maxBefore {
		return Hole
	}
	switch v := v.(type) {
	case *ssa.BinOp:
		return class.text(v.X, depth+1) + class.text(v.Y, depth+1)
	case *ssa.Convert: // []byte("a" + x)
		return class.text(v.X, depth+1)
	case *ssa.ChangeType:
		return class.text(v.X, depth+1)
	case *ssa.MakeInterface:
		return class.text(v.X, depth+1)
	case *ssa.Phi:
		if class == nil {
			return Hole
		}
		first := class.onEdge(v, 0, depth)
		for i := range v.Edges {
			if c := class(class.onEdge(v, i, depth)); c == 0 || c != class(first) {
				return Hole
			}
		}
		return first
	case *ssa.Call:
		if fn := v.Call.StaticCallee(); fn != nil {
			return class.made(madeAs(fn), v.Call.Args, nil, depth)
		}
	}
	return Hole
}

// onEdge returns what is known of a text where paths meet that comes by one of them.
func (class Class) onEdge(v *ssa.Phi, i, depth int) string {
	text := class.text(v.Edges[i], depth+3)
	if end := endsOn(v.Edges[i], v.Block().Preds[i], v.Block()); !strings.HasSuffix(text, end) {
		text += end
	}
	return text
}

// wrapped stands for the functions that put a text before that of an error: errors.Wrap(err, "reading"), errors.Wrapf(err, "reading %s", name).
const wrapped = "wrapped"

// madeAs returns the name of a library's function of which it is known how it makes a text, or of the one that makes it alike: an error has
// the text that fmt.Sprintf makes, whichever library it is of.
func madeAs(fn *ssa.Function) string {
	name := CalleeName(fn)
	params, results := fn.Signature.Params(), fn.Signature.Results()
	if name == "" || results.Len() != 1 || !IsError(results.At(0).Type()) || params.Len() < 2 {
		return name
	}
	switch last := name[strings.LastIndexByte(name, '.')+1:]; {
	case last == "Errorf" && IsString(params.At(0).Type()):
		return "fmt.Sprintf"
	case (last == "Wrap" || last == "Wrapf" || last == "WithMessage" || last == "WithMessagef") && IsError(params.At(0).Type()) && IsString(params.At(1).Type()):
		return wrapped
	}
	return name
}

// Before returns what stands before an argument in the text that a call makes, or that it writes behind another one, "" if nothing is
// known, and whether that is all of it: of a builder only what was written first is known, and an argument may be there twice. The
// arguments have the receiver first.
func (class Class) Before(call ssa.CallInstruction, args []ssa.Value, arg ssa.Value) (before string, isAll bool) {
	fn := call.Common().StaticCallee()
	if fn == nil || len(args) == 0 {
		return "", false
	}
	switch name := madeAs(fn); name {
	case "fmt.Sprintf":
		return class.made(name, args, arg, 0), len(args) == 2 && isOnce(Elements(args[1]), arg)
	case wrapped:
		return class.made(name, args, arg, 0), false
	case "fmt.Sprint", "fmt.Sprintln", "strings.Join", "path.Join", "net/url.JoinPath", "net.JoinHostPort":
		return class.made(name, args, arg, 0), false
	case "fmt.Fprintf", "fmt.Fprint", "fmt.Fprintln":
		return class.firstWritten(call, args) + class.made(strings.Replace(name, "F", "S", 1), args[1:], arg, 0), false
	case "io.WriteString":
		return class.firstWritten(call, args), false
	}
	switch fn.String() {
	case "(*strings.Builder).WriteString", "(*bytes.Buffer).WriteString", "(*bytes.Buffer).Write":
		return class.firstWritten(call, args), false
	}
	return "", false
}

// isOnce reports whether a value is one element of a list, and no other one is the same.
func isOnce(elems []ssa.Value, arg ssa.Value) bool {
	n := 0
	for _, e := range elems {
		if e != nil && Unboxed(e) == Unboxed(arg) {
			n++
		}
	}
	return n == 1
}

// firstWritten returns what was written first to a writer before a call writes to it, with a Hole for all that was written then, if
// that was on all ways; "" if nothing was, or it is not known.
func (class Class) firstWritten(c ssa.CallInstruction, args []ssa.Value) string {
	var first ssa.CallInstruction
	for _, call := range writes(Unboxed(args[0]), nil, 0) {
		if call != c && Precedes(call, c) && (first == nil || Precedes(call, first)) {
			first = call
		}
	}
	if first == nil {
		return ""
	}
	return class.Written(first) + Hole
}

// Precedes reports whether an instruction has run whenever another one runs.
func Precedes(a, b ssa.Instruction) bool {
	if a.Block() == b.Block() {
		return IndexOf(a) < IndexOf(b)
	}
	return a.Block().Dominates(b.Block())
}

// PrecedeTogether reports whether one of some instructions has run whenever another one runs, on each way there, as of two that stand in the
// branches of one condition.
func PrecedeTogether(some []ssa.Instruction, b ssa.Instruction) bool {
	in := make(map[*ssa.BasicBlock]bool, len(some))
	for _, a := range some {
		if a.Block() == b.Block() && IndexOf(a) < IndexOf(b) {
			return true
		}
		in[a.Block()] = true
	}
	if len(some) == 0 {
		return false
	}
	// Back from b, as far as none of them has run.
	seen := make(map[*ssa.BasicBlock]bool)
	todo := []*ssa.BasicBlock{b.Block()}
	for len(todo) > 0 {
		block := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if len(block.Preds) == 0 {
			return false
		}
		for _, p := range block.Preds {
			if !seen[p] && !in[p] {
				seen[p] = true
				todo = append(todo, p)
			}
		}
	}
	return true
}

// Written returns what is known of the text that a call writes: of Write and WriteString, of fmt.Fprintf and its like; a Hole of others.
func (class Class) Written(call ssa.CallInstruction) string {
	common := call.Common()
	args := common.Args
	if !common.IsInvoke() && len(args) > 0 {
		args = args[1:]
	}
	if len(args) == 0 {
		return Hole
	}
	if fn := common.StaticCallee(); fn != nil {
		if name, ok := strings.CutPrefix(CalleeName(fn), "fmt.F"); ok {
			return class.made("fmt.S"+name, args, nil, 0)
		}
	}
	return class.text(args[0], 0)
}

// writes adds the calls that write to a value, as it is or as another interface.
func writes(to ssa.Value, calls []ssa.CallInstruction, depth int) []ssa.CallInstruction {
	if to.Referrers() == nil || depth > maxBefore {
		return calls
	}
	for _, r := range *to.Referrers() {
		switch r := r.(type) {
		case *ssa.MakeInterface:
			calls = writes(r, calls, depth+1)
		case *ssa.ChangeInterface:
			calls = writes(r, calls, depth+1)
		case ssa.CallInstruction:
			if WritesTo(r.Common()) == to {
				calls = append(calls, r)
			}
		}
	}
	return calls
}

// WritesTo returns what a call writes a text to that is one of its other arguments, or nil.
func WritesTo(c *ssa.CallCommon) ssa.Value {
	if c.IsInvoke() {
		switch c.Method.Name() {
		case "Write", "WriteString":
			return c.Value
		}
		return nil
	}
	fn := c.StaticCallee()
	if fn == nil || len(c.Args) == 0 {
		return nil
	}
	switch CalleeName(fn) {
	case "fmt.Fprintf", "fmt.Fprint", "fmt.Fprintln", "io.WriteString":
		return c.Args[0]
	}
	if fn.Signature.Recv() != nil && (fn.Name() == "Write" || fn.Name() == "WriteString") {
		return c.Args[0]
	}
	return nil
}

// made returns what is known of the text that a library makes of arguments, as far as arg, if that is one of them.
func (class Class) made(callee string, args []ssa.Value, arg ssa.Value, depth int) string {
	if len(args) == 0 {
		return Hole
	}
	sep := "/"
	switch callee {
	case "fmt.Sprintf":
		if len(args) == 2 {
			return class.formatted(args[0], Elements(args[1]), arg, depth)
		}
		return Hole
	case wrapped:
		return class.wrap(args, arg, depth)
	case "fmt.Sprint":
		sep = ""
	case "fmt.Sprintln":
		sep = " "
	case "strings.Join":
		if len(args) < 2 {
			return Hole
		}
		sep, _ = StringConst(args[1])
	case "net.JoinHostPort":
		if args[0] == arg {
			return ""
		}
		return class.text(args[0], depth+1) + ":"
	case "net/url.JoinPath": // the base is an argument too
		if args[0] == arg {
			return ""
		}
		return class.text(args[0], depth+1) + "/"
	case "path.Join":
	default:
		return Hole
	}
	var b strings.Builder
	for i, e := range Elements(args[0]) {
		if i > 0 {
			b.WriteString(sep)
		}
		_, isConst := StringConst(e)
		if e == nil || e == arg || arg != nil && Unboxed(e) == Unboxed(arg) || arg == args[0] && !isConst { // any element may be meant by the list
			break
		}
		b.WriteString(class.text(Unboxed(e), depth+1))
	}
	return b.String()
}

// wrap is made for a text that is put before an error. In a format the error itself stands behind all of it.
func (class Class) wrap(args []ssa.Value, arg ssa.Value, depth int) string {
	switch {
	case args[1] == arg:
		return ""
	case len(args) == 3 && arg != args[0]:
		return class.formatted(args[1], Elements(args[2]), arg, depth)
	case len(args) == 3:
		return class.formatted(args[1], Elements(args[2]), nil, depth) + ": "
	}
	return class.text(args[1], depth+1) + ": "
}

// formatted is made for a format. A verb that chooses its argument ends what is known.
func (class Class) formatted(format ssa.Value, elems []ssa.Value, arg ssa.Value, depth int) string {
	layout, _ := StringConst(format)
	if sum, ok := format.(*ssa.BinOp); ok { // basePath + "/login?next=%s": no verbs are expected in what is not constant
		layout = class.text(sum, depth+1)
	}
	var b strings.Builder
	for n := 0; ; n++ {
		before, rest, more := strings.Cut(layout, "%")
		b.WriteString(before)
		if !more || rest == "" || strings.ContainsAny(rest[:1], "[*") {
			return b.String()
		}
		if rest[0] == '%' {
			b.WriteByte('%')
			layout, n = rest[1:], n-1
			continue
		}
		verb := strings.IndexFunc(rest, func(r rune) bool { return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' })
		if verb >= 0 && rest[verb] == 'q' { // whatever is quoted stands behind a quote
			b.WriteByte('"')
		}
		if verb < 0 || n >= len(elems) || elems[n] == nil || elems[n] == arg || arg != nil && Unboxed(elems[n]) == Unboxed(arg) {
			return b.String()
		}
		b.WriteString(class.text(Unboxed(elems[n]), depth+1))
		layout = rest[verb+1:]
	}
}
