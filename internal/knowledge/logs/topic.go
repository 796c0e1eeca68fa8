// Package logs is what secvet knows of logs and of how values become text in them and in responses, beyond the rows of the
// models. The rows name the functions that print; what they print of a value depends on its type and on the formatter:
// of struct{ name, Password string } fmt's %v shows both fields, encoding/json only the second, and neither does if the
// type has a method that they ask. What no row can say is each a hook:
//
//   - Arrive, Text: log.Print(cfg) and fmt.Sprintf("%v", cfg) show the secret fields of cfg, as far as the formatter does.
//   - Passed: so does debug(cfg), if func debug(v any) prints v; only its caller knows the type.
//   - Call: slog.Info("login", "password", v) is a secret by its key alone, and s.logger.Info(v) is a log by the names of
//     an interface of the program's own.
//   - Instr: err := &Failure{token} prints as its method Error says; panic(err), print and println write to a log.
//   - Writer: so does what is written to os.Stderr, as in fmt.Fprintln(os.Stderr, token).
//   - View, Stored: an object that says itself how it is printed hides its fields, and the verb %T shows only a type.
//   - Through: slog.String("user", v) says by its key that v is no secret, which lowers the confidence of a finding.
//
// What is remembered is the first secret field of each type, for each formatter.
package logs

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/knowledge/request"
	"github.com/secvet/secvet/internal/knowledge/secret"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// A topic is what is remembered of types during the analysis of one package.
type topic struct {
	of           *taint.Package
	secretFields map[secretFieldKey]secretField // see secretFieldOf
	left         map[leftoverKey][]leftover     // see leftovers
	hiding       map[*ssa.Function]bool         // which functions hide what they are given, see hidden
	safe         map[safeKey]string             // see safeMethods
}

