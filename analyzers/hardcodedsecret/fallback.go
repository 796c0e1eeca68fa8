package hardcodedsecret

import (
	"go/ast"
	"go/token"
	"go/types"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/secvet/secvet/internal/names"
)

// fallback notes that a secret has a default. The value need not look like a secret: whatever it is, it is the secret of
// every installation that sets no other, and known to all.
func (v *visitor) fallback(name string, value ast.Expr) {
	if call, ok := value.(*ast.CallExpr); ok && v.isConversion(call) {
		value = call.Args[0]
	}
	text, ok := v.constant(value)
	if !ok || !isFallback(v.words, name, text) || v.refused(text) || v.distinguished(text) {
		return
	}
	if at, ok := v.written(value); ok {
		v.reportFallback(name, at, text)
	}
}

// reportFallback reports the default of a secret. That of a password has low confidence if anybody would try it first or it is made
// of words: it is the first password of an account, or that of a database for development, and the documentation shows it.
// A key that signs, or a token, has nobody who changes it after the first login.
func (v *visitor) reportFallback(name string, at ast.Node, text string) {
	_, noun := v.words.Describe(name)
	b := binding{what: noun.String(), name: name}
	v.report.note("fallback", at, "hardcoded fallback for "+b.String()+"; leave it empty and stop with an error when it is not set",
		noun == names.Password && isWeak(text))
}

// isFallback reports whether a default is one that gets used as a secret, and not a file, a name, a switch or
// the sign for no value.
func isFallback(words *names.Lexicon, name, text string) bool {
	if isFilled(text) || isFramed(text) || isPublic(text) || names.Denied(text) || isIssued(name) && !isDrawn(text) {
		return false
	}
	if isDrawn(text) && nounOf(words, name) != names.Connection {
		return true
	}
	plain := text
	if isSigner(name) && strings.Count(text, " ") <= 4 {
		plain = strings.ReplaceAll(text, " ", "-") // people write sentences where a key is wanted
	}
	if len(text) < 3 || len(text) > 200 || !isPlain(plain) || hasVerb(text) {
		return false
	}
	if nounOf(words, name) == names.Connection {
		return false // url-credential looks into it
	}
	switch strings.ToLower(text) {
	case "none", "null", "nil", "true", "false", "auto", "default", "unset", "disabled", "enabled", "off", "n/a", "env", "prompt",
		"file", "keyring", "vault", "fake", "dummy", "example", "sample", "placeholder", "optional":
		return false
	}
	switch text[0] {
	case '/', '.', '$', '<', '-', '~', ':':
		return false
	}
	return !strings.Contains(text, "://") && !isEnvName(text) && !hasExtension(text) && strings.Trim(text, "*x.-_") != ""
}

// isIssued reports whether a secret is one that a service issues, to be asked with it and by nobody else: what a program has made up itself
// lets nobody in there.
func isIssued(name string) bool {
	return indexFold(name, "captcha") >= 0 || indexFold(name, "turnstile") >= 0
}

// isCoalescing reports whether a function of this name returns the first of its arguments that is set.
func isCoalescing(callee string) bool {
	switch strings.ToLower(callee) {
	case "or", "coalesce", "firstnonempty", "firstof", "firstnonzero", "defaultto", "withdefault", "ordefault", "defaultstring",
		"coalescestring", "coalesceorempty", "valueor", "ifempty", "defaultifempty", "stringor", "emptyor", "getor", "either":
		return true
	}
	return false
}

// coalesced takes a choice that is bound to a secret's name. One between parts that have names themselves is left
// to coalescedCall, and a call with constants alone asks for a key.
func (v *visitor) coalesced(b binding, call *ast.CallExpr) {
	if b.strength < names.Likely || v.secretArg(call) >= 0 {
		return
	}
	isConst := func(arg ast.Expr) bool { _, ok := v.constant(arg); return ok }
	if !slices.ContainsFunc(call.Args, func(arg ast.Expr) bool { return !isConst(arg) }) {
		return
	}
	for _, arg := range call.Args {
		v.fallback(b.name, arg)
	}
}

