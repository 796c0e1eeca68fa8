package secret

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/names"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/taint"
)

// Secrets that their type says to be one. A program that has a type for its secrets calls it so, and the variables s and v:
//
//	type Secret string
//	func use(s Secret) { log.Print(string(s)) }
//
// Only texts are ones; a struct with such a name mostly describes a secret. What is in a struct comes out by a method, and
// then the names of both have to say it: password.Unwrap(), token.Reveal(). How a type shows itself by its method
// String is followed as ever, so that a type that hides its text is only reported where somebody takes it out.

// TypeName reports whether a type is a text whose name surely says that it is a secret.
func TypeName(e *taint.Package, t types.Type) bool {
	named, ok := types.Unalias(t).(*types.Named)
	return ok && ssautil.IsText(named.Underlying()) && named.Obj().Pkg() != nil && e.Words.SecretStrength(named.Obj().Name()) == names.Certain
}

// typed marks a value as a source if its type says that it is a secret.
func typed(g *taint.Func, v ssa.Value) {
	if TypeName(g.Package, v.Type()) {
		name := types.Unalias(v.Type()).(*types.Named).Obj().Name()
		markNamed(g, g.Loc(v), "value of type "+name, v.Pos())
	}
}

// exposed marks what a method of a secret's type returns as a source, if the name of the method says that it takes the
// secret out.
func exposed(g *taint.Func, c *ssa.Call) {
	if !ssautil.IsText(c.Type()) || len(ssautil.PlainArgs(&c.Call)) > 0 {
		return
	}
	// The method of an interface, or else of a type that is known.
	recv, method := c.Call.Value, c.Call.Method
	if method == nil {
		fn := c.Call.StaticCallee()
		if fn == nil || fn.Signature.Recv() == nil || len(c.Call.Args) == 0 {
			return
		}
		recv = c.Call.Args[0]
		method, _ = g.Declared(fn).Object().(*types.Func)
	}
	if method == nil || g.Rows(method) != nil {
		return
	}
	named := ssautil.NamedOf(recv.Type())
	if named == nil {
		return
	}
	name := named.Obj().Name()
	strength := g.Words.SecretStrength(name)
	// A method that says Reveal needs a type that is probably a secret; one that says Value a type that surely is.
	if names.Reveals(method.Name()) && strength >= names.Likely || names.Unwraps(method.Name()) && (strength == names.Certain || names.Wrapper(name)) {
		markNamed(g, access.Loc{Root: c}, "result of "+method.Name()+" of "+name, c.Pos())
	}
}
