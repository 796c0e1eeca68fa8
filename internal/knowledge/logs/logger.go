package logs

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// Loggers that no model knows. Programs declare an interface called Logger and leave to others what is behind it; the
// same program's main may put zap there, or a test its own. So a call through an interface of which nothing else is
// known is a log if two names say so: that of the type, or of its package, is one of a logger, and that of the method
// is a level.
//
//	type Logger interface{ Infof(format string, args ...any) }
//
//	s.logger.Infof("user %s", name) // a sink of the kind Log for name
//
// If a row or an implementation in the package tells more, this is not asked.

// logger lets the arguments of such a call reach a log. Of variadic arguments each element arrives for itself, with the
// verb that shows it, if the method takes a format; one that the format does not show is left out.
func (lt *topic) logger(g *taint.Func, c *access.Call, method *types.Func) {
	named := ssautil.NamedOf(c.Args[0].Type())
	// Both names must say so.
	if named == nil || !IsLevel(method.Name()) {
		return
	}
	// log.Sink has the name in its package, app.Logger in its own.
	if p := named.Obj().Pkg(); !IsLogger(named.Obj().Name()) && (p == nil || !IsLogger(p.Name())) {
		return
	}
	sig, args := method.Signature(), c.Args[1:]
	keyedValues(g, c, summary.Sink{Callee: ssautil.Callee(method)})
	printed := ssautil.PrintfVerbs(sig, args)
	for i, a := range args {
		if !sig.Variadic() || i < sig.Params().Len()-1 {
			lt.logged(g, c, method, a, 0)
			continue
		}
		elems := ssautil.Elements(a)
		// A list that was made elsewhere arrives as a whole.
		if len(elems) == 0 {
			lt.logged(g, c, method, a, 0)
		}
		for n, e := range elems {
			if e != nil && printed.Shows(n) {
				lt.logged(g, c, method, e, printed.Of(n))
			}
		}
	}
}

// logged lets one argument reach a log, as the formatters of the method show it.
func (lt *topic) logged(g *taint.Func, c *access.Call, method *types.Func, v ssa.Value, verb byte) {
	lt.sinkShown(g, model.Log, v, c.Instr, ssautil.Callee(method), formattersOf(method, verb))
}

// IsLogger reports whether the name of a type or package says that it is a logger.
func IsLogger(name string) bool {
	name = strings.ToLower(name)
	return strings.HasSuffix(name, "logger") || name == "log" || name == "logging"
}

// IsLevel reports whether a method writes to the log, by its name: Info, Infof, Infow, InfoContext, Warningln.
func IsLevel(name string) bool {
	for _, level := range [...]string{"Trace", "Debug", "Info", "Notice", "Warn", "Error", "Fatal", "Panic", "Critical", "Print", "Log"} {
		// Warning and Warningf count as well; Information and LogFile have another rest.
		if rest, ok := strings.CutPrefix(name, level); ok {
			switch strings.TrimPrefix(rest, "ing") {
			case "", "f", "ln", "w", "Context", "Contextf", "Ctx", "S":
				return true
			}
		}
	}
	return false
}

// isDropped reports whether a call adds to a line that nobody uses after it, so that nothing is written: it returns what it is a method of,
// with the addition, nobody has that otherwise, and the result is dropped.
//
//	log.Debug().Str("token", token) // no line
//	log.Debug().Str("token", token).Send()
//	e := log.Debug(); e.Str("token", token); e.Send() // e has got it
func isDropped(c *access.Call) bool {
	if c == nil || c.Result == nil {
		return false
	}
	call, ok := c.Result.(*ssa.Call)
	if !ok || len(*call.Referrers()) > 0 || call.Call.IsInvoke() || call.Call.Signature().Recv() == nil {
		return false
	}
	of, ok := call.Call.Args[0].(*ssa.Call)
	return ok && len(*of.Referrers()) == 1 && types.Identical(call.Type(), of.Type())
}