// defaulted takes a setting that is bound to a secret's name, by its default: Secret: getEnv("APP_SIGN", "…"). What has a secret's name
// itself is left to pairs. Of others the value must look like a secret, since a setting may only say where that is, or of what type.
func (v *visitor) defaulted(b binding, call *ast.CallExpr) {
	sig, ok := v.pass.TypesInfo.TypeOf(call.Fun).(*types.Signature)
	if !ok || b.strength < names.Likely || len(call.Args) < 2 {
		return
	}
	for i, arg := range call.Args[:len(call.Args)-1] {
		name, ok := v.constant(arg)
		if !ok || !isKeyText(name) {
			continue
		}
		value := v.defaultArg(call, sig, i)
		if value == nil || v.words.Secret(name) {
			return
		}
		if text, ok := v.constant(value); ok && hasSecretShape(text, b.strength, b.noun) {
			v.fallback(b.name, value)
		}
		return
	}
}

// coalescedCall takes a choice, wherever it stands, between a secret and a constant.
func (v *visitor) coalescedCall(call *ast.CallExpr) {
	if !isCoalescing(calleeName(call)) {
		return
	}
	if i := v.secretArg(call); i >= 0 {
		_, name := v.nameOf(call.Args[i])
		for _, other := range call.Args[i+1:] {
			v.fallback(name, other)
		}
	}
}

// secretArg returns the index of the first argument that is not constant and has a secret's name, and -1 if there is none.
func (v *visitor) secretArg(call *ast.CallExpr) int {
	for i, arg := range call.Args {
		if _, isConst := v.constant(arg); isConst {
			continue
		}
		if _, name := v.nameOf(arg); name != "" && v.words.Secret(name) {
			return i
		}
	}
	return -1
}

// unset takes what a program does where a secret is not set: if secret == "" { secret = "…" }.
func (v *visitor) unset(n *ast.IfStmt) {
	x := v.emptiness(n)
	if x == nil {
		return
	}
	name := v.secretName(x, n)
	if name == "" {
		return
	}
	for _, stmt := range n.Body.List {
		switch stmt := stmt.(type) {
		case *ast.AssignStmt:
			if len(stmt.Lhs) == 1 && len(stmt.Rhs) == 1 && types.ExprString(stmt.Lhs[0]) == types.ExprString(x) {
				v.fallback(name, stmt.Rhs[0])
			}
		case *ast.ReturnStmt:
			if len(stmt.Results) > 0 {
				v.fallback(name, stmt.Results[0])
			}
		}
	}
}

// emptiness returns what an if statement finds empty: x == "", len(x) == 0, or !ok after x, ok := os.LookupEnv(…).
func (v *visitor) emptiness(n *ast.IfStmt) ast.Expr {
	switch cond := ast.Unparen(n.Cond).(type) {
	case *ast.BinaryExpr:
		if cond.Op != token.EQL {
			return nil
		}
		if lit, ok := cond.Y.(*ast.BasicLit); ok && (lit.Value == `""` || lit.Value == "``") {
			return cond.X
		}
		if call, ok := cond.X.(*ast.CallExpr); ok && calleeName(call) == "len" && len(call.Args) == 1 {
			if lit, ok := cond.Y.(*ast.BasicLit); ok && lit.Value == "0" {
				return call.Args[0]
			}
		}
	case *ast.UnaryExpr:
		if assign := v.assignmentOf(cond.X, n); cond.Op == token.NOT && assign != nil && len(assign.Lhs) == 2 {
			return assign.Lhs[0]
		}
	}
	return nil
}

// secretName returns the name of the secret that x holds: its own, or that of the variable it was read from.
func (v *visitor) secretName(x ast.Expr, n *ast.IfStmt) string {
	if assign := v.assignmentOf(x, n); assign != nil && len(assign.Rhs) == 1 {
		if name := v.readName(assign.Rhs[0]); name != "" {
			return name
		}
	}
	if _, name := v.nameOf(x); name != "" && v.words.Secret(name) {
		return name
	}
	return ""
}

// readName returns the name of the secret that a call reads from the environment or a configuration.
func (v *visitor) readName(e ast.Expr) string {
	if name := v.variable(e); v.words.Secret(name) {
		return name
	}
	return ""
}

