package lines

import (
	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// Lines of logs. The rows name the loggers that write a line break as it is. Whether a value can have one there is a matter of the
// verb that prints it, also where a function of the program hands a format on:
//
//	log.Printf("login of %q", name)
//	func (s *server) logf(format string, args ...any) { log.Printf(format, args...) }

// quotes reports whether a verb writes a line break as something else.
func quotes(verb byte) bool {
	switch verb {
	case 'q', 'x', 'X', 'U', ssautil.SharpV:
		return true
	}
	return false
}

// logged reports whether a value cannot break a line of the log that it is written to.
func logged(s *taint.SinkSite, handles func() bool) (harmless bool) {
	return quotes(s.Verb) || s.Obj.Pkg() != nil && s.Obj.Pkg().Path() == "log/slog" && handles()
}

// choosesHandler reports whether the package gives log/slog a handler of its own: those of the library quote, while without one the
// message is written by package log.
func choosesHandler(in *taint.Package) bool {
	for _, m := range in.Ssa.Members {
		if fn, ok := m.(*ssa.Function); ok && callsSetDefault(fn, 0) {
			return true
		}
	}
	return false
}

// callsSetDefault reports whether a function, or a literal in it, calls slog.SetDefault.
func callsSetDefault(fn *ssa.Function, depth int) bool {
	for call := range ssautil.Calls(fn) {
		if callee := call.StaticCallee(); callee != nil && callee.String() == "log/slog.SetDefault" {
			return true
		}
	}
	for _, f := range fn.AnonFuncs {
		if depth < maxDepth && callsSetDefault(f, depth+1) {
			return true
		}
	}
	return false
}

// passed is the hook Passed: of the arguments that a function hands on with a format, those count that the format does not quote.
func (t *topic) passed(g *taint.Func, c *access.Call, _ *summary.Summary, e *summary.SinkEntry, _ string) (summary.Sink, taint.FlowSet, bool) {
	if e.Sink.Kind == model.MailText {
		return e.Sink, t.unchecked(g, g.Entering(c, e.In)), true
	}
	common := c.Instr.Common()
	args := ssautil.PlainArgs(common)
	if e.Sink.Kind != model.Line || e.In.Outer || e.In.Slot != "" || e.In.Variable != "" || e.In.Index != len(c.Args)-1 || len(args) == 0 {
		return e.Sink, nil, false
	}
	verbs := ssautil.PrintfVerbs(common.Signature(), args)
	list := ssautil.Elements(args[len(args)-1])
	if verbs == nil || len(list) == 0 {
		return e.Sink, nil, false
	}
	var flows taint.FlowSet
	for n, v := range list {
		if v == nil || !verbs.Shows(n) || quotes(verbs.Of(n)) {
			continue
		}
		for _, f := range g.Joined(v, c.At) {
			flows.Add(f)
		}
	}
	return e.Sink, flows, true
}
