package hardcodedsecret

import (
	"go/ast"
	"go/types"
	"slices"

	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/taint"
)

// A default that the program refuses when it starts is no flaw: nobody runs with it.
//
//	secret := cmp.Or(os.Getenv("JWT_SECRET"), "change-me")
//	if secret == "change-me" {
//		log.Fatal("set JWT_SECRET")
//	}
//
// The check may be anywhere in the package, or in the program if all of it is known, and what it looks at has the name of a secret.

// refused reports whether the package, or another one of the program, refuses a constant as a secret.
func (v *visitor) refused(text string) bool {
	r := v.report
	if r.refused == nil {
		r.refused = v.refusals()
	}
	return r.refused[text] || slices.ContainsFunc(taint.ResultOf(v.pass).Refused(text), v.words.Secret)
}

// refusals returns the constants that the package refuses as secrets.
func (v *visitor) refusals() map[string]bool {
	found := make(map[string]bool)
	r := rule.Refusals{
		Info:     v.pass.TypesInfo,
		Declared: func(obj types.Object) ast.Expr { return v.report.declared(v.pass, obj) },
		Yield: func(name, text string) {
			if v.words.Secret(name) {
				found[text] = true
			}
		},
	}
	for _, file := range v.pass.Files {
		ast.Inspect(file, func(n ast.Node) bool {
			r.Of(n)
			return true
		})
	}
	return found
}
