// Package secret is what secvet knows of secrets by the names of what holds them and of what hides them, beyond the rows of
// the models. The rows name functions that return a secret, but most secrets of a program are known by their names alone.
// A source that only a name makes one is marked as such (Named): a flow of it can lose what a flow from a row keeps,
// because the next name on its way may say otherwise. What no row can say is each a hook:
//
//   - Func: func login(user, password string) has a source for its parameter, and func use(s Secret) by its type.
//   - Instr: so have the field cfg.APIKey, the variable of token := issue(), the element m["password"] and the result of
//     readPassphrase(). SSA has none of these names in a call that a row could describe.
//   - Const: a constant of some length may be a credential: connect("root", "hunter2!").
//   - Source: os.Getenv("DB_PASSWORD") is local by its row, and a secret by what it asks for.
//   - View: token[:4] tells too little, strings.Cut(line, "=") leaves the name of a setting, and cfg.Secret.Name is a field
//     whose name says that it is no secret.
//   - Key, Part: so does the key in m["username"] = v, and the field in Public{Name: v}.
//   - Follows: what begins with "file://" names a file that a secret is in.
//   - Through: what mask(token) returns hides it, what verify(token) returns is only about it, record.Get("host") is no password.
//
// It keeps no state but the package's lexicon of names, in which the user's own words are.
package secret

