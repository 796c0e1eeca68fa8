package shell

import (
	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// Command lines in two halves. A function that runs programs for others knows one half of a command line, and its
// caller the other half:
//
//	func git(args ...string) error { return exec.Command("git", args...).Run() }
//
//	git("clone", url) // only here it is known that url stands where git takes options
//
// Summaries cannot hold a line of SSA values. So the sink in the function's summary tells the constants that it knows
// (Given), the caller puts its own arguments behind them, and reads the line as if it were written in one place. Where
// the caller knows only a piece too, its own summary has the longer line, and so on up the call graph. A line grows to
// maxGiven bytes of constants and no further.

// passedLine returns the sink where an argument arrives that a function was given for a program's. If the function
// knows nothing of the command line, or only launchers at its beginning, this call completes it: the sink gets the line
// and the place of the call. Of the caller's arguments, skip elements stand before those of the program that is run in
// the end.
//
// The line may also be one of a shell, of a launcher or of a program that writes files, which only the completed line
// tells, so it is read for these too.
func passedLine(g *taint.Func, c *access.Call, s *summary.Summary, e *summary.SinkEntry) (place summary.Sink, skip int) {
	place = e.Sink
	if place.Kind != model.Argument || e.In.Outer || e.In.Slot != "" || e.In.Variable != "" || e.In.Index >= len(c.Args) {
		return place, 0
	}
	// Without a line to complete, the sink is left as the function's summary has it.
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

// completed returns the command line that is run behind a call: up to index own what the function knows of it, and from
// there on what the caller gives. It is false if the function knows all of it.
func completed(g *taint.Func, c *access.Call, s *summary.Summary, e *summary.SinkEntry) (line []ssa.Value, own int, ok bool) {
	arg, given, list := c.Args[e.In.Index], e.Sink.Given, listIn(e.In.Path)
	switch n := given.Command - 1; {
	// The command itself is an argument: func run(cmd *exec.Cmd, args ...string) appends to its line.
	case n >= 0 && n < len(c.Args):
		if line = cmdLine(g, c.Args[n], 0); len(line) == 0 {
			line = argsOf(g, c.Args[n])
		}
		return append(line[:len(line):len(line)], entered(g, arg, e.In)...), len(line), true
	case given.Line != "" && (e.Flags&summary.Concat != 0 || e.In.Path == "" && (!ssautil.IsText(arg.Type()) || ssautil.IsString(arg.Type()))):
		return nil, 0, false
	// The function knows how the line begins.
	case given.Line != "":
		line = constants(given)
		return append(line, entered(g, arg, e.In)...), len(line), true
	}
	// The function knows nothing: the program is among what it is given, in the same list, in a part of an argument, or
	// as an argument of its own.
	in, ok := programInput(s, e)
	switch {
	// No caller names the program: all arguments of the call are read as one line.
	case !ok || in.Index >= len(c.Args):
	case in.Index == e.In.Index && in.Path == list+access.IndexStep(0): // v[0], v[1:]...
		return elementsOf(g, arg, list), 0, true
	// run(job{bin: "git", args: list}): the program is a field, and its arguments are another.
	case in.Path != "":
		program := &part{Value: c.Args[in.Index], at: g.Loc(c.Args[in.Index]).Part(in.Path)}
		return append([]ssa.Value{program}, elementsOf(g, arg, list)...), 1, true
	// run("git", list): two arguments.
	case in.Index != e.In.Index && (list != "" || !ssautil.IsString(arg.Type())):
		return append([]ssa.Value{c.Args[in.Index]}, elementsOf(g, arg, list)...), 1, true
	}
	return lineOf(g, c.Args, 0), 1, true
}

// constants returns the constants that are known of a command line, as values.
func constants(given summary.Given) (line []ssa.Value) {
	for _, text := range given.Words() {
		line = append(line, ssautil.TextConst(text))
	}
	return line
}

// onlyLaunches reports whether the constants that are known of a command line are launchers alone, so that the program
// stands behind them: sudo -n.
func onlyLaunches(given summary.Given) bool {
	line := constants(given)
	return launched(line) == len(line)
}

// entered returns the arguments that an input of a call is: one text, or the elements of a list.
func entered(g *taint.Func, arg ssa.Value, in summary.Input) []ssa.Value {
	if in.Path == "" && ssautil.IsString(arg.Type()) {
		return []ssa.Value{arg}
	}
	return elementsOf(g, arg, listIn(in.Path))
}

// listIn returns the path of the list that a path leads to, or to an element of: of .1[*] it is .1.
func listIn(p access.Path) access.Path {
	if n := p.Len(); n > 0 && !access.IsField(p.At(n-1)) {
		return p[:2*(n-1)]
	}
	return p
}

// elementsOf returns the elements of a list that an argument is, or has at a path.
func elementsOf(g *taint.Func, arg ssa.Value, list access.Path) []ssa.Value {
	if list == "" {
		return listOf(g, arg, 0)
	}
	return spread(g, arg, g.Loc(arg).Part(list), false)
}

// programInput returns the input that names the program of a sink's line, and false if no caller names it. It is that
// of the sink of the kind Command at the same place.
func programInput(s *summary.Summary, e *summary.SinkEntry) (summary.Input, bool) {
	for i := range s.Sinks {
		p := &s.Sinks[i]
		if p.Sink.Kind == model.Command && p.Sink.At == e.Sink.At && p.Sink.Callee == e.Sink.Callee && !p.In.Outer && p.In.Variable == "" && p.In.Slot == "" {
			return p.In, true
		}
	}
	return summary.Input{}, false
}

// ofParam says, if a command is a parameter, that the program is that of the command which callers give.
func ofParam(cmd ssa.Value) (given summary.Given) {
	if p, ok := cmd.(*ssa.Parameter); ok {
		given.Command = ssautil.ParamIndex(p) + 1
	}
	return given
}
