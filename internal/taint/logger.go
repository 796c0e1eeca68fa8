package taint

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/model"
)

// logs takes a call of a logger's method for a log where nothing is known of the logger but the names: programs declare
// an interface called Logger and leave to others what is behind it.
func (g *group) logs(c *call, method *types.Func) {
	named := namedOf(c.args[0].Type())
	if named == nil || !isLevel(method.Name()) {
		return
	}
	if p := named.Obj().Pkg(); !isLogger(named.Obj().Name()) && (p == nil || !isLogger(p.Name())) {
		return
	}
	sig, args := method.Signature(), c.args[1:]
	g.keyedValues(c, Place{Callee: callee(method)})
	printed := printfVerbs(sig, args)
	for i, a := range args {
		if !sig.Variadic() || i < sig.Params().Len()-1 {
			g.logged(c, method, a, 0)
			continue
		}
		elems := elements(a)
		if len(elems) == 0 {
			g.logged(c, method, a, 0)
		}
		for n, e := range elems {
			if e != nil && printed.shows(n) {
				g.logged(c, method, e, printed.of(n))
			}
		}
	}
}

func (g *group) logged(c *call, method *types.Func, v ssa.Value, verb byte) {
	g.sinkShown(model.Log, v, c.instr, callee(method), showersOf(method, verb))
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