// variable returns the name that a call reads from the environment or a configuration.
func (v *visitor) variable(e ast.Expr) string {
	call, ok := ast.Unparen(e).(*ast.CallExpr)
	if !ok || len(call.Args) != 1 || v.isConversion(call) {
		return ""
	}
	callee := calleeName(call)
	if indexFold(callee, "env") < 0 && indexFold(callee, "lookup") < 0 && !strings.EqualFold(callee, "getstring") {
		return ""
	}
	name, ok := v.constant(call.Args[0])
	if !ok || !isKeyText(name) {
		return ""
	}
	return name
}

// assignmentOf finds the assignment to x that stands in an if statement's own initialisation or just before it.
func (v *visitor) assignmentOf(x ast.Expr, n *ast.IfStmt) *ast.AssignStmt {
	id, ok := ast.Unparen(x).(*ast.Ident)
	if !ok {
		return nil
	}
	before := []ast.Stmt{n.Init}
	if v.at < len(v.block) && v.block[v.at] == n {
		before = append(before, v.block[max(0, v.at-3):v.at]...)
	}
	for _, stmt := range before {
		assign, ok := stmt.(*ast.AssignStmt)
		if !ok {
			continue
		}
		for _, lhs := range assign.Lhs {
			if target, ok := lhs.(*ast.Ident); ok && target.Name == id.Name {
				return assign
			}
		}
	}
	return nil
}

// returnedInstead takes a constant that a function returns where it has read a secret from the environment and found
// none: if v, ok := os.LookupEnv("SECRET"); ok { return v }; return "…".
func (v *visitor) returnedInstead(fn *ast.FuncDecl, result ast.Expr) {
	if text, ok := v.constant(result); !ok || text == "" || fn.Body == nil || len(fn.Body.List) > 6 {
		return
	}
	if v.reads.fn != fn {
		v.reads = v.readsOf(fn) // once for each function, however many constants it returns
	}
	if v.reads.secret != "" && v.reads.returns {
		v.fallback(v.reads.secret, result)
	}
}

// reads says what a function reads from the environment, and whether it returns what is no constant.
type reads struct {
	fn      *ast.FuncDecl
	secret  string // the name of the secret that it reads
	returns bool
}

// readsOf looks through a function. Where the variable's name says nothing, as in GetJWTSecret, that of the function may.
func (v *visitor) readsOf(fn *ast.FuncDecl) reads {
	r := reads{fn: fn}
	isRead := false
	ast.Inspect(fn.Body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CallExpr:
			if r.secret == "" {
				r.secret = v.readName(n)
			}
			isRead = isRead || v.variable(n) != ""
		case *ast.ReturnStmt:
			if len(n.Results) > 0 {
				_, isConst := v.constant(n.Results[0])
				r.returns = r.returns || !isConst
			}
		}
		return true
	})
	if r.secret == "" && isRead && v.words.SecretStrength(fn.Name.Name) == names.Certain {
		r.secret = fn.Name.Name
	}
	return r
}

// tags takes the defaults in the tags of a struct: `env:"DB_PASSWORD" envDefault:"…"`.
func (v *visitor) tags(t *ast.StructType) {
	for _, field := range t.Fields.List {
		if field.Tag == nil || indexFold(field.Tag.Value, "default") < 0 || len(field.Names) == 0 {
			continue
		}
		text, err := strconv.Unquote(field.Tag.Value)
		if err != nil || !isString(v.pass.TypesInfo.TypeOf(field.Type)) {
			continue
		}
		tag := reflect.StructTag(text)
		name := field.Names[0].Name
		for _, key := range [...]string{"env", "envconfig", "mapstructure", "name"} {
			if alias, _, _ := strings.Cut(tag.Get(key), ","); !v.words.Secret(name) && v.words.Secret(alias) {
				name = alias
			}
		}
		if v.words.Secret(name) && isFallback(v.words, name, tagDefault(tag)) {
			v.reportFallback(name, field.Tag, tagDefault(tag))
		}
	}
}

// tagDefault returns the default that a struct tag gives.
func tagDefault(tag reflect.StructTag) string {
	for _, key := range [...]string{"default", "envDefault", "env-default", "flag-default"} {
		if value, ok := tag.Lookup(key); ok {
			return value
		}
	}
	_, value, _ := strings.Cut(tag.Get("env"), "default=")
	value, _, _ = strings.Cut(value, ",")
	return value
}
