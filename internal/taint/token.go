package taint

import (
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/names"
)

// token lets a value reach a place whose name says that nobody may guess what is there. Only texts and
// numbers are something to guess.
func (g *group) token(name string, v ssa.Value, instr ssa.Instruction, place string) {
	if guessable(innerType(v)) && g.isToken(name, v, instr.Parent()) {
		g.sink(model.Token, v, instr, place)
	}
}

// isToken reports whether a name says that nobody may guess the value. A state is a token where somebody logs in with an
// account elsewhere, and anything else in other places.
func (g *group) isToken(name string, v ssa.Value, fn *ssa.Function) bool {
	return names.Token(name) || names.State(name) && isText(innerType(v)) && g.logsIn(fn)
}

// logsIn reports whether a function has to do with OAuth, as far as its name, its package and its constants say.
func (e *engine) logsIn(fn *ssa.Function) bool {
	for _, imp := range e.pkg.Imports() {
		if pkgPath(imp) == "golang.org/x/oauth2" {
			return true
		}
	}
	for _, name := range [...]string{e.pkg.Path(), fn.Name()} {
		name = strings.ToLower(name)
		for _, part := range [...]string{"oauth", "oidc", "openid", "login", "signin", "sso", "saml", "auth"} {
			if strings.Contains(name, part) {
				return true
			}
		}
	}
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			for _, op := range instr.Operands(nil) {
				if c, ok := (*op).(*ssa.Const); ok && asksLogin(c) {
					return true
				}
			}
		}
	}
	return false
}

// asksLogin reports whether a constant names a parameter of the request that begins a login by OAuth.
func asksLogin(c *ssa.Const) bool {
	text, _ := stringConst(c)
	return strings.Contains(text, "client_id") || strings.Contains(text, "response_type") || strings.Contains(text, "redirect_uri")
}

func guessable(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return isText(t) || ok && b.Info()&types.IsNumeric != 0
}

// tokenField is what the name of a field says of whether nobody may guess it: of the vaguest names, the struct's name
// says more.
func tokenField(x types.Type, field *types.Var) string {
	switch field.Name() {
	case "Key", "Value", "Code", "ID", "Id", "Link", "URL", "Text", "Answer":
	default:
		return field.Name()
	}
	named := namedOf(x)
	if named == nil || isLexical(structOf(x)) {
		return field.Name()
	}
	name := named.Obj().Name()
	if both := name + "_" + field.Name(); names.Token(both) {
		return both
	}
	switch field.Name() {
	case "Key", "Value", "Code":
		return name
	}
	return field.Name()
}

// isLexical reports whether a struct tells where in a text something stands: the tokens of a language are no secrets.
func isLexical(s *types.Struct) bool {
	for field := range s.Fields() {
		switch field.Name() {
		case "Line", "Pos", "Position", "Offset", "Column", "Lexeme", "line", "pos", "position", "offset", "column", "lexeme":
			return true
		}
	}
	return false
}

// tokenResults looks whether the function that returns makes something that nobody may guess, as its name says.
func (g *group) tokenResults(i *ssa.Return) {
	if len(i.Results) == 0 {
		return
	}
	name, isMaker := g.maker(i.Parent())
	if !isMaker {
		return
	}
	hasText := false
	for _, v := range i.Results {
		hasText = hasText || isText(innerType(v))
	}
	for _, v := range i.Results {
		if t := innerType(v); guessable(t) && (!hasText || isText(t)) { // a number beside a text is when it expires
			g.sink(model.Token, v, i, "result of "+name)
		}
	}
}

// maker returns the name that says what a function makes, and whether nobody may guess that: its own, that of the
// variable or field that a nested function is put in, of a function that is just called New that of the type or
// package.
func (g *group) maker(fn *ssa.Function) (string, bool) {
	name := fn.Name()
	if names.State(name) && isString(fn.Signature.Results().At(0).Type()) {
		return name, g.logsIn(fn)
	}
	if fn.Parent() != nil {
		name = g.names[nameKey{fn.Pos(), ofResult}]
		return name, names.Maker(name)
	}
	if names.Token(name) {
		return name, true
	}
	switch strings.ToLower(name) {
	case "generate", "new", "next", "make", "create", "random", "gen", "mint", "issue", "rand":
	default:
		return name, false
	}
	of := ""
	if recv := fn.Signature.Recv(); recv == nil {
		of = fn.Pkg.Pkg.Name()
	} else if named := namedOf(recv.Type()); named != nil {
		of = named.Obj().Name()
	}
	return of + "." + name, names.Maker(of)
}

