package logs

import (
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/knowledge/secret"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/names"
	"github.com/secvet/secvet/internal/redact"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// Keys of log lines. The attributes of a line have keys, and a key says what its value is: logger.Info("login",
// "password", v). Two rules come of that.
//
// If nothing else tells what v is, a key that surely names a secret makes it a source (keySource). Nothing else means
// that v carries no secret already, and that it comes from somewhere that has no name of its own or one that says
// nothing (nameless): in
//
//	logger.Info("login", "password", masked) // the name nearer to the value decides: it is masked
//
// no source is made. And where v is a source by its name, a key that says otherwise, such as "user", lowers the
// confidence of the finding (attributeDenies in topic.go).
//
// Keys stand before their values: as the argument before, or as the element before in a list of any values. Both are
// read from literal lists, each once for a call. The search for a name goes back maxOrigin steps at most.

// keyBefore returns the constant key of element n in a list of any values: the text that stands before it, without a
// sign that parts it from the value.
func keyBefore(list []ssa.Value, n int) (string, bool) {
	if n == 0 || n > len(list) || list[n-1] == nil {
		return "", false
	}
	// A list of texts has no pairs: there "password" may be one of many words.
	if _, ok := list[n-1].(*ssa.MakeInterface); !ok {
		return "", false
	}
	key, ok := ssautil.StringConst(list[n-1])
	key = strings.TrimRight(key, ":= ")
	return key, ok && ssautil.IsName(key)
}

// keyedValues lets values reach a log that only their keys call secrets: the second argument of a call that takes a key
// and a value, and the values of pairs among the elements of a list.
func keyedValues(g *taint.Func, c *access.Call, place summary.Sink) {
	args := ssautil.PlainArgs(c.Instr.Common())
	// event.Str("password", v)
	if len(args) == 2 && ssautil.IsString(args[0].Type()) {
		if key, ok := ssautil.StringConst(args[0]); ok && ssautil.IsName(key) {
			keyedValue(g, key, args[1], c, place)
		}
	}
	// logger.Info("login", "user", u, "password", v): pairs in the list of the variadic arguments.
	for _, a := range args {
		list := ssautil.Elements(a)
		for n, v := range list {
			if key, ok := keyBefore(list, n); ok && v != nil {
				keyedValue(g, key, v, c, place)
			}
		}
	}
}

// addKeyed adds to a flow set what only keys call secrets among the arguments that a wrapper of a logger is given:
//
//	func info(msg string, kv ...any) { slog.Info(msg, kv...) }
//
//	info("login", "password", v) // v is a secret by its key
func addKeyed(g *taint.Func, out *taint.FlowSet, c *access.Call, e *summary.SinkEntry, name string) {
	// Only a list that arrives as it is has keys; what the wrapper made a text of has none any more.
	if e.Sink.Kind != model.Log || e.Flags&summary.Untyped == 0 || e.In.Outer || e.In.Index >= len(c.Args) || !printsFor(g, e.Sink, name) {
		return
	}
	list := ssautil.Elements(c.Args[e.In.Index])
	for n, v := range list {
		if key, ok := keyBefore(list, n); ok && v != nil && tellsSafely(ssautil.InnerType(v), e) == nil {
			if f, ok := keySource(g, key, v, c); ok {
				out.Add(f)
			}
		}
	}
}

// keyedValue lets one value reach a log, if its key makes it a source.
func keyedValue(g *taint.Func, key string, v ssa.Value, c *access.Call, place summary.Sink) {
	if f, ok := keySource(g, key, v, c); ok {
		g.SinkSet(model.Log, taint.FlowSet{f}, c.Instr, place)
	}
}

// keySource returns a flow of the source that a value is under its key, and false if it is none. The key is part of the
// source's text, redacted in case it is a secret itself.
func keySource(g *taint.Func, key string, v ssa.Value, c *access.Call) (taint.Flow, bool) {
	if g.Words.SecretStrength(key) != names.Certain || !namelessText(g, v, c.At) {
		return taint.Flow{}, false
	}
	text := `value of key "` + redact.Text(key, redact.Literal, nil) + `"`
	id := g.Source(taint.SourceKey{At: c.Instr, Text: text}, func() *summary.Source {
		return &summary.Source{Labels: model.Secret, Text: text, Name: key, Named: true, At: summary.Site{Pos: ssautil.SitePos(c.Instr)}}
	})
	return taint.Flow{Origin: id, Flags: summary.Fresh}, true
}

// namelessText reports whether a value is a text of which nothing but a key or a label tells what it is.
func namelessText(g *taint.Func, v ssa.Value, at *ssa.BasicBlock) bool {
	t := ssautil.InnerType(v)
	if !ssautil.IsText(t) || ssautil.Prints(t) || !nameless(g, v, 0) {
		return false
	}
	for _, f := range g.Joined(v, at) {
		if g.IsSecret(f) {
			return false
		}
	}
	return true
}

// nameless reports whether a value comes from somewhere that says nothing of it: a parameter, field or variable whose name
// is one for any value, an element of something, what a function returns that is not known to hide things.
func nameless(g *taint.Func, v ssa.Value, depth int) bool {
	if depth > maxOrigin {
		return false
	}
	switch x := v.(type) {
	case *ssa.MakeInterface:
		return nameless(g, x.X, depth+1)
	case *ssa.ChangeType:
		return nameless(g, x.X, depth+1)
	case *ssa.Convert:
		return ssautil.IsText(x.X.Type()) && nameless(g, x.X, depth+1)
	// func set(value string): value may be anything. func login(user string): user says what it is.
	case *ssa.Parameter:
		return names.Carrier(x.Name()) || g.Words.SecretStrength(x.Name()) != names.None
	// An element of a map: m["user"] says what it is, m[k] does not.
	case *ssa.Lookup:
		key, ok := ssautil.StringConst(x.Index)
		return !ok || !secret.KeyDenies(g.Package, key)
	case *ssa.Field:
		return speaksNot(g.Package, ssautil.FieldOf(x.X.Type(), x.Field))
	// A load of a field or variable; any other operator makes no text of a text.
	case *ssa.UnOp:
		return x.Op == token.MUL && namelessAddr(g, x.X, depth)
	case *ssa.Extract:
		return nameless(g, x.Tuple, depth+1)
	case *ssa.TypeAssert:
		return nameless(g, x.X, depth+1)
	case *ssa.Call:
		return namelessCall(g.Package, x)
	}
	return false
}

// namelessAddr is nameless for the address that a value is loaded from. A local variable to which a constant is stored
// somewhere may well hold that, as in if debug { token = "***" }.
func namelessAddr(g *taint.Func, addr ssa.Value, depth int) bool {
	switch x := addr.(type) {
	case *ssa.FieldAddr:
		return speaksNot(g.Package, ssautil.FieldOf(x.X.Type(), x.Field))
	// An element of a list has no name, and may be any of many: os.Args[1].
	case *ssa.IndexAddr:
		return false
	case *ssa.Global:
		return names.Carrier(x.Name()) || g.Words.SecretStrength(x.Name()) != names.None
	case *ssa.Alloc:
		return !lastConst(g, x) && (names.Carrier(x.Comment) || g.Words.SecretStrength(x.Comment) != names.None)
	}
	return false
}

// lastConst reports whether a constant is stored to a variable anywhere in its function.
func lastConst(g *taint.Func, a *ssa.Alloc) bool {
	return slices.ContainsFunc(ssautil.StoredTo(a), func(v ssa.Value) bool { _, isConst := v.(*ssa.Const); return isConst })
}

// speaksNot reports whether the name of a field leaves open what is in it, or says that it is a secret.
func speaksNot(e *taint.Package, f *types.Var) bool {
	return f != nil && (names.Carrier(f.Name()) || e.Words.SecretStrength(f.Name()) != names.None)
}

// namelessCall reports whether what a function of the program returns may be anything: getValue may, and so may
// generateToken, but maskToken and formatUser say what they return. Functions of the standard library make something
// known of what they are given.
func namelessCall(e *taint.Package, c *ssa.Call) bool {
	name, sig := "", c.Call.Signature()
	switch fn := c.Call.StaticCallee(); {
	// strings.Repeat("*", n) is no secret, whatever its key.
	case fn != nil && fn.Pkg != nil && ssautil.IsStd(fn.Pkg.Pkg.Path()):
		return false
	case fn != nil:
		name = fn.Name()
	case c.Call.IsInvoke():
		name = c.Call.Method.Name()
	}
	if name == "" || e.Words.Redactor(name) || sig.Results().Len() == 0 || !ssautil.IsText(sig.Results().At(0).Type()) {
		return false
	}
	// getToken and loadValue return what is behind the verb; a function without one of these verbs is named by its
	// result alone.
	for _, prefix := range [...]string{"get", "Get", "read", "Read", "load", "Load", "fetch", "Fetch", "generate", "Generate", "make", "new", "New", "create", "Create"} {
		if rest, ok := strings.CutPrefix(name, prefix); ok {
			return rest == "" || names.Carrier(rest) || e.Words.SecretStrength(rest) != names.None
		}
	}
	return names.Carrier(name) || e.Words.SecretStrength(name) != names.None
}
