package secret

import (
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

// What names say of a value that is put into no variable with a name of its own: the key of a map and the name of the
// function that returns it. Each question is one look at a name, a type and a call; nothing is followed. How sure a name
// is, the lexicon of package names says: None, Likely (key), Certain (privateKey). Where there is less to go by, the name
// has to be certain.

// KeyDenies reports whether a key says that its value is no secret: username does; value and data do not, because they can
// be the key of anything.
func KeyDenies(e *taint.Package, key string) bool {
	return e.Words.SecretStrength(key) == names.None && !names.Carrier(key)
}

// nameOrigin marks a value at l, of type t, as a source if the name of where it comes from says that it is a secret: the
// constant key of a map, as in settings["db_password"], or the function of the program that returns it as its first result,
// as in connect(readPassphrase()).
func nameOrigin(g *taint.Func, v ssa.Value, l access.Loc, t types.Type, index int) {
	switch x := v.(type) {
	case *ssa.Lookup:
		if key, ok := ssautil.StringConst(x.Index); ok && namesSecret(g.Package, key, t) && ssautil.IsMap(x.X.Type()) {
			markNamed(g, l, `element "`+key+`"`, v.Pos())
		}
	case *ssa.Call:
		// The name speaks of the first result alone: password, err := readPassword().
		name, ok := producer(ssautil.CalledName(&x.Call))
		if ok && index == 0 && g.Words.SecretStrength(name) == names.Certain && namesSecret(g.Package, name, t) && ofProgram(g, x) {
			markNamed(g, l, "result of "+ssautil.CalledName(&x.Call), v.Pos())
		}
	}
}

// returned marks what a function returns as a source if the function's name surely says that it gets a secret, so that what it
// logs of it on the way is one:
//
//	func GetJWTSecret() string {
//		s := load()
//		log.Printf("using %s", s)
//		return s
//	}
func returned(g *taint.Func, ret *ssa.Return) {
	fn := ret.Parent()
	if len(ret.Results) == 0 || fn.Parent() != nil {
		return
	}
	name, ok := producer(fn.Name())
	v := ret.Results[0]
	if !ok || g.Words.SecretStrength(name) != names.Certain || !namesSecret(g.Package, name, v.Type()) {
		return
	}
	// Only what a call has made: a parameter, field or variable has a name of its own.
	switch x := v.(type) {
	case *ssa.Call:
		// getToken that returns maskToken(t) returns no secret.
		if ssautil.IsBuiltin(&x.Call, "append") || CallHides(g, &x.Call) {
			return
		}
	case *ssa.Extract:
		if _, isCall := x.Tuple.(*ssa.Call); !isCall {
			return
		}
	default:
		return
	}
	markNamed(g, g.Loc(v), "what is returned by "+fn.Name(), v.Pos())
}

// variable marks what is read from a package variable as a source if the variable's name says that it is a secret. One that
// only holds constants is one if these look so: most are names of secrets.
func variable(g *taint.Func, load *ssa.UnOp) {
	v, ok := load.X.(*ssa.Global)
	if !ok || load.Op != token.MUL || v.Pkg != g.Ssa || !namesSecret(g.Package, v.Name(), load.Type()) || g.Words.SecretStrength(v.Name()) != names.Certain {
		return
	}
	// var smtpPassword = "SMTP_PASSWORD" is the name of one; var smtpPassword = "hunter2!" is one.
	stored := g.StoredAt(v)
	for _, s := range stored {
		if text, isConst := ssautil.StringConst(s); !isConst || LooksReal(g.Package, text) {
			markNamed(g, g.Loc(load), "variable "+v.Name(), load.Pos())
			return
		}
	}
	if len(stored) == 0 { // others set it, as a flag does
		markNamed(g, g.Loc(load), "variable "+v.Name(), load.Pos())
	}
}

// ofProgram reports whether a call is one of a function that no model describes, and that is given no text that it may make
// its result of: getSecretName(id) is about the secret with that id. A constant text only says which one is wanted.
func ofProgram(g *taint.Func, c *ssa.Call) bool {
	if obj := ssautil.CalledObject(&c.Call); obj == nil || obj.Pkg() == nil || ssautil.IsStd(ssautil.PkgPath(obj.Pkg())) || g.Rows(obj) != nil {
		return false
	}
	// getPassword("db") is the secret of that name; getPassword(row) may be made of what it is given.
	for _, a := range ssautil.PlainArgs(&c.Call) {
		if _, isConst := a.(*ssa.Const); !isConst && ssautil.IsText(a.Type()) {
			return false
		}
	}
	return true
}

// producer returns what a function's name says that it gets for its caller: of readPassphrase that is Passphrase, of
// PromptForPassword it is Password. It is false of a name that does not begin with such a verb, or is nothing else. Nobody types a private
// key: of those that there are AskForPrivateKey has one chosen, and returns what it is called.
func producer(name string) (string, bool) {
	for _, verb := range [...]string{"get", "Get", "read", "Read", "ask", "Ask", "prompt", "Prompt", "load", "Load", "fetch", "Fetch", "generate", "Generate"} {
		if rest, ok := strings.CutPrefix(name, verb); ok && rest != "" {
			rest = strings.TrimPrefix(strings.TrimPrefix(rest, "For"), "_")
			asks := strings.EqualFold(verb, "ask") || strings.EqualFold(verb, "prompt")
			return rest, !asks || !strings.HasSuffix(strings.ToLower(rest), "privatekey")
		}
	}
	return "", false
}

// namesSecret reports whether a name says that a value of type t is a secret. Only a text is one. Where the type says itself
// how it is shown, by a method String, as the tokens of a parser do, the name has to be certain.
func namesSecret(e *taint.Package, name string, t types.Type) bool {
	if !ssautil.IsText(t) || !e.Words.Secret(name) && !isCookie(e, name) {
		return false
	}
	return !ssautil.Prints(t) || e.Words.SecretStrength(name) == names.Certain
}

// inUserInfo reports whether a secret stands in a URL where (*url.URL).Redacted hides it.
func inUserInfo(e *taint.Package, f taint.Flow) bool {
	o := &e.Origins[f.Origin]
	return f.Clean&model.UserInfo != 0 || o.Kind == taint.OriginSource && InUserInfo(e.Words, o.Src, f.Clean)
}

// InUserInfo reports whether a secret with these marks stands in a URL as the password before the host: it was given to
// url.UserPassword, is read from a url.Userinfo or stands behind "https://user:", or it has the name of a password, or of a connection
// string with one. A token may stand in the query. The name is the last word of the source's text: of the source `element "dsn"` it is dsn.
func InUserInfo(words *names.Lexicon, src *summary.Source, marks model.Kinds) bool {
	if marks&model.UserInfo != 0 {
		return true
	}
	// postgres://app:hunter2@host/db: Redacted shows app:xxxxx.
	strength, noun := words.Describe(strings.Trim(src.Text[strings.LastIndexByte(src.Text, ' ')+1:], `"`))
	return strength != names.None && (noun == names.Connection || noun == names.Password)
}