// Topic returns the hooks of logs and of text that people read.
func Topic(e *taint.Package) taint.Hooks {
	isPath := secret.IsPath(e)
	lt := &topic{of: e, secretFields: make(map[secretFieldKey]secretField), left: make(map[leftoverKey][]leftover), hiding: make(map[*ssa.Function]bool), safe: make(map[safeKey]string)}
	return taint.Hooks{
		Kinds: model.Readable,
		Call: func(g *taint.Func, c *access.Call, to taint.CallTarget) {
			switch {
			// A method of an interface of which nothing is known may be a logger's.
			case to.Unknown && to.Obj != nil && c.Instr.Common().IsInvoke():
				lt.logger(g, c, to.Obj)
			// A logger of a library: its attributes are read by their keys.
			case slices.ContainsFunc(to.Rows, func(r *model.Row) bool { return r.Kind == model.Sink && r.Sinks&model.Log != 0 }):
				keyedValues(g, c, summary.Sink{Callee: ssautil.Callee(to.Obj)})
			}
			if to.Rows != nil && to.Obj != nil {
				attribute(g, c, to.Obj)
				constants(g, c, to.Obj, to.Rows)
				labelled(g, c, to.Obj, to.Rows)
			}
		},
		Instr: func(g *taint.Func, instr ssa.Instruction) {
			switch i := instr.(type) {
			case *ssa.MakeInterface:
				stringer(g, i)
			case *ssa.Panic:
				lt.panics(g, i)
			case *ssa.Return:
				lt.markLeftovers(g, i)
			case *ssa.BinOp:
				if i.Op == token.ADD && ssautil.IsString(i.Type()) {
					constOperand(g, i)
					labelledOperand(g, i)
				}
			case ssa.CallInstruction:
				built(g, i)
			}
		},
		Returned: func(g *taint.Func, fn *ssa.Function, v ssa.Value, at access.Path, _ *taint.Flow) model.Kinds {
			return lt.hidden(g, fn, v, at)
		},
		Writer: standardStream,
		View: func(v ssa.Value) (all, named, sure model.Kinds) {
			// The fields of such a value stay hidden in the interface; what its method says is a part beside them.
			if m, ok := v.(*ssa.MakeInterface); ok && ssautil.Prints(m.X.Type()) && !isAttribute(e, m.X.Type()) { // of itself, see stringer
				return model.Readable, 0, 0
			}
			return 0, 0, 0
		},
		Stored: func(s *ssa.Store) model.Kinds {
			if hiddenByVerb(s) || isArgument(s) && secret.IsSQLite(s.Val) {
				return model.Readable
			}
			return 0
		},
		Arrive: func(g *taint.Func, kind model.Kinds, s *taint.SinkSite) (taint.FlowSet, summary.Given, bool) {
			if kind == model.Log && (isPath(ssautil.Unboxed(s.V)) || secret.IsSQLite(s.V)) {
				return nil, summary.Given{}, true // which file was read, and no secret
			}
			if kind == model.Log && isDropped(s.Call) {
				return nil, summary.Given{}, true
			}
			// A field or variable that is a log takes what fmt would print.
			how := byFmt
			if s.Call != nil {
				how = formattersOf(s.Obj, s.Verb)
			}
			flows, guard := lt.formatted(g, s.V, s.Instr.Block(), how)
			guard.Safe = lt.safeMethods(g, s.V, s.Instr.Block())
			// The address of a request that is sent may have a password in it.
			if kind&model.Log != 0 {
				request.AddAddress(g, &flows, s.V)
			}
			return flows, guard, true
		},
		Passed: lt.passed,
		Typed:  lt.addTyped,
		Shown:  shownParts(),
		Text: func(g *taint.Func, c *access.Call, obj *types.Func, a access.Arg) (taint.FlowSet, bool) {
			if !makesText(obj) {
				return nil, false
			}
			// Only a value whose type is seen here can be looked into.
			if _, ok := a.V.(*ssa.MakeInterface); ok {
				flows, _ := lt.formatted(g, a.V, c.At, formattersOf(obj, a.Verb))
				return flows, true
			}
			flows := printedAsItIs(g.Joined(a.V, c.At), a.V.Type())
			markParts(g, flows, a.V.Type(), formattersOf(obj, a.Verb))
			markGeneric(g, &flows, a.V, c.At)
			return flows, true
		},
		Through: func(g *taint.Func, p *taint.Passage) (model.Kinds, func(taint.Flow) model.Kinds) {
			// slog.String("user", v)
			if p.Obj != nil && attributeDenies(e, p.Call, p.Obj) {
				return model.Otherwise, nil
			}
			// strings.ReplaceAll(text, token, "***")
			if p.Obj != nil && replaces(g, p.Call, p.Obj) {
				return model.Readable, nil
			}
			return 0, nil
		},
	}
}

// passed returns the flows that reach a log in a function that a call hands something to. What the function took for a
// text has no parts, so only flows of the whole count, and of parts that the function has printed with it (parts.go); the caller, who knows the type of what it hands over, adds the
// secret fields in it and what keys say.
func (lt *topic) passed(g *taint.Func, c *access.Call, _ *summary.Summary, e *summary.SinkEntry, name string) (summary.Sink, taint.FlowSet, bool) {
	var flows taint.FlowSet
	if taint.IsTypeParam(e.In) {
		lt.addTypeArgument(g, &flows, c, e, name)
		return e.Sink, flows, true
	}
	if e.Sink.Kind == model.Log && e.In.IsArgument() && e.In.Index < len(c.Args) && secret.IsSQLite(c.Args[e.In.Index]) {
		return e.Sink, nil, true
	}
	eachPassed(g, c, e, func(rel access.Path, f taint.Flow) {
		if rel == "" {
			flows.Add(f)
		}
	})
	// The function may print something of the object only, so that a secret in it counts by its field alone.
	if handsThing(c, e.In, e.Flags) && !printsFor(g, e.Sink, name) {
		flows = slices.DeleteFunc(flows, g.IsSecret)
	}
	lt.addSecretFields(g, &flows, c, e, name)
	lt.addConcretePassed(g, &flows, c, e, name)
	addKeyed(g, &flows, c, e, name)
	if e.Sink.Kind == model.Log {
		addConsts(g, &flows, c, e.In)
	}
	place := e.Sink
	if place.Given.Safe == "" && isOwnPart(c, e.In) {
		place.Given.Safe = lt.safeMethods(g, c.Args[e.In.Index], c.At)
	}
	return place, flows, true
}

