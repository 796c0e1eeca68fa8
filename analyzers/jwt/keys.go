package jwt

import (
	"go/types"
	"regexp"
	"slices"
	"strings"
	"sync"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/ssautil"
)

// keys are what a function returns for keys.
type keys struct {
	known  bool // each is of a type that one family of methods takes
	public bool // one is a public key as bytes
	parsed bool // the function itself parses these bytes as a public key elsewhere, whatever method the token names there
}

func keysOf(fn *ssa.Function) (k keys) {
	k.known = true
	for v := range ssautil.Results(fn, 0) {
		for _, v := range alternatives(v) {
			if c, ok := v.(*ssa.Const); ok && c.Value == nil {
				continue
			}
			switch t := v.Type(); {
			case isBytes(t):
				k.parsed = k.parsed || isParsed(v)
				k.public = k.public || k.parsed || isPublic(v, 0)
			case !isKey(t):
				k.known = false
			}
		}
	}
	return k
}

// alternatives returns what a value can be, as it was before it became an interface.
func alternatives(v ssa.Value) (out []ssa.Value) {
	seen := make(map[ssa.Value]bool)
	var walk func(ssa.Value)
	walk = func(v ssa.Value) {
		if seen[v] || len(seen) > ssautil.MaxElements {
			return
		}
		seen[v] = true
		if phi, ok := v.(*ssa.Phi); ok {
			for _, e := range phi.Edges {
				walk(e)
			}
			return
		}
		out = append(out, ssautil.Unboxed(v))
	}
	walk(v)
	return out
}

func isBytes(t types.Type) bool {
	s, ok := t.(*types.Slice) // and not ed25519.PublicKey
	return ok && types.Identical(s.Elem(), types.Typ[types.Byte])
}

// isKey reports whether a type is a public key's.
func isKey(t types.Type) bool {
	named := ssautil.NamedOf(t)
	return named != nil && named.Obj().Name() == "PublicKey" && named.Obj().Pkg() != nil && strings.HasPrefix(named.Obj().Pkg().Path(), "crypto/")
}

// isParsed reports whether bytes are parsed as a public key too:
//
//	switch t.Method.(type) {
//	case *jwt.SigningMethodRSA:
//		return jwt.ParseRSAPublicKeyFromPEM(pem)
//	}
//	return pem, nil // for HMAC
func isParsed(v ssa.Value) bool {
	if load, ok := v.(*ssa.UnOp); ok && load.X.Referrers() != nil { // each read of a variable around the function is a value
		for _, r := range *load.X.Referrers() {
			if again, ok := r.(*ssa.UnOp); ok && parses(again) {
				return true
			}
		}
	}
	return parses(v)
}

// parses reports whether a function that parses public keys is given a value.
func parses(v ssa.Value) bool {
	if v.Referrers() == nil {
		return false
	}
	for _, r := range *v.Referrers() {
		call, ok := r.(*ssa.Call)
		if !ok {
			continue
		}
		switch ssautil.CalledName(&call.Call) {
		case "ParseRSAPublicKeyFromPEM", "ParseECPublicKeyFromPEM", "ParseEdPublicKeyFromPEM", "ParsePKIXPublicKey", "ParsePKCS1PublicKey":
			return true
		}
	}
	return false
}

// isPublic reports whether bytes are a public key or a certificate: by the text that they are, or by the name of the variable, field,
// setting or file that they are read from.
func isPublic(v ssa.Value, depth int) bool {
	if depth > maxVerify {
		return false
	}
	if text, ok := ssautil.StringConst(v); ok {
		return publicText().MatchString(text)
	}
	if publicName().MatchString(ssautil.HeldBy(v)) {
		return true
	}
	switch v := v.(type) {
	case *ssa.Convert:
		return isPublic(v.X, depth+1)
	case *ssa.UnOp:
		return isPublic(v.X, depth+1)
	case *ssa.Alloc:
		return slices.ContainsFunc(ssautil.StoredTo(v), func(v ssa.Value) bool { return isPublic(v, depth+1) })
	case *ssa.FreeVar:
		_, bound := ssautil.ClosureOf(v)
		return bound != nil && isPublic(bound, depth+1)
	case *ssa.Extract:
		return isPublic(v.Tuple, depth+1)
	case *ssa.Call: // os.ReadFile("public.pem"), os.Getenv("JWT_PUBLIC_KEY")
		for _, a := range v.Call.Args {
			if text, ok := ssautil.StringConst(a); ok && publicName().MatchString(text) {
				return true
			}
		}
	}
	return false
}

var (
	publicText = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^\s*-----BEGIN (?:(?:RSA |EC )?PUBLIC KEY|CERTIFICATE)-----`)
	})
	publicName = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?i)pub(?:lic)?_?-?(?:key|pem|cert)|\.pub$|public.*\.pem$|(?:pem|key)_?pub(?:lic)?`)
	})
)
