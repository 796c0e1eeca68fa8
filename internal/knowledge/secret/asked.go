package secret

import (
	"go/types"
	"slices"
	"strings"

	"github.com/secvet/secvet/internal/names"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/taint"
)

// What is asked for by its name. A record, a session or a configuration has one function for all that it keeps, and among that are
// secrets:
//
//	func (r *Record) Get(key string) any {
//		for _, f := range r.fields { // one of them is a password's
//			if f.Name() == key {
//				return f.Value(r)
//			}
//		}
//		return nil
//	}
//	log.Print(r.Get("host"))
//
// Its summary says that a password may come out. What does come out the caller says by the name that it asks for, as the key of a map
// does. What a row makes a source is not asked so: what a vault returns is a secret, whatever it is called there.

// askedFor reports whether a call asks a function of the program, or of a library that has no rows, for something by a constant name which
// is no secret's, or gives it something to keep under such a name: r.Set("host", h) writes no password, although Set may. A function whose
// own name speaks of secrets has nothing else to give: getPassword("admin"), secrets.Get("stripe").
func askedFor(g *taint.Func, p *taint.Passage) bool {
	if p.Call.Instr == nil || !isGetter(p.Name, p.Call.Instr.Common().Signature(), p.Result) && !isSetter(p) {
		return false
	}
	key, ok := g.FirstText(p.Call)
	return ok && KeyDenies(g.Package, key[strings.LastIndexByte(key, '.')+1:]) && !keepsSecrets(g, p)
}

// isGetter reports whether a function may return what it keeps under the name that it is given: one text goes in, and comes out is
// a value of any type, or a text by a function that says that it looks for one.
func isGetter(name string, sig *types.Signature, result int) bool {
	texts := 0
	for v := range sig.Params().Variables() {
		if ssautil.IsText(v.Type()) {
			texts++
		}
	}
	if texts != 1 || result < 0 || result >= sig.Results().Len() {
		return false
	}
	return ssautil.IsAny(sig.Results().At(result).Type()) || startsWith(name, "Get", "Value", "Lookup", "Find")
}

// isSetter reports whether a call keeps a value under a name: r.Set("host", h).
func isSetter(p *taint.Passage) bool {
	params := p.Call.Instr.Common().Signature().Params()
	return p.Result < 0 && params.Len() == 2 && ssautil.IsText(params.At(0).Type()) && startsWith(p.Name, "Set", "Put", "Add", "Store")
}

// startsWith reports whether a name begins with one of some verbs, in any case.
func startsWith(name string, verbs ...string) bool {
	return slices.ContainsFunc(verbs, func(verb string) bool {
		return len(name) >= len(verb) && strings.EqualFold(name[:len(verb)], verb)
	})
}

// keepsSecrets reports whether the name of the function that a call runs, or of the type or the package that it is of, is a secret's.
func keepsSecrets(g *taint.Func, p *taint.Passage) bool {
	said := []string{p.Name}
	sig := p.Call.Instr.Common().Signature()
	if recv := sig.Recv(); recv != nil {
		if named := ssautil.NamedOf(recv.Type()); named != nil {
			said = append(said, named.Obj().Name(), named.Obj().Pkg().Name())
		}
	}
	for _, name := range said {
		if g.Words.SecretStrength(name) != names.None {
			return true
		}
	}
	return false
}

// isNamed reports whether a flow begins at what only a name, or what it is used for, makes a secret.
func isNamed(g *taint.Func, f taint.Flow) bool {
	return g.IsSecret(f) && g.Origins[f.Origin].Src.Name != ""
}