// attribute lets the attribute of a log line that a call makes, such as slog.String("password", v), carry the source
// that only its key makes of v. The result of the call holds it from then on, wherever it is logged.
func attribute(g *taint.Func, c *access.Call, obj *types.Func) {
	key, ok := attributeKey(c, obj)
	if !ok || c.Result == nil {
		return
	}
	if f, ok := keySource(g, key, c.Args[1], c); ok {
		f.Flags &^= summary.Unchanged
		g.WithStep(c.Instr.Pos(), summary.Through, obj.Name(), func() { g.Update(c.Out(0), "", f) })
	}
}

// sinkShown lets what the formatters s show of v reach a sink of kinds that people read.
func (lt *topic) sinkShown(g *taint.Func, kinds model.Kinds, v ssa.Value, instr ssa.Instruction, callee string, s formatter) {
	flows, guard := lt.formatted(g, v, instr.Block(), s)
	guard.Safe = lt.safeMethods(g, v, instr.Block())
	if kinds&model.Log != 0 {
		request.AddAddress(g, &flows, v)
	}
	g.SinkSet(kinds, flows, instr, summary.Sink{Callee: callee, Given: guard})
}

// attributeDenies reports whether a call makes an attribute of a text under a constant name that is no secret's, as
// slog.String("user", v) does.
func attributeDenies(e *taint.Package, c *access.Call, obj *types.Func) bool {
	key, ok := attributeKey(c, obj)
	return ok && secret.KeyDenies(e, key)
}

// attributeKey returns the constant name under which a call makes an attribute of a text: the call has a key and a
// value, and returns one of the types that loggers use for attributes.
func attributeKey(c *access.Call, obj *types.Func) (string, bool) {
	// slog.String("user", v): no receiver, a key and a value.
	if len(c.Args) != 2 || obj.Signature().Variadic() || obj.Signature().Results().Len() != 1 || !ssautil.IsText(ssautil.InnerType(c.Args[1])) {
		return "", false
	}
	// The name of the type is the same in log/slog, zap and OpenTelemetry.
	named := ssautil.NamedOf(obj.Signature().Results().At(0).Type())
	if named == nil {
		return "", false
	}
	switch named.Obj().Name() {
	case "Attr", "Field", "KeyValue":
		key, ok := ssautil.StringConst(c.Args[0])
		return key, ok && key != ""
	}
	return "", false
}

// built lets the arguments of the built-in print and println reach a log: they write to the standard error, which is
// kept like one.
func built(g *taint.Func, i ssa.CallInstruction) {
	for _, name := range [...]string{"print", "println"} {
		if ssautil.IsBuiltin(i.Common(), name) {
			for _, a := range i.Common().Args {
				g.Sink(model.Log, a, i, name)
			}
		}
	}
}

// standardStream says of os.Stdout, os.Stderr and the writer of package log that what is written there is a log. What
// such a value was assigned to is not followed.
func standardStream(v ssa.Value) (model.Kinds, string) {
	switch x := v.(type) {
	// A load of the variable os.Stderr.
	case *ssa.UnOp:
		if global, ok := x.X.(*ssa.Global); ok && x.Op == token.MUL && global.Pkg != nil && global.Pkg.Pkg.Path() == "os" {
			if n := global.Name(); n == "Stderr" || n == "Stdout" {
				return model.Log, " to os." + n
			}
		}
	// log.Writer()
	case *ssa.Call:
		if fn := x.Call.StaticCallee(); fn != nil && fn.Pkg != nil && fn.Name() == "Writer" && fn.Pkg.Pkg.Path() == "log" {
			return model.Log, " to the log's writer"
		}
	}
	return 0, ""
}
