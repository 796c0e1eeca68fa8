package lines

import (
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/taint"
)

// What is known of the lines of a text by its constant pieces. A mail is its headers, a blank line and its body:
//
//	msg := "To: " + to + "\r\n"            // to is in a header
//	msg += "Subject: " + subject + "\r\n"  // so is subject
//	msg += "\r\n" + body                   // body is not
//
// Each question is a walk back over the operands of sums, over the edges of phis and to the formats of calls, as far as maxDepth. What
// it cannot tell is answered by false: the value counts as one in a header.

const (
	hole      = "x" // stands for what is not constant
	maxNested = 3   // how far functions are gone into that write to what they are given; a header is written by one or two
	maxDepth  = 12  // how far a text is gone back over; mails are put together of about ten pieces
)

// hasBlank reports whether a text has a blank line in it.
func hasBlank(text string) bool {
	return strings.Contains(text, "\n\n") || strings.Contains(text, "\n\r\n")
}

// isBlank reports whether a text surely has a blank line in it.
func isBlank(v ssa.Value, depth int) bool {
	if text, ok := ssautil.StringConst(v); ok || depth > maxDepth {
		return hasBlank(text)
	}
	switch v := v.(type) {
	case *ssa.BinOp:
		return isBlank(v.X, depth+1) || isBlank(v.Y, depth+1) || endsLine(v.X, depth+1) && beginsLine(v.Y, depth+1)
	case *ssa.Convert:
		return isBlank(v.X, depth+1)
	case *ssa.Phi:
		for _, e := range v.Edges {
			if !isBlank(e, depth+4) {
				return false
			}
		}
		return true
	case *ssa.Call:
		return hasBlank(format(v))
	}
	return false
}

// endsLine reports whether a text ends with a line break, or is empty, as far as that is known. A loop that adds lines does.
func endsLine(v ssa.Value, depth int) bool {
	if text, ok := ssautil.StringConst(v); ok {
		return text == "" || strings.HasSuffix(text, "\n")
	}
	if depth > maxDepth {
		return false
	}
	switch v := v.(type) {
	case *ssa.BinOp:
		return endsLine(v.Y, depth+1)
	case *ssa.Convert:
		return endsLine(v.X, depth+1)
	case *ssa.Phi:
		for _, e := range v.Edges {
			if e != v && !endsLine(e, depth+4) {
				return false
			}
		}
		return true
	case *ssa.Call:
		return strings.HasSuffix(format(v), "\n")
	}
	return false
}

// beginsLine reports whether a text begins with a line break.
func beginsLine(v ssa.Value, depth int) bool {
	if text, ok := ssautil.StringConst(v); ok || depth > maxDepth {
		return strings.HasPrefix(text, "\r\n") || strings.HasPrefix(text, "\n")
	}
	switch v := v.(type) {
	case *ssa.BinOp:
		return beginsLine(v.X, depth+1)
	case *ssa.Convert:
		return beginsLine(v.X, depth+1)
	case *ssa.Call:
		text := format(v)
		return strings.HasPrefix(text, "\r\n") || strings.HasPrefix(text, "\n")
	}
	return false
}

// hasLine reports whether the program ends a line in a text.
func hasLine(v ssa.Value, depth int) bool {
	if text, ok := ssautil.StringConst(v); ok || depth > maxDepth {
		return strings.Contains(text, "\n")
	}
	switch v := v.(type) {
	case *ssa.BinOp:
		return hasLine(v.X, depth+1) || hasLine(v.Y, depth+1)
	case *ssa.Convert:
		return hasLine(v.X, depth+1)
	case *ssa.Phi:
		for _, e := range v.Edges {
			if hasLine(e, depth+4) {
				return true
			}
		}
	case *ssa.Call:
		return strings.Contains(format(v), "\n") || builtOfLines(v, depth)
	}
	return false
}

// builtOfLines reports whether a call returns the text of a builder or buffer, and a line of it is ended.
func builtOfLines(c *ssa.Call, depth int) bool {
	if fn := c.Call.StaticCallee(); fn == nil || len(c.Call.Args) != 1 || fn.Name() != "String" && fn.Name() != "Bytes" {
		return false
	}
	return anyLine(c.Call.Args[0], depth+4)
}

// format returns the constant format of a call of a function like fmt.Sprintf, with each verb as it is written, or "".
func format(c *ssa.Call) string {
	obj := ssautil.CalledObject(&c.Call)
	if obj == nil || obj.Pkg() == nil {
		return ""
	}
	if at, ok := isPrintf(obj); ok && at < len(c.Call.Args) {
		return ssautil.ConstText(c.Call.Args[at])
	}
	return ""
}

// linesWritten reports whether lines are what is written to a writer: the text that a call writes has a line break of the program's, or
// another call writes one.
func linesWritten(to ssa.Value, p *taint.Passage) bool {
	if hasLine(p.Arg.V, 0) {
		return true
	}
	if call, ok := p.Call.Instr.(*ssa.Call); ok && (p.Obj.Name() == "Fprintln" || strings.Contains(format(call), "\n")) {
		return true
	}
	return anyLine(to, 0)
}

// anyLine reports whether the program ends a line in what it writes to a writer.
func anyLine(to ssa.Value, depth int) bool {
	for _, w := range writesTo(to) {
		for _, text := range w.texts {
			if hasLine(text, depth) {
				return true
			}
		}
	}
	return false
}
