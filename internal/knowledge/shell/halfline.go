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
// of the command line, or only how it begins, but this call does. Of the arguments, skip elements stand before those of the
// program that is run in the end.
func passedLine(g *taint.Func, c *access.Call, s *summary.Summary, e *summary.SinkEntry) (place summary.Sink, skip int) {
	place = e.Sink
	if place.Kind != model.Argument || e.In.Outer || e.In.Slot != "" || e.In.Variable != "" || e.In.Index >= len(c.Args) {
		return place, 0
	}
	line, own, ok := completed(g, c, s, e)
	if !ok {
		return place, 0
	}
	if place.Given.Line == "" || onlyLaunches(place.Given) {
		place.Given = summary.Given{Line: texts(g, line)}
		if place.Given.Line != "" { // here it is known which program obeys
			place.At = summary.Site{Pos: ssautil.SitePos(c.Instr)}
		} else if n := e.Sink.Given.Command - 1; n >= 0 && n < len(c.Args) {
			place.Given = ofParam(c.Args[n])
		}
	}
	interprets(g, line, c.Instr, place.Callee)
	starts(g, line, own, c.Instr, place.Callee)
	outputs(g, line, own, hasMore(g, c.Args), c.Instr, place.Callee)
	if at := launched(named(g, line)); at > 0 {
		skip = max(0, at+1-own)
	}
	return place, skip
}

// completed returns the command line that is run behind a call: what the function knows of it, and from index own on what
// it is given. It is false if the function knows all of it.
func completed(g *taint.Func, c *access.Call, s *summary.Summary, e *summary.SinkEntry) (line []ssa.Value, own int, ok bool) {
	arg, given, list := c.Args[e.In.Index], e.Sink.Given, listIn(e.In.Path)
	switch n := given.Command - 1; {
	case n >= 0 && n < len(c.Args):
		if line = cmdLine(g, c.Args[n], 0); len(line) == 0 {
			line = argsOf(g, c.Args[n])
		}
		return append(line[:len(line):len(line)], entered(g, arg, e.In)...), len(line), true
	case given.Line != "" && (e.Flags&summary.Concat != 0 || e.In.Path == "" && (!ssautil.IsText(arg.Type()) || ssautil.IsString(arg.Type()))):
		return nil, 0, false
	case given.Line != "":
		line = constants(given)
		return append(line, entered(g, arg, e.In)...), len(line), true
	}
	in, ok := programInput(s, e)
	switch {
	case !ok || in.Index >= len(c.Args):
	case in.Index == e.In.Index && in.Path == list+access.IndexStep(0): // v[0], v[1:]...
		return elementsOf(g, arg, list), 0, true
	case in.Path != "":
		program := &part{Value: c.Args[in.Index], at: g.Loc(c.Args[in.Index]).Part(in.Path)}
		return append([]ssa.Value{program}, elementsOf(g, arg, list)...), 1, true
	case in.Index != e.In.Index && (list != "" || !ssautil.IsString(arg.Type())):
		return append([]ssa.Value{c.Args[in.Index]}, elementsOf(g, arg, list)...), 1, true
	}
	return lineOf(g, c.Args, 0), 1, true
}

// constants returns the constants that are known of a command line.
func constants(given summary.Given) (line []ssa.Value) {
	for _, text := range given.Words() {
		line = append(line, ssautil.TextConst(text))
	}
	return line
}

// onlyLaunches reports whether the program of a command line is not among the constants that are known of it.
func onlyLaunches(given summary.Given) bool {
	line := constants(given)
	return launched(line) == len(line)
}

// entered returns the arguments that an input of a call is: a text, or the elements of a list.
func entered(g *taint.Func, arg ssa.Value, in summary.Input) []ssa.Value {
	if in.Path == "" && ssautil.IsString(arg.Type()) {
		return []ssa.Value{arg}
	}
	return elementsOf(g, arg, listIn(in.Path))
}

// listIn returns the path to the list that a path leads to, or to an element of.
func listIn(p access.Path) access.Path {
	if n := p.Len(); n > 0 && !access.IsField(p.At(n-1)) {
		return p[:2*(n-1)]
	}
	return p
}

// elementsOf returns the elements of a list that an argument is or has in it.
func elementsOf(g *taint.Func, arg ssa.Value, list access.Path) []ssa.Value {
	if list == "" {
		return listOf(g, arg, 0)
	}
	return spread(g, arg, g.Loc(arg).Part(list), false)
}

// programInput returns what names the program that an argument is given to, if callers do.
func programInput(s *summary.Summary, e *summary.SinkEntry) (summary.Input, bool) {
	for i := range s.Sinks {
		p := &s.Sinks[i]
		if p.Sink.Kind == model.Command && p.Sink.At == e.Sink.At && p.Sink.Callee == e.Sink.Callee && !p.In.Outer && p.In.Variable == "" && p.In.Slot == "" {
			return p.In, true
		}
	}
	return summary.Input{}, false
}

// ofParam says that the program is that of a command which callers give, if a command is a parameter.
func ofParam(cmd ssa.Value) (given summary.Given) {
	if p, ok := cmd.(*ssa.Parameter); ok {
		given.Command = ssautil.ParamIndex(p) + 1
	}
	return given
}
