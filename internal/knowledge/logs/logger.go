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

// logger takes a call of a method for a sink of the kind Log where nothing is known of it but the names: programs declare an
// interface called Logger and leave to others what is behind it, as in s.logger.Infof("user %s", name).
func (lt *topic) logger(g *taint.Func, c *access.Call, method *types.Func) {
	named := ssautil.NamedOf(c.Args[0].Type())
	if named == nil || !isLevel(method.Name()) {
		return
	}
	if p := named.Obj().Pkg(); !isLogger(named.Obj().Name()) && (p == nil || !isLogger(p.Name())) {
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

func (lt *topic) logged(g *taint.Func, c *access.Call, method *types.Func, v ssa.Value, verb byte) {
	lt.sinkShown(g, model.Log, v, c.Instr, ssautil.Callee(method), formattersOf(method, verb))
}

// isLogger reports whether a type's name says that it is a logger.
func isLogger(name string) bool {
	name = strings.ToLower(name)
	return strings.HasSuffix(name, "logger") || name == "log" || name == "logging"
}

// isLevel reports whether a method of a logger writes to the log, by its name: Info, Infof, Infow, InfoContext.
func isLevel(name string) bool {
	for _, level := range [...]string{"Trace", "Debug", "Info", "Notice", "Warn", "Error", "Fatal", "Panic", "Critical", "Print", "Log"} {
		if rest, ok := strings.CutPrefix(name, level); ok {
			switch strings.TrimPrefix(rest, "ing") {
			case "", "f", "ln", "w", "Context", "Contextf", "Ctx", "S":
				return true
			}
		}
	}
	return false
}
