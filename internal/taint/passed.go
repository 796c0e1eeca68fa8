package taint

import (
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/model"
)

// A function that runs programs for others knows half of a command line, and its caller the other half.

// passedLine returns the place where an argument of a program arrives that a function was given to run: it knows nothing
// of the command line, or only how it begins, but this call does.
func (g *group) passedLine(c *call, s *summary, e *sinkEntry) Place {
	place := e.sink
	if place.Kind != model.Argument {
		return place
	}
	var line []ssa.Value
	switch name := programParam(s, e); {
	case e.in.path != "" || e.in.outer || e.in.index >= len(c.args):
	case place.Given != "" && (e.flags&built != 0 || !isText(c.args[e.in.index].Type()) || isString(c.args[e.in.index].Type())):
		return place
	case place.Given != "":
		for text := range strings.SplitSeq(strings.TrimSuffix(place.Given, "\x00"), "\x00") {
			line = append(line, textConst(text))
		}
		line = append(line, listOf(c.args[e.in.index], 0)...)
	case name >= 0 && name < len(c.args) && name != e.in.index:
		line = append([]ssa.Value{c.args[name]}, listOf(c.args[e.in.index], 0)...)
	}
	if len(line) == 0 {
		line = lineOf(c.args, 0)
	}
	if place.Given == "" {
		if place.Given = g.texts(line); place.Given != "" { // here it is known which program obeys
			place.At = Site{Pos: sitePos(c.instr)}
		}
	}
	g.interprets(line, c.instr, place.Callee)
	return place
}

// programParam returns the parameter that names the program that an argument is given to, or -1.
func programParam(s *summary, e *sinkEntry) int {
	for i := range s.sinks {
		p := &s.sinks[i]
		if p.sink.Kind == model.Command && p.sink.At == e.sink.At && p.sink.Callee == e.sink.Callee && p.in.path == "" && !p.in.outer && p.in.variable == "" && p.in.slot == "" {
			return p.in.index
		}
	}
	return -1
}
