package secret

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/taint"
)

// What is taken from a secret, or made in its place, and is none. Each is seen from one instruction and what it is given.

// nothingSecret returns the kinds that a value is clean for because of what it was made by.
func nothingSecret(e *taint.Package, v ssa.Value) model.Kinds {
	harmless := false
	switch v := v.(type) {
	// token[:4], dsn[:strings.Index(dsn, ":")], key[32:]
	case *ssa.Slice:
		harmless = IsGlimpse(v) || isScheme(v) || isPublicHalf(v)
	case *ssa.Lookup:
		harmless = isOneLetter(v.X, v.Index)
	case *ssa.Index:
		harmless = isOneLetter(v.X, v.Index)
	// cookie.Value of a cookie called "lang", cookie.Name of any.
	case *ssa.FieldAddr:
		harmless = isPlainCookie(e, v.X, 0) || chosenPlain(e, v) || identifies(e, v.X.Type(), v.Field)
	case *ssa.MakeInterface:
		harmless = isPlainCookie(e, v.X, 0)
	// url.User(name), strings.TrimPrefix(entry, "LANG=")
	case *ssa.Call:
		harmless = withoutPassword(e, v) || choosesSetting(e, &v.Call, "strings.TrimPrefix") || showsPlainCookie(e, &v.Call)
	// name, _, _ := strings.Cut(entry, "=")
	case *ssa.Extract:
		call, ok := v.Tuple.(*ssa.Call)
		harmless = isSettingName(v) || masksHeader(e, v) || ok && v.Index == 0 && (cutsName(call) || choosesSetting(e, &call.Call, "strings.CutPrefix"))
	// strings.Split(entry, "=")[0]
	case *ssa.IndexAddr:
		n, isConst := ssautil.IntConst(v.Index)
		call, ok := v.X.(*ssa.Call)
		harmless = ok && isConst && (n == 0 && cutsName(call) || n > 0 && beforeLast(call, n)) || isConst && isOneByte(v) || isClaims(v)
	// for _, entry := range os.Environ() { if strings.HasPrefix(entry, "GOROOT=") { log.Print(entry) } }
	case *ssa.UnOp:
		harmless = chosenSetting(e, v)
	}
	if harmless {
		return model.Readable
	}
	return 0
}

// holdsPassword reports whether a value is a url.Userinfo. One without a password is made by withoutPassword's calls.
func holdsPassword(v ssa.Value) bool {
	return ssautil.IsURL(ssautil.InnerType(v), "Userinfo")
}

// isSettingName reports whether v is a name in a loop over the settings of a URL, for name := range u.Query(), or over headers.
// Neither tells what is set.
func isSettingName(v *ssa.Extract) bool {
	r := ranged(v, 1)
	return r != nil && (ssautil.IsHTTP(r.X.Type(), "Header") || ssautil.IsURL(r.X.Type(), "Values"))
}

// isScheme reports whether a slice takes what stands before the sign that ends a name: dsn[:strings.Index(dsn, ":")].
func isScheme(v *ssa.Slice) bool {
	call, ok := v.High.(*ssa.Call)
	if !ok || v.Low != nil || call.Call.StaticCallee() == nil || len(call.Call.Args) != 2 || call.Call.Args[0] != v.X {
		return false
	}
	switch ssautil.CalleeName(call.Call.StaticCallee()) {
	case "strings.Index", "bytes.Index":
		sep, ok := ssautil.StringConst(call.Call.Args[1])
		return ok && endsName(sep)
	case "strings.IndexByte", "strings.IndexRune", "bytes.IndexByte":
		// A byte or rune is a constant number in SSA: strings.IndexByte(dsn, ':').
		n, ok := ssautil.IntConst(call.Call.Args[1])
		return ok && n > 0 && n < 128 && endsName(string(rune(n)))
	}
	return false
}

// ed25519Public is where the public key begins in a private key of Ed25519, which is a seed with it behind.
const ed25519Public = 32

// isPublicHalf reports whether a slice takes the public key behind the seed of a private one.
func isPublicHalf(v *ssa.Slice) bool {
	named := ssautil.NamedOf(v.X.Type())
	if named == nil || named.Obj().Name() != "PrivateKey" || !strings.HasSuffix(ssautil.PkgPath(named.Obj().Pkg()), "/ed25519") || v.Low == nil {
		return false
	}
	n, ok := ssautil.IntConst(v.Low)
	return ok && n >= ed25519Public
}

// isPublicPoint reports whether a call multiplies a private key with the base point, curve25519.X25519(key, Basepoint), which gives
// the public key that belongs to it and no shared secret.
func isPublicPoint(c *access.Call) bool {
	for _, a := range c.Args {
		load, ok := a.(*ssa.UnOp)
		if !ok {
			continue
		}
		if v, ok := load.X.(*ssa.Global); ok && v.Name() == "Basepoint" {
			return true
		}
	}
	return false
}

// beforeLast reports whether an element is none of the last in what is cut into some parts at the sign that ends a name: of
//
//	parts := strings.SplitN(credentials, ":", 3)
//
// the last part is the password, which may have the sign in it.
func beforeLast(c *ssa.Call, n int) bool {
	if !cutsName(c) || len(c.Call.Args) != 3 {
		return false
	}
	limit, ok := ssautil.IntConst(c.Call.Args[2])
	return ok && n < limit-1
}

// isOneLetter reports whether a constant index takes one character of a text. A loop may take them all.
func isOneLetter(x, index ssa.Value) bool {
	_, isConst := ssautil.IntConst(index)
	return isConst && ssautil.IsString(x.Type())
}

// isOneByte reports whether one byte is taken of a slice of them, at a constant index. That of an array may be one of all that are.
func isOneByte(v *ssa.IndexAddr) bool {
	s, ok := v.X.Type().Underlying().(*types.Slice)
	return ok && types.Identical(s.Elem().Underlying(), types.Typ[types.Uint8])
}

// withoutPassword reports whether a call makes the user's part of a URL without a password, or with a sign in its place: this
// is how people take the password out.
func withoutPassword(e *taint.Package, c *ssa.Call) bool {
	fn := c.Call.StaticCallee()
	if fn == nil {
		return false
	}
	switch ssautil.CalleeName(fn) {
	case "net/url.User":
		return true
	case "net/url.UserPassword":
		// url.UserPassword(user, mask(pw)), or with a constant: url.UserPassword(user, "***").
		if made, ok := c.Call.Args[1].(*ssa.Call); ok {
			return e.Words.Redactor(ssautil.CalledName(&made.Call))
		}
		text, ok := ssautil.StringConst(c.Call.Args[1])
		return ok && !LooksReal(e, text)
	}
	return false
}

// choosesSetting reports whether a call of a function takes the value of one setting, by its name, out of all: after
// strings.CutPrefix(entry, "GOROOT=") it is no secret.
func choosesSetting(e *taint.Package, c *ssa.CallCommon, name string) bool {
	fn := c.StaticCallee()
	if fn == nil || ssautil.CalleeName(fn) != name || len(c.Args) != 2 {
		return false
	}
	prefix, ok := ssautil.StringConst(c.Args[1])
	key, isSetting := strings.CutSuffix(prefix, "=")
	return ok && isSetting && ssautil.IsName(key) && KeyDenies(e, key)
}
