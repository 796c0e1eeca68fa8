package secret

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/names"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/taint"
)

// KeyDenies reports whether a key says that its value is no secret.
func KeyDenies(e *taint.Package, key string) bool {
	return e.Words.SecretStrength(key) == names.None && !names.Carrier(key)
}

// nameOrigin lets names speak of where a value comes from that is put into no variable with a telling one: the key of
// a map, and the function that returns it.
func nameOrigin(g *taint.Func, v ssa.Value, l access.Loc, t types.Type, index int) {
	switch x := v.(type) {
	case *ssa.Lookup:
		if key, ok := ssautil.StringConst(x.Index); ok && namesSecret(g.Package, key, t) && ssautil.IsMap(x.X.Type()) {
			markNamed(g, l, `element "`+key+`"`, v.Pos())
		}
	case *ssa.Call:
		name, ok := producer(ssautil.CalledName(&x.Call))
		if ok && index == 0 && g.Words.SecretStrength(name) == names.Certain && namesSecret(g.Package, name, t) && ofProgram(g, x) {
			markNamed(g, l, "result of "+ssautil.CalledName(&x.Call), v.Pos())
		}
	}
}

// ofProgram reports whether a call is one of a function that no model describes, and that takes no text to make
// another one of.
func ofProgram(g *taint.Func, c *ssa.Call) bool {
	if obj := ssautil.CalledObject(&c.Call); obj == nil || obj.Pkg() == nil || ssautil.IsStd(ssautil.PkgPath(obj.Pkg())) || g.Rows(obj) != nil {
		return false
	}
	for _, a := range ssautil.PlainArgs(&c.Call) {
		if _, isConst := a.(*ssa.Const); !isConst && ssautil.IsText(a.Type()) {
			return false
		}
	}
	return true
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

// namesSecret reports whether a name says that a value of type t is a secret. Where the type says itself how
// it is shown, as the tokens of a parser do, the name has to be certain.
func namesSecret(e *taint.Package, name string, t types.Type) bool {
	if !ssautil.IsText(t) || !e.Words.Secret(name) {
		return false
	}
	return !ssautil.Prints(t) || e.Words.SecretStrength(name) == names.Certain
}

// inUserInfo reports whether the name of a secret says that in a URL it stands where Redacted hides it: a password, or a
// connection string with one. A token may stand in the query.
func inUserInfo(e *taint.Package, f taint.Flow) bool {
	o := &e.Origins[f.Origin]
	if o.Kind != taint.OriginSource {
		return false
	}
	strength, noun := e.Words.Describe(strings.Trim(o.Src.Text[strings.LastIndexByte(o.Src.Text, ' ')+1:], `"`))
	return strength != names.None && (noun == names.Connection || noun == names.Password)
}
