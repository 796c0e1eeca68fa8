package shell

import (
	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// A function that runs programs for others knows half of a command line, and its caller the other half:
//
//	func git(args ...string) error { return exec.Command("git", args...).Run() }
//
//	git("clone", url) // only here it is known that url stands where git takes options
//
// The sink in the function's summary tells the constants that it knows (Given); the caller joins them with its own arguments,
// and reads the line as if it were written in one place.

// passedLine returns the place where an argument of a program arrives that a function was given to run: it knows nothing
// of the command line, or only how it begins, but this call does.
func passedLine(g *taint.Func, c *access.Call, s *summary.Summary, e *summary.SinkEntry) summary.Sink {
	place := e.Sink
	if place.Kind != model.Argument {
		return place
	}
	var line []ssa.Value
	known := 1 // how many arguments of the line are not this call's
	switch name := programParam(s, e); {
	case e.In.Path != "" || e.In.Outer || e.In.Index >= len(c.Args):
	case place.Given.Line != "" && (e.Flags&summary.Concat != 0 || !ssautil.IsText(c.Args[e.In.Index].Type()) || ssautil.IsString(c.Args[e.In.Index].Type())):
		return place
	case place.Given.Line != "":
		for _, text := range place.Given.Words() {
			line = append(line, ssautil.TextConst(text))
		}
		known = len(line)
		line = append(line, listOf(c.Args[e.In.Index], 0)...)
	case name >= 0 && name < len(c.Args) && name != e.In.Index:
		line = append([]ssa.Value{c.Args[name]}, listOf(c.Args[e.In.Index], 0)...)
	}
	if len(line) == 0 {
		line = lineOf(c.Args, 0)
	}
	if place.Given.Line == "" {
		if place.Given.Line = texts(g, line); place.Given.Line != "" { // here it is known which program obeys
			place.At = summary.Site{Pos: ssautil.SitePos(c.Instr)}
		}
	}
	interprets(g, line, c.Instr, place.Callee)
	outputs(g, line, known, hasMore(c.Args), c.Instr, place.Callee)
	return place
}

// programParam returns the parameter that names the program that an argument is given to, or -1.
func programParam(s *summary.Summary, e *summary.SinkEntry) int {
	for i := range s.Sinks {
		p := &s.Sinks[i]
		if p.Sink.Kind == model.Command && p.Sink.At == e.Sink.At && p.Sink.Callee == e.Sink.Callee && p.In.Path == "" && !p.In.Outer && p.In.Variable == "" && p.In.Slot == "" {
			return p.In.Index
		}
	}
	return -1
}
