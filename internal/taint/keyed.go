package taint

import (
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/names"
	"github.com/secvet/secvet/internal/redact"
)

// A log line's attributes have keys, and a key says what its value is. Where nothing else is known of a value, or only that
// it may be anything, the key is believed; where it is known to be a secret's, a key that says otherwise makes that less sure.

// keyBefore returns the constant key of element n among the arguments of a call: the text before it in a list of
// any values.
func keyBefore(list []ssa.Value, n int) (string, bool) {
	if n == 0 || n > len(list) || list[n-1] == nil {
		return "", false
	}
	if _, ok := list[n-1].(*ssa.MakeInterface); !ok {
		return "", false
	}
	key, ok := stringConst(list[n-1])
	key = strings.TrimRight(key, ":= ")
	return key, ok && isName(key)
}

// keyDenies reports whether a key says that its value is no secret.
func (e *engine) keyDenies(key string) bool {
	return e.words.SecretStrength(key) == names.None && !names.Carrier(key)
}

// keyedValues lets values arrive at a log that only their keys call secrets: those of a call that takes a key and a value, and
// those of pairs among the elements of a list.
func (g *group) keyedValues(c *call, place Place) {
	args := plainArgs(c.instr.Common())
	if len(args) == 2 && isString(args[0].Type()) {
		if key, ok := stringConst(args[0]); ok && isName(key) {
			g.keyedValue(key, args[1], c, place)
		}
	}
	for _, a := range args {
		list := elements(a)
		for n, v := range list {
			if key, ok := keyBefore(list, n); ok && v != nil {
				g.keyedValue(key, v, c, place)
			}
		}
	}
}

// addKeyed adds what only keys call secrets of what a wrapper of a logger is given.
func (g *group) addKeyed(out *set, c *call, e *sinkEntry, name string) {
	if e.sink.Kind != model.Log || e.flags&untyped == 0 || e.in.outer || e.in.index >= len(c.args) || !g.printsFor(e.sink, name) {
		return
	}
	list := elements(c.args[e.in.index])
	for n, v := range list {
		if key, ok := keyBefore(list, n); ok && v != nil {
			if f, ok := g.keySource(key, v, c); ok {
				out.add(f)
			}
		}
	}
}

func (g *group) keyedValue(key string, v ssa.Value, c *call, place Place) {
	if f, ok := g.keySource(key, v, c); ok {
		g.sinkSet(model.Log, set{f}, c.instr, place)
	}
}

// keySource returns the source that a value is under a key that leaves no doubt, if nothing else tells what it is.
func (g *group) keySource(key string, v ssa.Value, c *call) (flow, bool) {
	t := innerType(v)
	if g.words.SecretStrength(key) != names.Certain || !isText(t) || prints(t) || !g.nameless(v, 0) {
		return flow{}, false
	}
	for _, f := range g.flowsOf(v, c.at) {
		if g.isSecret(f) {
			return flow{}, false
		}
	}
	text := `value of key "` + redact.Text(key, redact.Literal, nil) + `"`
	id := g.source(sourceKey{at: c.instr, text: text}, func() *Source {
		return &Source{Labels: model.Secret, Text: text, Named: true, At: Site{Pos: sitePos(c.instr)}}
	})
	return flow{org: id, flags: fresh}, true
}

// nameless reports whether a value comes from somewhere that says nothing of it: a parameter, field or variable whose name
// is one for any value, an element of something, what a function returns that is not known to hide things.
func (g *group) nameless(v ssa.Value, depth int) bool {
	if depth > maxOrigin {
		return false
	}
	switch x := v.(type) {
	case *ssa.MakeInterface:
		return g.nameless(x.X, depth+1)
	case *ssa.ChangeType:
		return g.nameless(x.X, depth+1)
	case *ssa.Convert:
		return isText(x.X.Type()) && g.nameless(x.X, depth+1)
	case *ssa.Parameter:
		return names.Carrier(x.Name()) || g.words.SecretStrength(x.Name()) != names.None
	case *ssa.Lookup:
		key, ok := stringConst(x.Index)
		return !ok || !g.keyDenies(key)
	case *ssa.Field:
		return g.speaksNot(fieldOf(x.X.Type(), x.Field))
	case *ssa.UnOp:
		return x.Op == token.MUL && g.namelessAddr(x.X, depth)
	case *ssa.Extract:
		return g.nameless(x.Tuple, depth+1)
	case *ssa.TypeAssert:
		return g.nameless(x.X, depth+1)
	case *ssa.Call:
		return g.namelessCall(x)
	}
	return false
}