import (
	"go/constant"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/names"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// Topic returns the hooks of secrets.
func Topic(e *taint.Package) taint.Hooks {
	used := &uses{Package: e}
	return taint.Hooks{
		Func: func(g *taint.Func, fn *ssa.Function) {
			// The name of a parameter comes first, and then the name of its type.
			for _, p := range fn.Params {
				if isEntry(p.Name(), p) || namesCookie(p) || isOpened(used, p) || isWord(g.Package, p.Name(), p) {
					continue
				}
				if namesSecret(g.Package, p.Name(), p.Type()) {
					markNamed(g, access.Loc{Root: p}, "parameter "+p.Name(), p.Pos())
				} else {
					typed(g, p)
				}
			}
		},
		Instr: func(g *taint.Func, instr ssa.Instruction) {
			switch i := instr.(type) {
			case *ssa.FieldAddr:
				secretField(g, used, i, i.X, i.Field)
			case *ssa.Field:
				secretField(g, used, i, i.X, i.Field)
			case *ssa.Return:
				returned(g, i)
			case *ssa.Call:
				exposed(g, i)
				for _, a := range credentials(g.Package, i) {
					given(g, a)
				}
			case *ssa.Store:
				if fillsCredential(g.Package, i) {
					given(g, i.Val)
				}
			case *ssa.UnOp:
				variable(g, i)
			}
			if v, ok := instr.(ssa.Value); ok {
				// By the type of the value, and by the name of the variable that it is assigned to.
				typed(g, v)
				g.EachName(v, func(l access.Loc, t types.Type, index int, name string) { secretNamed(g, used, v, l, t, index, name) })
			}
		},
		Const: func(text string) (model.Labels, string) {
			if len(text) >= minLiteral && len(text) <= maxLiteral && !strings.ContainsAny(text, " \n") && !hasVerb(text) {
				return model.Literal, "constant"
			}
			return 0, ""
		},
		Source: func(g *taint.Func, c *access.Call, _ *types.Func, _ *model.Row, _ access.Bound, s *taint.NewSource) {
			if isPublicPoint(c) {
				s.Labels &^= model.Secret
			}
			// os.Getenv("DB_PASSWORD"), viper.GetString("db.password")
			if name, ok := g.FirstText(c); ok && s.Labels&(model.Local|model.Remote) != 0 && g.Words.Secret(name) && !(c.Result != nil && isOpened(used, c.Result)) {
				s.Labels |= model.Secret
			}
		},
		View: func(v ssa.Value) (all, named, sure model.Kinds) {
			all, named, sure = secretView(e, v)
			return all | used.openedField(v), named, sure
		},
		Follows: func(before, after ssa.Value) model.Kinds {
			if after == nil && beginsPath(before) {
				return model.Readable
			}
			return 0
		},
		Key: func(g *taint.Func, name string, f *taint.Flow) model.Kinds {
			// Of "app.example/username" only the last part is the name: Kubernetes puts a domain before it.
			if name = name[strings.LastIndexByte(name, '/')+1:]; (f == nil || g.IsSecret(*f)) && ssautil.IsName(name) && KeyDenies(g.Package, name) {
				return model.Readable
			}
			return 0
		},
		Part:    func(t types.Type, p access.Path) (named, sure model.Kinds) { return renames(e, t, p) },
		Sure:    func(src *summary.Source) bool { return e.Words.SecretStrength(src.Name) == names.Certain },
		Through: secretThrough,
	}
}

// secretView returns the kinds of sink that a part of a secret is clean for, as it is no secret: its first characters, and
// what stands before it in a setting such as token=abc. Flows that only a name makes secret are clean in a field of another
// name, too; the other masks are for those alone.
func secretView(e *taint.Package, v ssa.Value) (all, named, sure model.Kinds) {
	switch v := v.(type) {
	case *ssa.FieldAddr:
		named, sure = deniesSecret(e, v.X.Type(), v.Field)
	case *ssa.Field:
		named, sure = deniesSecret(e, v.X.Type(), v.Field)
	}
	all = nothingSecret(e, v)
	if holdsPassword(v) {
		all |= model.UserInfo
	}
	return all, named, sure
}

// secretThrough returns the kinds of sink that what goes through a call is clean for, as it is no secret any more, and a
// function for those where it depends on the flow. Of a library's functions only those are looked at that rows describe
// as passing a text on: (*url.URL).Redacted, and those of packages path and filepath. Of the program's own the names
// speak: one that hides, as mask(s), and one that looks at a secret, as ParseClaims(token). Of a function of which
// nothing is known (Guess) only a name that says that it hides counts; what goes to an argument instead of a result
// (Result < 0) is not what the name speaks of.
func secretThrough(g *taint.Func, p *taint.Passage) (model.Kinds, func(taint.Flow) model.Kinds) {
	if p.Obj != nil {
		base := p.Obj.Pkg().Name()
		switch isPath := base == "path" || base == "filepath"; {
		case p.Obj.Pkg().Path() == "net/url" && p.Name == "UserPassword" && p.Arg.V == p.Call.Args[len(p.Call.Args)-1]:
			return model.UserInfo, nil
		// (*url.URL).Redacted hides the password, and not a token in the query. So does the error of an HTTP client. What a
		// parameter is only callers know, so that a mark tells what has become of it.
		case p.Name == "Redacted", reaches(p.Obj):
			return model.Masked, func(f taint.Flow) model.Kinds {
				if inUserInfo(g.Package, f) {
					return model.Readable
				}
				return 0
			}
		case isPath:
			return model.Otherwise, func(f taint.Flow) model.Kinds {
				if g.OnlyNamed(f) {
					return model.Readable // what names a file is an identifier, whatever it is called
				}
				return 0
			}
		}
		return 0, nil
	}
	if p.Result == 0 && names.GivesName(p.Name) {
		return 0, func(f taint.Flow) model.Kinds {
			if g.OnlyNamed(f) {
				return model.Readable // what it returns is what the function is called, whatever its variables are
			}
			return 0
		}
	}
	// Where the body is known, what it does has been asked where it returns, see Hides.
	hides := p.Guess && g.Words.Redactor(p.Name) || !p.Guess && (g.Words.ToldRedactor(p.Name) || redacts(g.Package, p.Call))
	asked := p.Gen && askedFor(g, p)
	given := func(f taint.Flow) model.Kinds {
		if p.Gen && givenConstant(g, p.Call, f) || asked && isNamed(g, f) {
			return model.Readable
		}
		return 0
	}
	switch {
	// What a function writes to an argument is not what its name speaks of, unless it hides what it was given.
	case p.Gen && p.Result < 0, !hides && p.Result < 0:
		return 0, given
	case p.Guess && !hides && !looksAt(p):
		return 0, given
	case hides, !p.Gen && looksAt(p), idBesideSecret(g, p.Call.Result, p.Result):
		return model.Readable, nil
	}
	return 0, given
}

// givenConstant reports whether a flow begins at a parameter of the function that a call runs, and the call gives a constant
// for it. What is built of the parameter is no secret then:
//
//	func command(server, authKey string) []string { … }
//	log.Print(command(server, ""))
func givenConstant(g *taint.Func, c *access.Call, f taint.Flow) bool {
	o := &g.Origins[f.Origin]
	if o.Kind != taint.OriginSource || !o.Src.Named || len(o.Src.Steps) > 0 || c.Instr == nil {
		return false
	}
	common := c.Instr.Common()
	fn := common.StaticCallee()
	if fn == nil {
		return false
	}
	params, args := fn.Signature.Params(), ssautil.PlainArgs(common)
	for i := range min(params.Len(), len(args)) {
		p := params.At(i)
		if o.Src.Text != "parameter "+p.Name() || o.Src.At.Pos.IsValid() && o.Src.At.Pos != p.Pos() {
			continue
		}
		_, isConst := args[i].(*ssa.Const)
		return isConst
	}
	return false
}

// reaches reports whether a function of net/http is one that sends a request, whose error shows the URL.
func reaches(obj *types.Func) bool {
	if obj.Pkg().Path() != "net/http" {
		return false
	}
	switch obj.Name() {
	case "Get", "Head", "Post", "PostForm", "Do":
		return true
	}
	return false
}

// secretField marks field n of x, which v reads or takes the address of, as a source if its name says that it holds a
// secret. What reads it is noted, so that the analysis can tell when the same field is read again after a store.
func secretField(g *taint.Func, used *uses, v ssa.Value, x ssa.Value, n int) {
	field := ssautil.FieldOf(x.Type(), n)
	if field == nil || !ssautil.IsText(field.Type()) {
		return
	}
	name := FieldName(g.Package, x.Type(), n)
	l, text := g.Loc(v), "field "+field.Name()
	if name != field.Name() {
		text += ` "` + name + `"`
	}
	id, ok := summary.OriginID(0), false
	switch {
	case used.openedField(v) != 0:
		return
	case namesSecret(g.Package, name, field.Type()) && SecretFieldName(g.Package, x.Type(), n):
		if !used.asCookieName(field) {
			id, ok = markNamed(g, l, text, v.Pos())
		}
	case used.asCredential(field):
		id, ok = markGiven(g, l, text, v.Pos()), true
	}
	if ok {
		g.NoteRead(v, taint.ReadPart{Name: text, Root: l.Root, Path: l.Path}, id)
	}
}

// secretNamed marks what a call returns at an index as a source if the variable that it is assigned to has a name that says
// that it is a secret. Without a variable other names may say it, see nameOrigin.
func secretNamed(g *taint.Func, used *uses, v ssa.Value, l access.Loc, t types.Type, index int, name string) {
	if name == "" {
		nameOrigin(g, v, l, t, index)
		return
	}
	if call, isCall := v.(*ssa.Call); isCall && namesSecret(g.Package, name, t) && !idBesideSecret(g, v, index) && !makesPath(&call.Call) && !opensResult(used, call, index) && !decodesClaims(call) &&
		!makesOther(g.Package, call, index) && !isWord(g.Package, name, ssautil.Result(call, index)) && !(names.Session(name) && printsUUID(&call.Call)) {
		markNamed(g, l, "variable "+name, v.Pos())
	}
}

// SecretFieldName reports whether the name of field n of the struct x says that it holds a secret, and nothing beside it
// says otherwise. The name of the struct may: the SigningKeys of an Expiry are durations. In a package of a parser the
// field Token is a word of its language. And an id beside a secret is public:
//
//	type Credentials struct {
//		AccessKeyID     string // public
//		SecretAccessKey string
//	}
func SecretFieldName(e *taint.Package, x types.Type, n int) bool {
	field := ssautil.FieldOf(x, n)
	if !e.Words.Secret(FieldName(e, x, n)) && !isCookie(e, field.Name()) || field.Pkg() != nil && names.Lexical(field.Pkg().Name()) && isTokenName(field.Name()) {
		return false
	}
	if named := ssautil.NamedOf(x); named != nil && names.Meta(named.Obj().Name()) {
		return false
	}
	// Only an id can be public by what stands beside it.
	if !strings.HasSuffix(strings.ToLower(field.Name()), "id") {
		return true
	}
	for other := range ssautil.StructOf(x).Fields() {
		if other != field && e.Words.SecretStrength(other.Name()) == names.Certain {
			return false
		}
	}
	return true
}

// renames reports whether what is stored at the path of a value of type t gets the name of a field that is no secret's. Of
// several fields on the path the last counts, as the name that is nearest to a value says most of it: what is stored to
// Secret.Name is a name.
func renames(e *taint.Package, t types.Type, p access.Path) (named, sure model.Kinds) {
	var owner types.Type
	last := 0
	// Down the path: p of Config.Auth.Name is Auth and then Name.
	for i := range p.Len() {
		f, next := access.StepInto(t, p.At(i))
		if next == nil {
			return 0, 0
		}
		if f != nil {
			owner, last = ssautil.PointedTo(t), p.At(i)
		}
		t = next
	}
	if owner == nil {
		return 0, 0
	}
	return deniesSecret(e, owner, last)
}

// deniesSecret returns the kinds that a text in field n of a struct is clean for, because the field's name says what it is, and that it is
// no secret: Username does, Value does not, because it can be that of anything. What is surely called a secret, as password
// is, stays one in a field that only says what it is for, such as Host or Command: of those it is no secret only in one that
// tells things apart, such as Name or ID.
func deniesSecret(e *taint.Package, t types.Type, n int) (named, sure model.Kinds) {
	field := ssautil.FieldOf(t, n)
	if field == nil || !ssautil.IsText(field.Type()) || e.Words.SecretStrength(FieldName(e, t, n)) != names.None || names.Carrier(field.Name()) {
		return 0, 0
	}
	if names.Identifies(field.Name()) {
		return model.Readable, model.Readable
	}
	return model.Readable, 0
}

// markNamed marks what is at a loc as a source that only its name says to be a secret, and returns the id of the source. The
// text is what messages call it, "parameter password", and ends in the name. It is false, and nothing is marked, where the
// name says no more than token and means something else in this package.
func markNamed(g *taint.Func, at access.Loc, text string, pos token.Pos) (id summary.OriginID, ok bool) {
	name := strings.Trim(text[strings.LastIndexByte(text, ' ')+1:], `"`)
	if bareToken(g.Package, name) {
		return 0, false
	}
	id = g.Source(taint.SourceKey{At: pos, Text: text}, func() *summary.Source {
		return &summary.Source{Labels: model.Secret, Text: text, Name: name, Named: true, At: summary.Site{Pos: pos}}
	})
	g.MarkSource(at, id)
	return id, true
}

// bareToken reports whether a name says no more than token, in a package where that is a piece of a text, as in package
// lexer, or the mark of who holds a lock.
func bareToken(e *taint.Package, name string) bool {
	return isTokenName(name) && names.Lexical(e.Pkg.Name())
}

// isTokenName reports whether a name is the bare word token or tokens.
func isTokenName(name string) bool {
	return strings.EqualFold(name, "token") || strings.EqualFold(name, "tokens")
}

// looksAt reports whether a call only looks at a secret, by its name and by what it returns: the error of authority.AuthorizeToken(t)
// says why somebody is not let in. One that is seen to repeat the token does, whoever authorizes.
func looksAt(p *taint.Passage) bool {
	return (judges(p.Name) || startsWith(p.Name, "Authorize") && !p.Exact) && judged(p.Call.Result, p.Result)
}

// judges reports whether a function's name says that it looks at what it is given and returns something about it, such as
// the claims of a token: parseToken(t), ValidateSession(id).
func judges(name string) bool {
	return startsWith(name, "Verify", "Validate", "Parse", "Check", "Authenticate", "Login", "Exchange", "Lookup", "Find")
}

// idBesideSecret reports whether result i of a call is assigned to a variable that is called an id, and another result to
// one whose name surely is that of a secret: of keyID, secretKey := newKeys() the first is public.
func idBesideSecret(g *taint.Func, result ssa.Value, i int) bool {
	tuple, ok := result.(*ssa.Call)
	if !ok {
		return false
	}
	// A name of two characters at least, of which the last two are ID.
	if name := g.Names[taint.NameKey{Pos: tuple.Pos(), Index: i}]; len(name) < 2 || !strings.EqualFold(name[len(name)-2:], "id") {
		return false
	}
	for other := range tuple.Call.Signature().Results().Len() {
		if g.Words.SecretStrength(g.Names[taint.NameKey{Pos: tuple.Pos(), Index: other}]) == names.Certain {
			return true
		}
	}
	return false
}

// judged reports whether result i of a call is something about what the call was given, such as an error, a truth or an
// object. A text can be the secret itself, as what parseToken(header) returns is.
func judged(result ssa.Value, i int) bool {
	if result == nil {
		return false
	}
	t := result.Type()
	if tuple, ok := t.(*types.Tuple); ok {
		t = tuple.At(i).Type()
	}
	return !ssautil.IsText(t)
}

// redacts reports whether a call asks for a text without secrets: cfg.Format(true) does, where the parameter is called
// redact or hide.
func redacts(e *taint.Package, c *access.Call) bool {
	fn := c.Instr.Common().StaticCallee()
	if fn == nil {
		return false
	}
	sig, args := fn.Signature, ssautil.PlainArgs(c.Instr.Common())
	for i := range min(sig.Params().Len(), len(args)) {
		if k, ok := args[i].(*ssa.Const); ok && k.Value != nil && k.Value.Kind() == constant.Bool && constant.BoolVal(k.Value) && e.Words.Redactor(sig.Params().At(i).Name()) {
			return true
		}
	}
	return false
}

// hasVerb reports whether a text is a format for values: a percent sign has one of the usual verbs after it, or a width and
// a character. In a password that a machine drew it is a sign like any other, and seldom looks like a verb.
func hasVerb(text string) bool {
	for i := range len(text) - 1 {
		if text[i] != '%' {
			continue
		}
		rest := strings.TrimLeft(text[i+1:], "0123456789.")
		switch {
		case strings.IndexByte("svdqxXtTw+#[", text[i+1]) >= 0:
			return true
		case len(rest) < len(text)-i-1 && rest != "" && strings.IndexByte("svdqxXfgc", rest[0]) >= 0:
			return true
		}
	}
	return false
}

// The lengths in bytes that a constant credential has. What is shorter is the word "root" or "admin" more often than a
// password that somebody chose, and what is longer is a text, a certificate or a table.
const (
	minLiteral = 6
	maxLiteral = 512
)
