package random

import (
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/names"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// Names make sinks of the kind Token. Each place where a value gets a name is looked at, and if the name says that nobody
// may guess the value, the value reaches a sink there; whether it is predictable is for the flows to say. Nothing is
// followed here, so each of these functions is a single look at an instruction or a call.
//
//	func newSession() string {                 // the result: the function makes something that nobody may guess
//		b := make([]byte, 16)
//		rand.Read(b)
//		sessionID := hex.EncodeToString(b)     // a variable
//		store.Set("session_id", sessionID)     // a key
//		c := Cookie{Name: "session", Value: sessionID} // a value with its name beside it
//		audit(sessionID)                       // a parameter, if audit calls it so
//		return sessionID
//	}

// tokenAt lets a value reach a sink if name, that of the place where instr puts it, says that nobody may guess it. The
// place is what messages call it. Only texts and numbers are something to guess.
func tokenAt(g *taint.Func, name string, v ssa.Value, instr ssa.Instruction, place string) {
	if guessable(ssautil.InnerType(v)) && isToken(g, name, v, instr.Parent()) {
		g.Sink(model.Token, v, instr, place)
	}
}

// isToken reports whether a name says that nobody may guess the value. The name state is that of a token where somebody
// logs in with an account elsewhere, by OAuth, and of anything else in other places. A code is one where the function, its
// type or its package is about letting people in.
func isToken(g *taint.Func, name string, v ssa.Value, fn *ssa.Function) bool {
	switch {
	case names.Token(name):
		return true
	case names.State(name):
		return ssautil.IsText(ssautil.InnerType(v)) && logsIn(g.Package, fn)
	}
	return names.Code(name) && grants(fn)
}

// grants reports whether what is around a code says that it lets people in: the name of the function, that of its
// receiver's type, or that of the package.
//
//	func (s *otpService) code() string { return fmt.Sprintf("%06d", rand.N(1000000)) }
//	func ForgotPassword(to string) { code := strconv.Itoa(rand.Intn(900000) + 100000); … }
func grants(fn *ssa.Function) bool {
	fn = ssautil.Outermost(fn)
	if names.Grants(fn.Name()) || fn.Pkg != nil && names.Grants(fn.Pkg.Pkg.Name()) {
		return true
	}
	recv := fn.Signature.Recv()
	if recv == nil {
		return false
	}
	named := ssautil.NamedOf(recv.Type())
	return named != nil && names.Grants(named.Obj().Name())
}

// logsIn reports whether a function has to do with a login by OAuth, as far as what its package imports, the path of its
// package, its name and its constants say.
func logsIn(e *taint.Package, fn *ssa.Function) bool {
	for _, imp := range e.Pkg.Imports() {
		if ssautil.PkgPath(imp) == "golang.org/x/oauth2" {
			return true
		}
	}
	for _, name := range [...]string{e.Pkg.Path(), fn.Name()} {
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

// asksLogin reports whether a constant names a parameter of the request that begins a login by OAuth, such as
// "https://example.org/authorize?response_type=code&state=".
func asksLogin(c *ssa.Const) bool {
	text, _ := ssautil.StringConst(c)
	return strings.Contains(text, "client_id") || strings.Contains(text, "response_type") || strings.Contains(text, "redirect_uri")
}

// guessable reports whether values of a type can be guessed: texts and numbers.
func guessable(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ssautil.IsText(t) || ok && b.Info()&types.IsNumeric != 0
}

// tokenField returns the name that says whether nobody may guess what is in a field of the struct x. Of the vaguest names
// the struct's name says more: the field Value of a struct ResetToken is called ResetToken, and the field Link of a struct
// Invite is called Invite_Link if that is the name of a token. The struct of a parser's tokens does not count.
func tokenField(x types.Type, field *types.Var) string {
	switch field.Name() {
	case "Key", "Value", "Code", "ID", "Id", "Link", "URL", "Text", "Answer":
	default:
		return field.Name()
	}
	named := ssautil.NamedOf(x)
	if named == nil || isLexical(ssautil.StructOf(x)) {
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

// isLexical reports whether a struct tells where in a text something stands, as in type Token struct{ Value string; Line
// int }: the tokens of a language are no secrets.
func isLexical(s *types.Struct) bool {
	for field := range s.Fields() {
		switch field.Name() {
		case "Line", "Pos", "Position", "Offset", "Column", "Lexeme", "line", "pos", "position", "offset", "column", "lexeme":
			return true
		}
	}
	return false
}

// tokenResults lets what a function returns reach a sink if the function's name says that it makes something that nobody
// may guess.
func tokenResults(g *taint.Func, i *ssa.Return) {
	if len(i.Results) == 0 {
		return
	}
	name, isMaker := maker(g, i.Parent())
	if !isMaker {
		// func issue(user string) (token string, err error)
		for n, v := range i.Results {
			if result := i.Parent().Signature.Results().At(n).Name(); result != "" {
				tokenAt(g, result, v, i, "result "+result)
			}
		}
		return
	}
	hasText := false
	for _, v := range i.Results {
		hasText = hasText || ssautil.IsText(ssautil.InnerType(v))
	}
	for _, v := range i.Results {
		if t := ssautil.InnerType(v); guessable(t) && (!hasText || ssautil.IsText(t)) { // a number beside a text is when it expires
			g.Sink(model.Token, v, i, "result of "+name)
		}
	}
}

// maker returns the name that says what a function makes, and whether nobody may guess that. The name is its own, as in
// func newToken() string; that of the variable or field that a nested function is put in, as in
// newToken := func() string { … }; or, of a function that is just called New or Generate, that of its receiver's type or
// its package, as in func (TokenSource) Next() string.
func maker(g *taint.Func, fn *ssa.Function) (string, bool) {
	name := fn.Name()
	if names.State(name) && ssautil.IsString(fn.Signature.Results().At(0).Type()) {
		return name, logsIn(g.Package, fn)
	}
	if fn.Parent() != nil {
		name = g.Names[taint.NameKey{Pos: fn.Pos(), Index: taint.OfResult}]
		return name, names.Maker(name)
	}
	if names.Token(name) {
		return name, true
	}
	if names.Code(name) {
		return name, grants(fn)
	}
	switch strings.ToLower(name) {
	case "generate", "new", "next", "make", "create", "random", "gen", "mint", "issue", "rand":
	default:
		return name, false
	}
	of := ""
	if recv := fn.Signature.Recv(); recv == nil {
		of = fn.Pkg.Pkg.Name()
	} else if named := ssautil.NamedOf(recv.Type()); named != nil {
		of = named.Obj().Name()
	}
	return of + "." + name, names.Maker(of)
}

// tokenArgs lets what a call leaves in its arguments reach a sink if the names of the variables that are the arguments say
// that nobody may guess what is there. Bytes are made before they are filled, so the assignment does not show it:
//
//	token := make([]byte, 16)
//	rand.Read(token)
func tokenArgs(g *taint.Func, call *ssa.Call) {
	params, args := call.Call.Signature().Params().Len(), call.Call.Args
	for i := range params {
		name, ok := g.Names[taint.NameKey{Pos: call.Pos(), Index: taint.OfArgument - i}]
		if !ok {
			continue
		}
		if j := i + len(args) - params; j >= 0 && j < len(args) {
			g.Sink(model.Token, args[j], call, "variable "+name)
		}
	}
}

// tokenKey lets a value reach a sink if a call stores it under a key that says that nobody may guess it:
// session.Set("oauth_state", state), cache.Set(ctx, "captcha:"+id, code). The value is the argument behind the key.
func tokenKey(g *taint.Func, c *access.Call, name string) {
	if !keeps(name) {
		return
	}
	for i := 0; i+1 < len(c.Args); i++ {
		if key, ok := keyOf(c.Args[i]); ok {
			tokenAt(g, key, c.Args[i+1], c.Instr, "key "+key)
		}
	}
}

// keeps reports whether a function of that name may store a value under a key, by the verb that it begins with.
func keeps(name string) bool {
	for _, verb := range [...]string{"Set", "Put", "Store", "Add", "Save", "Write", "Insert", "HSet", "With", "Cache"} {
		if strings.HasPrefix(name, verb) {
			return true
		}
	}
	return false
}

// keyOf returns a constant key, or the constant that a key begins with, without the sign that separates it from the rest:
// of "captcha:" + id it is captcha. Each turn goes to the left operand of a "+", so it ends.
func keyOf(v ssa.Value) (string, bool) {
	for {
		if key, ok := ssautil.StringConst(v); ok {
			return strings.TrimRight(key, ":_-/.= "), key != ""
		}
		join, ok := v.(*ssa.BinOp)
		if !ok || join.Op != token.ADD {
			return "", false
		}
		v = join.X
	}
}

// tokenPair lets a value that is stored to a field at addr reach a sink if it has a constant name beside it that says that
// nobody may guess it: Option{Key: "secret_key", Value: text}. The two stores meet at the struct that both addresses are
// taken of.
func tokenPair(g *taint.Func, i *ssa.Store, addr *ssa.FieldAddr) {
	if !slices.Contains([]string{"Value", "Val", "V"}, ssautil.FieldName(addr.X.Type(), addr.Field)) {
		return
	}
	for key := range ssautil.ConstBeside(addr, "Key", "Name", "K") {
		tokenAt(g, key, i.Val, i, "key "+key)
	}
}

// tokenParams lets an argument reach a sink if it is given for a parameter whose name says that nobody may guess it. A
// method's arguments begin with the receiver unless it is called through an interface, so the parameters are aligned to
// the end of the arguments.
func tokenParams(g *taint.Func, c *access.Call, sig *types.Signature, callee string) {
	skip := len(c.Args) - sig.Params().Len()
	for i := range sig.Params().Len() {
		p := sig.Params().At(i)
		if j := i + skip; j >= 0 && j < len(c.Args) {
			tokenAt(g, p.Name(), c.Args[j], c.Instr, "parameter "+p.Name()+" of "+callee)
		}
	}
}

// readsOwn lets a reader of the program's own, where it becomes an io.Reader, carry what it is made of: the bytes that a
// library reads from it are those of the generator that is in it. That matters to nothing but tokens, so the flows are
// clean for all other kinds of sink.
//
//	type reader struct{ r *rand.Rand }
//
//	uuid.SetRand(reader{rand.New(rand.NewSource(1))})
func readsOwn(g *taint.Func, i *ssa.MakeInterface) {
	if t, ok := i.Type().Underlying().(*types.Interface); !ok || !ssautil.HasMethod(t, "Read") {
		return
	}
	var parts taint.FlowSet
	g.Flows(i.X, i.Block(), func(rel access.Path, f taint.Flow) {
		if o := &g.Origins[f.Origin]; rel != "" && o.Kind == taint.OriginSource && o.Src.Labels&model.WeakRandom != 0 {
			f.Clean |= model.AllKinds &^ model.Token
			parts.Add(f)
		}
	})
	fillers(g, i.X.Type(), &parts)
	g.WithStep(ssautil.SitePos(i), summary.Through, "Read", func() {
		for _, f := range parts {
			g.Update(g.Loc(i), "", f)
		}
	})
}

// fillers adds to a flow set what the method Read of a type makes up itself and fills the bytes with: the weak sources that
// its summary lists for parameter 1, which is the first behind the receiver.
func fillers(g *taint.Func, t types.Type, out *taint.FlowSet) {
	obj, _, _ := types.LookupFieldOrMethod(t, false, nil, "Read")
	m, ok := obj.(*types.Func)
	if !ok || m.Pkg() == nil || g.Rows(m) != nil {
		return
	}
	s := g.MethodSummary(m)
	if s == nil {
		return
	}
	for i := range s.Gens {
		b := &s.Gens[i]
		if b.Out.Kind != summary.ToParam || b.Out.Index != 1 || b.Source == nil || b.Source.Labels&model.WeakRandom == 0 {
			continue
		}
		f := taint.Flow{Origin: b.Origin, Clean: b.Clean | model.AllKinds&^model.Token, Flags: b.Flags, Trace: b.Trace}
		if s.Foreign {
			f.Origin = g.Source(b.Source, func() *summary.Source { return b.Source })
		}
		out.Add(f)
	}
}