func (g *group) namelessAddr(addr ssa.Value, depth int) bool {
	switch x := addr.(type) {
	case *ssa.FieldAddr:
		return g.speaksNot(fieldOf(x.X.Type(), x.Field))
	case *ssa.IndexAddr:
		return false
	case *ssa.Global:
		return names.Carrier(x.Name()) || g.words.SecretStrength(x.Name()) != names.None
	case *ssa.Alloc:
		return !g.lastConst(x) && (names.Carrier(x.Comment) || g.words.SecretStrength(x.Comment) != names.None)
	}
	return false
}

// lastConst reports whether a constant is stored to a variable somewhere.
func (g *group) lastConst(a *ssa.Alloc) bool {
	for _, r := range *a.Referrers() {
		if st, ok := r.(*ssa.Store); ok && st.Addr == a {
			if _, isConst := st.Val.(*ssa.Const); isConst {
				return true
			}
		}
	}
	return false
}

// speaksNot reports whether the name of a field leaves open what is in it.
func (e *engine) speaksNot(f *types.Var) bool {
	return f != nil && (names.Carrier(f.Name()) || e.words.SecretStrength(f.Name()) != names.None)
}

// namelessCall reports whether what a function of the program returns may be anything: it takes no text to make another
// one of, and its name does not say what it returns.
func (e *engine) namelessCall(c *ssa.Call) bool {
	name, sig := "", c.Call.Signature()
	switch fn := c.Call.StaticCallee(); {
	case fn != nil && fn.Pkg != nil && isStd(fn.Pkg.Pkg.Path()):
		return false
	case fn != nil:
		name = fn.Name()
	case c.Call.IsInvoke():
		name = c.Call.Method.Name()
	}
	if name == "" || e.words.Redactor(name) || sig.Results().Len() == 0 || !isText(sig.Results().At(0).Type()) {
		return false
	}
	for _, prefix := range [...]string{"get", "Get", "read", "Read", "load", "Load", "fetch", "Fetch", "generate", "Generate", "make", "new", "New", "create", "Create"} {
		if rest, ok := strings.CutPrefix(name, prefix); ok {
			return rest == "" || names.Carrier(rest) || e.words.SecretStrength(rest) != names.None
		}
	}
	return names.Carrier(name) || e.words.SecretStrength(name) != names.None
}

// nameOrigin lets names speak of where a value comes from that is put into no variable with a telling one: the key of
// a map, and the function that returns it.
func (g *group) nameOrigin(v ssa.Value, l loc, t types.Type, index int) {
	switch x := v.(type) {
	case *ssa.Lookup:
		if key, ok := stringConst(x.Index); ok && g.namesSecret(key, t) && isMap(x.X.Type()) {
			g.markNamed(l, `element "`+key+`"`, v.Pos())
		}
	case *ssa.Call:
		name, ok := producer(calledName(&x.Call))
		if ok && index == 0 && g.words.SecretStrength(name) == names.Certain && g.namesSecret(name, t) && g.ofProgram(x) {
			g.markNamed(l, "result of "+calledName(&x.Call), v.Pos())
		}
	}
}

func isMap(t types.Type) bool {
	_, ok := t.Underlying().(*types.Map)
	return ok
}

// ofProgram reports whether a call is one of a function that no model describes, and that takes no text to make
// another one of.
func (g *group) ofProgram(c *ssa.Call) bool {
	if obj := calledObject(&c.Call); obj == nil || obj.Pkg() == nil || isStd(pkgPath(obj.Pkg())) || g.rows(obj) != nil {
		return false
	}
	for _, a := range plainArgs(&c.Call) {
		if _, isConst := a.(*ssa.Const); !isConst && isText(a.Type()) {
			return false
		}
	}
	return true
}

func calledObject(c *ssa.CallCommon) *types.Func {
	if c.IsInvoke() {
		return c.Method
	}
	if fn := c.StaticCallee(); fn != nil {
		obj, _ := fn.Object().(*types.Func)
		return obj
	}
	return nil
}

// producer returns what a function's name says that it gets for its caller: of readPassphrase, Passphrase.
func producer(name string) (string, bool) {
	for _, verb := range [...]string{"get", "Get", "read", "Read", "ask", "Ask", "prompt", "Prompt", "load", "Load", "fetch", "Fetch", "generate", "Generate"} {
		if rest, ok := strings.CutPrefix(name, verb); ok && rest != "" {
			return strings.TrimPrefix(strings.TrimPrefix(rest, "For"), "_"), true
		}
	}
	return "", false
}
