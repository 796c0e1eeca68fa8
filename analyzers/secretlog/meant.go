package secretlog

import (
	"go/ast"
	"go/types"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/taint"
)

// What a program shows on purpose, as its text says. Both are told with low confidence: who wrote the line knows what is in it.

// handsOver reports whether the line gives a credential to who is to use it: its constant text asks somebody to log in, or says
// that the credential was made for them. A server that makes the first password of its administrator has no other way to tell it.
//
//	log.Printf("Please login with the username admin and the password %s", password)
func handsOver(pass *analysis.Pass, h *taint.Hit) bool {
	call, _ := flow.CallAt(pass, sinkPos(h))
	if call == nil {
		return false
	}
	for _, arg := range call.Args {
		text, ok := flow.Constant(pass.TypesInfo, arg)
		if !ok {
			continue
		}
		text = strings.ToLower(text)
		for _, words := range [...]string{"please log", "please sign", "please use", "please change", "generated password", "generated random",
			"initial password", "initial admin", "temporary password", "one-time password", "random password"} {
			if strings.Contains(text, words) {
				return true
			}
		}
	}
	return false
}

// asksByName reports whether the function of the sink asks of each setting, by a function whose name says so, whether it is one to
// hide. Of what is left the program has thought, and which names it knows is its own affair:
//
//	if isSecretVar(name) { settings[name] = "***" } else { settings[name] = value }
func asksByName(pass *analysis.Pass, h *taint.Hit) (asks bool) {
	fn := flow.FuncAt(pass, sinkPos(h))
	if fn == nil {
		return false
	}
	ast.Inspect(fn, func(n ast.Node) bool {
		if call, ok := n.(*ast.CallExpr); ok && len(call.Args) > 0 {
			asks = asks || saysWhetherToHide(pass, call)
		}
		return !asks
	})
	return asks
}

// saysWhetherToHide reports whether a call is a question about a text, with a name such as isSecretVar, shouldMask or IsSensitive.
func saysWhetherToHide(pass *analysis.Pass, call *ast.CallExpr) bool {
	fn := flow.Callee(pass.TypesInfo, call)
	if fn == nil || !ssautil.IsText(pass.TypesInfo.TypeOf(call.Args[0])) {
		return false
	}
	if results := fn.Signature().Results(); results.Len() != 1 || !types.Identical(results.At(0).Type(), types.Typ[types.Bool]) {
		return false
	}
	name := strings.ToLower(fn.Name())
	for _, word := range [...]string{"secret", "sensitive", "mask", "redact", "hide", "hidden", "private"} {
		if strings.Contains(name, word) {
			return true
		}
	}
	return false
}
