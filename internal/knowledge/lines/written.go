package lines

import (
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/ssautil"
)

// What is written to a writer or builder, call by call. Which write is the last before another one is a walk back over the blocks, so
// that it does not matter whether headers are written one by one, in a loop, or by a function:
//
//	for _, h := range headers {
//		fmt.Fprintf(&b, "%s: %s\r\n", h.name, h.value)
//	}
//	b.WriteString("\r\n") // a blank line: on all ways here the text before has ended a line
//	b.WriteString(body)

// A written is one call that writes: the texts that it writes, in their order.
type written struct {
	call  *ssa.Call
	texts []ssa.Value
	in    *ssa.Function // a function of the program that writes, and what it knows the writer as; nil for a library's
	to    ssa.Value
}

// begins reports whether what is written begins with a line break.
func (w *written) begins() bool { return len(w.texts) > 0 && beginsLine(w.texts[0], 0) }

// ends says how what is written ends.
func (w *written) ends(depth int) ending {
	if w.in != nil {
		return endOf(w.in, w.to, depth+1)
	}
	return ending{wrote: true, open: len(w.texts) == 0 || !endsLine(w.texts[len(w.texts)-1], 0)}
}

// An ending is how what was written ends, on any of the ways to a place.
type ending struct {
	wrote  bool // something was written
	open   bool // the last of it did not end a line
	passes bool // nothing was written on a way
}

// blank reports whether a blank line is written.
func (w *written) blank() bool {
	for n, text := range w.texts {
		if isBlank(text, 0) || n > 0 && endsLine(w.texts[n-1], 0) && beginsLine(text, 0) {
			return true
		}
	}
	return false
}

// writesTo returns the calls that write to a writer, or builder.
func writesTo(to ssa.Value) (all []written) {
	to = ssautil.Unboxed(to)
	if c, ok := to.(*ssa.ChangeInterface); ok {
		to = c.X
	}
	if to.Referrers() == nil {
		return nil
	}
	for _, r := range *to.Referrers() {
		switch r := r.(type) {
		case *ssa.Call:
			all = append(all, textsOf(r, to)...)
		case *ssa.MakeInterface: // fmt.Fprintf(&b, …)
			for _, use := range *r.Referrers() {
				all = append(all, textsOf(use, r)...)
			}
		case *ssa.ChangeInterface:
			for _, use := range *r.Referrers() {
				all = append(all, textsOf(use, r)...)
			}
		case *ssa.MakeClosure: // header := func(name, value string) { fmt.Fprintf(&b, …) }
			fn := r.Fn.(*ssa.Function)
			for _, use := range *r.Referrers() {
				if call, ok := use.(*ssa.Call); ok && call.Call.Value == r {
					all = append(all, written{call: call, in: fn, to: fn.FreeVars[slices.Index(r.Bindings, to)]})
				}
			}
		}
	}
	return all
}

// textsOf returns what a use of a writer writes, as none or one.
func textsOf(use ssa.Instruction, to ssa.Value) []written {
	call, ok := use.(*ssa.Call)
	if !ok {
		return nil
	}
	obj := ssautil.CalledObject(&call.Call)
	if obj == nil {
		return nil
	}
	args := ssautil.PlainArgs(&call.Call)
	w := written{call: call}
	switch name := obj.Name(); {
	case (name == "WriteString" || name == "Write") && len(args) > 0:
		w.texts = []ssa.Value{args[len(args)-1]}
	case name == "WriteByte" || name == "WriteRune":
		if n, ok := ssautil.IntConst(args[len(args)-1]); ok {
			w.texts = []ssa.Value{ssautil.TextConst(string(rune(n)))}
		}
	case name == "Fprintln":
		w.texts = []ssa.Value{ssautil.TextConst("\n")}
	case name == "Fprintf" && len(args) > 1:
		w.texts = []ssa.Value{ssautil.TextConst(ssautil.ConstText(args[1]))}
	case name == "Fprint" && len(args) > 1:
		for _, e := range ssautil.Elements(args[1]) {
			if e != nil {
				w.texts = append(w.texts, ssautil.Unboxed(e))
			}
		}
	default:
		fn := call.Call.StaticCallee()
		n := slices.Index(call.Call.Args, to)
		if fn == nil || n < 0 || n >= len(fn.Params) || len(fn.Blocks) == 0 || fn.Pkg != call.Parent().Pkg {
			return nil
		}
		w.in, w.to = fn, fn.Params[n]
	}
	return []written{w}
}

// endOf says how what a function writes to a writer ends.
func endOf(fn *ssa.Function, to ssa.Value, depth int) (e ending) {
	if depth > maxNested {
		return ending{open: true}
	}
	all := writesTo(to)
	for _, b := range fn.Blocks {
		if _, returns := b.Instrs[len(b.Instrs)-1].(*ssa.Return); returns && b != fn.Recover {
			e.join(endBefore(all, b, len(b.Instrs), depth))
		}
	}
	return e
}

func (e *ending) join(o ending) {
	e.wrote, e.open, e.passes = e.wrote || o.wrote, e.open || o.open, e.passes || o.passes
}

// endBefore says how what was written before an instruction of a block ends.
func endBefore(all []written, b *ssa.BasicBlock, before int, depth int) (e ending) {
	seen := make(map[*ssa.BasicBlock]bool)
	var back func(b *ssa.BasicBlock, before int)
	back = func(b *ssa.BasicBlock, before int) {
		for n := before - 1; n >= 0; n-- {
			i := slices.IndexFunc(all, func(w written) bool { return ssa.Instruction(w.call) == b.Instrs[n] })
			if i < 0 {
				continue
			}
			last := all[i].ends(depth)
			passes := last.passes
			last.passes = false
			if e.join(last); !passes {
				return
			}
		}
		if len(b.Preds) == 0 {
			e.passes = true
		}
		for _, p := range b.Preds {
			if !seen[p] {
				seen[p] = true
				back(p, len(p.Instrs))
			}
		}
	}
	back(b, before)
	return e
}

// endsBefore reports whether a line was ended before a call on all ways there on which something was written, and something was.
func endsBefore(all []written, call *ssa.Call) bool {
	e := endBefore(all, call.Block(), ssautil.IndexOf(call), 0)
	return e.wrote && !e.open
}

// behindBlank reports whether a blank line was surely written to a writer before a call, or is the first that the call writes: in a text,
// or as a text that begins with a line break behind one that ends with one.
func behindBlank(to ssa.Value, c *access.Call) bool {
	all := writesTo(to)
	for i := range all {
		w := &all[i]
		switch isCall := ssa.Instruction(w.call) == c.Instr; {
		case !isCall && !ssautil.Precedes(w.call, c.Instr):
		case !isCall && w.blank(), w.begins() && endsBefore(all, w.call):
			return true
		}
	}
	call, ok := c.Instr.(*ssa.Call)
	return ok && isBlank(ssautil.TextConst(beforeVerb(format(call))), 0)
}

// beforeVerb returns the start of a format that is printed before the first value.
func beforeVerb(format string) string {
	text, _, _ := strings.Cut(format, "%")
	return text
}