// tokenArgs looks at what a call leaves in arguments whose names say that nobody may guess what is there: bytes are
// made before they are filled.
func (g *group) tokenArgs(call *ssa.Call) {
	params, args := call.Call.Signature().Params().Len(), call.Call.Args
	for i := range params {
		name, ok := g.names[nameKey{call.Pos(), ofArgument - i}]
		if !ok {
			continue
		}
		if j := i + len(args) - params; j >= 0 && j < len(args) {
			g.sink(model.Token, args[j], call, "variable "+name)
		}
	}
}

// tokenKey looks whether a call stores a value under a key that says that nobody may guess it:
// session.Set("oauth_state", state), cache.Set(ctx, "captcha:"+id, code).
func (g *group) tokenKey(c *call, name string) {
	if !keeps(name) {
		return
	}
	for i := 0; i+1 < len(c.args); i++ {
		if key, ok := keyOf(c.args[i]); ok {
			g.token(key, c.args[i+1], c.instr, "key "+key)
		}
	}
}

// keeps reports whether a function of that name may store a value under a key.
func keeps(name string) bool {
	for _, verb := range [...]string{"Set", "Put", "Store", "Add", "Save", "Write", "Insert", "HSet", "With", "Cache"} {
		if strings.HasPrefix(name, verb) {
			return true
		}
	}
	return false
}

// keyOf returns a constant key, or the constant that a key begins with.
func keyOf(v ssa.Value) (string, bool) {
	for {
		if key, ok := stringConst(v); ok {
			return strings.TrimRight(key, ":_-/.= "), key != ""
		}
		join, ok := v.(*ssa.BinOp)
		if !ok || join.Op != token.ADD {
			return "", false
		}
		v = join.X
	}
}

// tokenPair looks whether a value has a constant name beside it that says that nobody may guess it:
// Option{Key: "secret_key", Value: text}.
func (g *group) tokenPair(i *ssa.Store, addr *ssa.FieldAddr) {
	if !slices.Contains([]string{"Value", "Val", "V"}, fieldName(addr.X.Type(), addr.Field)) || addr.X.Referrers() == nil {
		return
	}
	for _, r := range *addr.X.Referrers() {
		other, ok := r.(*ssa.FieldAddr)
		if !ok || !slices.Contains([]string{"Key", "Name", "K"}, fieldName(other.X.Type(), other.Field)) {
			continue
		}
		for _, w := range *other.Referrers() {
			if st, ok := w.(*ssa.Store); ok && st.Addr == other {
				if key, ok := stringConst(st.Val); ok {
					g.token(key, i.Val, i, "key "+key)
				}
			}
		}
	}
}

// tokenParams looks whether an argument is given for a parameter whose name says that nobody may guess it.
func (g *group) tokenParams(c *call, sig *types.Signature, callee string) {
	skip := len(c.args) - sig.Params().Len()
	for i := range sig.Params().Len() {
		p := sig.Params().At(i)
		if j := i + skip; j >= 0 && j < len(c.args) {
			g.token(p.Name(), c.args[j], c.instr, "parameter "+p.Name()+" of "+callee)
		}
	}
}

// readsOwn lets a reader of the program's own carry what it is made of: the bytes that it reads are those of the generator
// that it has, which matters to nothing but tokens.
func (g *group) readsOwn(i *ssa.MakeInterface) {
	if t, ok := i.Type().Underlying().(*types.Interface); !ok || !hasMethod(t, "Read") {
		return
	}
	var parts set
	g.each(i.X, i.Block(), func(rel path, f flow) {
		if o := &g.origins[f.org]; rel != "" && o.kind == fromSource && o.src.Labels&model.WeakRandom != 0 {
			f.clear |= model.AllSinks &^ model.Token
			parts.add(f)
		}
	})
	g.fillers(i.X.Type(), &parts)
	old := g.hop
	g.hop = &hop{at: Site{Pos: sitePos(i)}, text: "through Read"}
	for _, f := range parts {
		g.put(g.loc(i), "", f)
	}
	g.hop = old
}

// fillers adds what the Read method of a type makes up and fills the bytes with.
func (g *group) fillers(t types.Type, out *set) {
	obj, _, _ := types.LookupFieldOrMethod(t, false, nil, "Read")
	m, ok := obj.(*types.Func)
	if !ok || m.Pkg() == nil || g.rows(m) != nil {
		return
	}
	s := g.methodSummary(m)
	if s == nil {
		return
	}
	for i := range s.births {
		b := &s.births[i]
		if b.out.kind != toParam || b.out.index != 1 || b.src == nil || b.src.Labels&model.WeakRandom == 0 {
			continue
		}
		f := flow{org: b.org, clear: b.clear | model.AllSinks&^model.Token, flags: b.flags, via: b.via}
		if s.foreign {
			f.org = g.source(b.src, func() *Source { return b.src })
		}
		out.add(f)
	}
}
