package hardcodedsecret

import (
	"go/ast"
	"go/token"
	"go/types"
	"strings"

	"github.com/secvet/secvet/internal/names"
)

// This file knows the places where Go code gives a value a name.

// valueSpec takes const and var declarations.
func (v *visitor) valueSpec(spec *ast.ValueSpec) {
	if len(spec.Names) != len(spec.Values) {
		return
	}
	for i, name := range spec.Names {
		if v.mayHoldConstant(spec.Values[i]) && !isMember(v.words, v.pass.TypesInfo.Defs[name]) {
			v.bind(kindOf(v.pass.TypesInfo.Defs[name]), name.Name, spec.Values[i])
		}
	}
}

// isMember reports whether a declared name is a member of an enumeration: a constant of a string type of its own, whose
// name says nothing of secrets.
func isMember(words *names.Lexicon, obj types.Object) bool {
	c, ok := obj.(*types.Const)
	if !ok {
		return false
	}
	named, ok := c.Type().(*types.Named)
	return ok && !words.Secret(named.Obj().Name())
}

// assign takes assignments; of a call with several results the first, as in key, err := hex.DecodeString("…").
func (v *visitor) assign(n *ast.AssignStmt) {
	for i, value := range n.Rhs {
		if i < len(n.Lhs) && v.mayHoldConstant(value) {
			if what, name := v.nameOf(n.Lhs[i]); name != "" {
				v.bind(what, name, value)
			}
		}
	}
}

// composite takes the fields of struct literals, keyed or not, and the keys of map literals.
func (v *visitor) composite(lit *ast.CompositeLit) {
	v.keyBytes(lit)
	if !v.holdsConstant(lit) {
		return
	}
	t := v.pass.TypesInfo.TypeOf(lit)
	if t == nil {
		return
	}
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem() // an element of []*T
	}
	switch u := t.Underlying().(type) {
	case *types.Struct:
		v.fields(lit, t, u)
		v.nameAndValue(lit, t)
	case *types.Map:
		for _, elt := range lit.Elts {
			if kv, ok := elt.(*ast.KeyValueExpr); ok && v.mayHoldConstant(kv.Value) {
				if key, ok := v.constant(kv.Key); ok {
					v.tabled(lit, key, kv.Value)
				}
			}
		}
	}
}

// holdsConstant reports whether an element of a literal has the form of a constant.
func (v *visitor) holdsConstant(lit *ast.CompositeLit) bool {
	for _, elt := range lit.Elts {
		if kv, ok := elt.(*ast.KeyValueExpr); ok {
			elt = kv.Value
		}
		if v.mayHoldConstant(elt) {
			return true
		}
	}
	return false
}

// fields binds the values of a struct literal.
func (v *visitor) fields(lit *ast.CompositeLit, t types.Type, u *types.Struct) {
	for i, elt := range lit.Elts {
		switch elt := elt.(type) {
		case *ast.KeyValueExpr:
			key, ok := elt.Key.(*ast.Ident)
			switch {
			case !ok:
			case key.Name == "Key" && signs(t) && v.signingField(t, elt.Value):
			case key.Name == "Key" && signs(t):
				v.bindValue(binding{what: "field", name: "Key", strength: names.Certain, noun: names.Key}, elt.Value, false)
			default:
				v.bind("field", key.Name, elt.Value)
			}
		default:
			if i < u.NumFields() {
				v.bind("field", u.Field(i).Name(), elt)
			}
		}
	}
}

// signs reports whether the key in a struct of this type signs or encrypts, where its own name does not say so.
func signs(t types.Type) bool {
	named, ok := t.(*types.Named)
	if !ok || named.Obj().Pkg() == nil {
		return false
	}
	where := named.Obj().Pkg().Path() + "." + named.Obj().Name()
	for _, word := range [...]string{"jwt", "csrf", "session", "encrypt", "hmac", "signer", "jose"} {
		if indexFold(where, word) >= 0 {
			return true
		}
	}
	return false
}

// nameAndValue takes literals that spell a name and its value in two fields: environment variables, headers, cookies, and
// the declarations of flags.
func (v *visitor) nameAndValue(lit *ast.CompositeLit, t types.Type) {
	var name string
	var value ast.Expr
	isDefault := false
	for _, elt := range lit.Elts {
		kv, ok := elt.(*ast.KeyValueExpr)
		if !ok {
			return
		}
		key, _ := kv.Key.(*ast.Ident)
		if key == nil {
			return
		}
		switch key.Name {
		case "Name", "Key", "EnvVar", "Env", "Long":
			name, _ = v.constant(kv.Value)
		case "Default", "DefaultValue", "DefaultText":
			value, isDefault = kv.Value, true
		case "Value":
			value = kv.Value
		}
	}
	if value == nil || !v.words.Secret(name) {
		return
	}
	if isDefault || isFlagType(t) {
		v.fallback(name, value)
		return
	}
	v.bind("value of", name, value)
}

