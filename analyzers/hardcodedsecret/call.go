package hardcodedsecret

import (
	"go/ast"
	"go/types"
	"strings"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/names"
)

// call takes the arguments of a call: by the name of the parameter, and where one argument names the next.
func (v *visitor) call(call *ast.CallExpr) {
	v.keyArray(call)
	constants, prose := 0, 0
	for _, arg := range call.Args {
		switch {
		case !v.mayHoldConstant(arg):
		case isProse(arg):
			prose++
		default:
			constants++
		}
	}
	if constants == 0 {
		return
	}
	sig, ok := v.pass.TypesInfo.TypeOf(call.Fun).(*types.Signature)
	if !ok {
		return // a conversion or a builtin
	}
	v.arguments(call, sig)
	v.signing(call)
	if len(call.Args) == 2 {
		v.equality(call)
	}
	if constants+prose >= 2 {
		v.pairs(call, sig)
		v.coalescedCall(call)
	}
	v.chained(call)
}

// isProse reports whether an argument is a text with a blank in it, as messages and formats are, and no header's value.
func isProse(e ast.Expr) bool {
	lit, ok := e.(*ast.BasicLit)
	if !ok || len(lit.Value) < 4 {
		return false
	}
	i := strings.IndexByte(lit.Value, ' ')
	return i >= 0 && !isScheme(lit.Value[1:i])
}

// arguments binds arguments to the names of their parameters.
func (v *visitor) arguments(call *ast.CallExpr, sig *types.Signature) {
	last := sig.Params().Len() - 1
	for i, arg := range call.Args {
		if i > last || i == last && sig.Variadic() {
			return
		}
		param := sig.Params().At(i)
		if !v.mayHoldConstant(arg) {
			continue
		}
		b := binding{what: "argument", name: param.Name()}
		b.strength, b.noun = v.words.Describe(b.name)
		if b.strength == names.None || b.strength == names.Possible && !v.ofProgram(param.Pkg()) || v.comparesInVain(flow.Enclosing(v.pass, call.Lparen)) {
			continue
		}
		if pkg := param.Pkg(); pkg != nil {
			b.about = pkg.Path()
		}
		v.bindValue(b, arg, false)
	}
}

// ofProgram reports whether a package is part of the same program, so that a word such as pass means what it says: in a
// library of compilers it is another thing.
func (v *visitor) ofProgram(pkg *types.Package) bool {
	if pkg == nil || pkg == v.pass.Pkg {
		return pkg != nil
	}
	m := v.pass.Module
	return m != nil && m.Path != "" && strings.HasPrefix(pkg.Path()+"/", m.Path+"/")
}

// equality takes the functions that compare.
func (v *visitor) equality(call *ast.CallExpr) {
	switch calleeName(call) {
	case "ConstantTimeCompare", "EqualFold", "Equal":
		v.compared(call, call.Args[0], call.Args[1])
		v.compared(call, call.Args[1], call.Args[0])
	}
}

// pairs takes calls with a secret's name and, right after it or as a default further on, a value:
// os.Setenv("DB_PASSWORD", "…"), header.Set("X-Api-Key", "…"), flag.String("token", "…", "usage"), getEnv("SECRET", "…").
func (v *visitor) pairs(call *ast.CallExpr, sig *types.Signature) {
	for i, arg := range call.Args[:len(call.Args)-1] {
		name, ok := v.constant(arg)
		if !ok || !isKeyText(name) || !v.words.Secret(name) {
			continue
		}
		if value := v.defaultArg(call, sig, i); value != nil {
			v.fallback(name, value)
			return
		}
		v.bind("key", name, call.Args[i+1])
		return
	}
}

// isKeyText reports whether a text may be a key or the name of a variable, flag or header, and no sentence.
func isKeyText(s string) bool {
	return len(s) <= 64 && !strings.ContainsAny(s, " \t\n%<>{}()=/\"'")
}

// defaultArg returns the argument after the i-th that is the default of what the i-th names.
func (v *visitor) defaultArg(call *ast.CallExpr, sig *types.Signature, i int) ast.Expr {
	callee := calleeName(call)
	isFlag := false
	for j := range sig.Params().Len() {
		isFlag = isFlag || sig.Params().At(j).Name() == "usage"
	}
	for j := i + 1; j < len(call.Args); j++ {
		switch param := paramName(sig, j); {
		case isDefaultName(param):
			return call.Args[j]
		case param == "value" && (isFlag || indexFold(callee, "default") >= 0):
			return call.Args[j]
		case j == i+1 && isEnvGetter(callee) && sig.Results().Len() > 0:
			return call.Args[j]
		}
	}
	return nil
}

// paramName returns the name of the parameter that takes argument i.
func paramName(sig *types.Signature, i int) string {
	if n := sig.Params().Len(); i >= n {
		return ""
	}
	return sig.Params().At(i).Name()
}

// isDefaultName knows how functions call the parameter for the value of what is not set.
func isDefaultName(param string) bool {
	switch strings.ToLower(strings.Trim(param, "_")) {
	case "def", "default", "defaultvalue", "defaultval", "defval", "defvalue", "defaultv", "dflt", "deflt", "fallback", "fallbackvalue",
		"alt", "alternative", "orelse", "d", "fb", "defaultstring", "defaults", "ifempty", "ifunset":
		return true
	}
	return false
}

// isEnvGetter reports whether a function of this name and with two arguments takes a variable and its default.
func isEnvGetter(callee string) bool {
	return indexFold(callee, "env") >= 0 && indexFold(callee, "set") != 0 && indexFold(callee, "with") != 0 ||
		indexFold(callee, "getor") >= 0 || indexFold(callee, "ordefault") >= 0
}

// chained takes the builders of flags: app.Flag("password", "help").Default("…").
func (v *visitor) chained(call *ast.CallExpr) {
	switch calleeName(call) {
	case "Default", "DefaultValue", "WithDefault":
	default:
		return
	}
	fun, ok := call.Fun.(*ast.SelectorExpr)
	for depth := 0; ok && depth < 8; depth++ {
		inner, isCall := fun.X.(*ast.CallExpr)
		if !isCall {
			return
		}
		if len(inner.Args) > 0 {
			if name, isConst := v.constant(inner.Args[0]); isConst && isKeyText(name) && v.words.Secret(name) {
				v.fallback(name, call.Args[0])
				return
			}
		}
		fun, ok = inner.Fun.(*ast.SelectorExpr)
	}
}