// isFlagType reports whether a struct declares a command-line flag.
func isFlagType(t types.Type) bool {
	named, ok := t.(*types.Named)
	if !ok {
		return false
	}
	name := named.Obj().Name()
	return indexFold(name, "flag") >= 0 || name == "Option" || name == "Opt"
}

// returned takes what a function returns, by the name of the result or of the function.
func (v *visitor) returned(ret *ast.ReturnStmt) {
	if len(ret.Results) == 0 || !v.mayHoldConstant(ret.Results[0]) {
		return
	}
	switch fn := v.fn.(type) {
	case *ast.FuncDecl:
		if results := fn.Type.Results; results != nil && len(results.List) > 0 && len(results.List[0].Names) > 0 {
			v.bindLikely("result", results.List[0].Names[0].Name, ret.Results[0])
		}
		v.bindLikely("result of", fn.Name.Name, ret.Results[0])
		v.returnedInstead(fn, ret.Results[0])
	case *ast.FuncLit:
		v.keyFunc(fn, ret.Results[0])
	}
}

// keyFunc takes the function that gives a JWT parser the key to verify with. Any constant is wrong there.
func (v *visitor) keyFunc(fn *ast.FuncLit, result ast.Expr) {
	sig, ok := v.pass.TypesInfo.TypeOf(fn).(*types.Signature)
	if !ok || sig.Params().Len() != 1 || sig.Results().Len() != 2 {
		return
	}
	ptr, ok := sig.Params().At(0).Type().(*types.Pointer)
	if !ok {
		return
	}
	named, ok := ptr.Elem().(*types.Named)
	if !ok || named.Obj().Name() != "Token" || named.Obj().Pkg() == nil || indexFold(named.Obj().Pkg().Path(), "jwt") < 0 {
		return
	}
	if call, ok := result.(*ast.CallExpr); ok && v.isConversion(call) {
		result = call.Args[0]
	}
	if text, ok := v.constant(result); ok && text != "" {
		if at, ok := v.written(result); ok {
			v.report.add("credential-argument", at, "hardcoded key verifies JSON Web Tokens"+remedy)
		}
	}
}

// compared takes a comparison of something with a secret's name with a constant. One with a well-known password is more
// often there to refuse it, unless it is half of a check of name and password.
func (v *visitor) compared(in ast.Node, x, y ast.Expr) {
	if !v.mayHoldConstant(y) {
		return
	}
	_, name := v.nameOf(x)
	if name == "" || !v.words.Secret(name) {
		return
	}
	text, ok := v.constant(y)
	if ok && v.refused(text) {
		return
	}
	if !ok || !isDefaultPassword(text) || v.isConjunct(in) {
		v.bind("comparison with", name, y)
	}
}

// isConjunct reports whether a node is an operand of &&.
func (v *visitor) isConjunct(n ast.Node) bool {
	for _, n := range v.around(n) {
		switch n := n.(type) {
		case *ast.ParenExpr:
		case *ast.BinaryExpr:
			return n.Op == token.LAND
		default:
			return false
		}
	}
	return false
}

// switched takes the cases of a switch over something with a secret's name.
func (v *visitor) switched(n *ast.SwitchStmt) {
	if n.Tag == nil {
		return
	}
	if _, name := v.nameOf(n.Tag); name == "" || !v.words.Secret(name) {
		return
	}
	for _, clause := range n.Body.List {
		if clause, ok := clause.(*ast.CaseClause); ok {
			for _, value := range clause.List {
				v.compared(n, n.Tag, value)
			}
		}
	}
}

// isNamedMap reports whether a map is called by what its values are, passwords or signingKeys, and its keys tell them apart.
func (v *visitor) isNamedMap(name string) bool {
	strength, noun := v.words.Describe(name)
	return strength != names.None && noun != names.Connection && strings.HasSuffix(name, "s") && indexFold(name, "cred") < 0
}

// nameOf returns what an expression is called and what kind of thing it is: a variable, a field, the key of a map, the key
// that a getter is asked for, the function itself.
func (v *visitor) nameOf(e ast.Expr) (what, name string) {
	switch e := e.(type) {
	case *ast.Ident:
		return "variable", e.Name
	case *ast.SelectorExpr:
		return "field", e.Sel.Name
	case *ast.ParenExpr:
		return v.nameOf(e.X)
	case *ast.StarExpr:
		return v.nameOf(e.X)
	case *ast.IndexExpr:
		key, ok := v.constant(e.Index)
		if what, name := v.nameOf(e.X); !ok || v.isNamedMap(name) && !v.words.Secret(key) && !isAboutAccount(key) {
			return what, name // passwords["root"]
		}
		return "key", key
	case *ast.CallExpr:
		if v.isConversion(e) {
			return v.nameOf(e.Args[0])
		}
		if len(e.Args) > 0 {
			if key, ok := v.constant(e.Args[0]); ok {
				return "key", key
			}
		}
		if len(e.Args) == 0 {
			return "result of", calleeName(e)
		}
	}
	return "", ""
}
