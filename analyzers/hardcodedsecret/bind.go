package hardcodedsecret

import (
	"encoding/base64"
	"go/ast"
	"go/constant"
	"go/types"
	"strconv"
	"strings"

	"github.com/secvet/secvet/internal/names"
)

// A binding is where a value gets its name.
type binding struct {
	what     string // "const", "variable", "field", "key" …
	name     string
	strength names.Strength
	noun     names.Noun
	about    string // for an argument, the package of the function
}

// String says what is bound, for messages.
func (b binding) String() string {
	if !isNameable(b.name) {
		return "a " + b.what
	}
	return b.what + " " + strconv.Quote(b.name)
}

// bind notes that a value gets a name. The value's form is looked at first: few expressions can be constant strings.
func (v *visitor) bind(what, name string, value ast.Expr) {
	if !v.mayHoldConstant(value) {
		return
	}
	strength, noun := v.words.Describe(name)
	if strength != names.None {
		v.bindValue(binding{what: what, name: name, strength: strength, noun: noun}, value, false)
	}
}

// bindLikely is bind for places where a name says less, as parameters and results do.
func (v *visitor) bindLikely(what, name string, value ast.Expr) {
	if v.mayHoldConstant(value) && v.words.Secret(name) {
		v.bind(what, name, value)
	}
}

// bindValue follows an expression to the constants in it; isBytes says whether they were converted to bytes on the way.
func (v *visitor) bindValue(b binding, value ast.Expr, isBytes bool) {
	if text, ok := v.constant(value); ok {
		v.named(b, value, text, isBytes)
		return
	}
	switch e := value.(type) {
	case *ast.ParenExpr:
		v.bindValue(b, e.X, isBytes)
	case *ast.CompositeLit:
		v.bindList(b, e)
	case *ast.CallExpr:
		v.bindCall(b, e, isBytes)
	}
}

// bindList takes a list of strings, or of the bytes that a key consists of. Secrets that are spelled in bytes and not
// called keys are the constants of protocols, as QUIC's retry secret.
func (v *visitor) bindList(b binding, lit *ast.CompositeLit) {
	if b.strength >= names.Likely && b.noun == names.Key && isByteSlice(v.pass.TypesInfo.TypeOf(lit)) && v.isKeyBytes(lit) {
		v.reportNamed(b, lit)
		return
	}
	if isMap(v.pass.TypesInfo.TypeOf(lit)) {
		v.bindMap(b, lit)
		return
	}
	if !v.isStrings(lit) {
		return
	}
	for _, elt := range lit.Elts {
		if text, ok := v.constant(elt); ok {
			v.named(b, elt, text, false)
		}
	}
}

// bindMap takes the values of a map whose name says what they are, whatever the keys are called: passwords["root"],
// keys["2024-05"].
func (v *visitor) bindMap(b binding, lit *ast.CompositeLit) {
	for _, elt := range lit.Elts {
		kv, ok := elt.(*ast.KeyValueExpr)
		if !ok || !v.mayHoldConstant(kv.Value) {
			continue
		}
		if key, ok := v.constant(kv.Key); ok && !isAboutAccount(key) {
			v.bindValue(b, kv.Value, false)
		}
	}
}

// isAboutAccount reports whether the key of a map says that its value stands beside a secret.
func isAboutAccount(key string) bool {
	for _, word := range [...]string{"user", "name", "mail", "host", "url", "addr", "id", "type", "label", "title", "text", "desc", "hint", "region"} {
		if indexFold(key, word) >= 0 {
			return true
		}
	}
	return false
}

// isKeyBytes reports whether a literal spells the bytes of a key: enough of them, constant, and drawn at random.
func (v *visitor) isKeyBytes(lit *ast.CompositeLit) bool {
	if len(lit.Elts) < 16 || len(lit.Elts) > 4096 {
		return false
	}
	var seen [256]bool
	last, steps, distinct := uint64(0), 0, 0
	for _, elt := range lit.Elts {
		tv := v.pass.TypesInfo.Types[elt]
		if tv.Value == nil || tv.Value.Kind() != constant.Int {
			return false
		}
		n, ok := constant.Uint64Val(tv.Value)
		if !ok || n > 255 {
			return false
		}
		if !seen[n] {
			seen[n] = true
			distinct++
		}
		if n == last+1 || n == last {
			steps++
		}
		last = n
	}
	return distinct >= 10 && steps*4 < len(lit.Elts)
}

// bindCall follows a call that hands on its argument: a conversion, a decoder, a helper that makes a pointer, a choice of
// the first value that is set.
func (v *visitor) bindCall(b binding, call *ast.CallExpr, isBytes bool) {
	name := calleeName(call)
	switch {
	case v.isConversion(call):
		v.bindValue(b, call.Args[0], isBytes || isByteSlice(v.pass.TypesInfo.TypeOf(call)))
	case isCoalescing(name):
		v.coalesced(b, call)
	case len(call.Args) != 1:
		v.defaulted(b, call)
	case isPointerHelper(name):
		v.bindValue(b, call.Args[0], isBytes)
	case isDecoder(name):
		if text, ok := v.constant(call.Args[0]); ok && len(text) >= 16 && !isSequence(text) && !isPlaceholder(text) && isEncoded(text) {
			v.reportNamed(b, call.Args[0])
		}
	}
}

// named judges a constant that has a secret's name.
func (v *visitor) named(b binding, at ast.Expr, text string, isBytes bool) {
	whole := text
	text, isBasic := withoutScheme(text)
	switch {
	case isBasic:
		if _, password, ok := strings.Cut(text, ":"); ok && !isUnrealPassword(password) {
			v.reportNamed(b, at)
		}
	case text != whole && isCredentialOf(text):
		v.reportNamed(b, at)
	case isBytes && isTypedKey(b, text):
		v.reportNamed(b, at)
	case repeats(b.name, text):
	case hasSecretShape(text, b.strength, b.noun):
		v.reportNamed(b, at)
	case isSigningWord(v.words, b, text):
		v.reportNamed(b, at)
	case b.noun == names.Password && isInitial(b.name) && isFallback(v.words, b.name, text):
		if at, ok := v.written(at); ok {
			v.reportFallback(b.name, at, text)
		}
	}
}

// isSigningWord reports whether a variable, field or parameter for the secret that signs or encrypts gets a word for it:
// service{jwtSecret: "crawler"}, jwtutil.Init("crawler"). Unlike a constant it holds a secret and does not name one, unless the word is made of such names.
func isSigningWord(words *names.Lexicon, b binding, text string) bool {
	if b.strength < names.Certain || !isFallback(words, b.name, text) {
		return false
	}
	switch {
	case b.what == "result of" && isGetter(b.name):
		// What a getter returns is the secret, though it be called one.
		return isSigner(b.name) && !isPlaceholder(text) && strings.IndexFunc(text, func(r rune) bool { return r > 127 || !isAlnum(byte(r)) }) < 0
	case b.what != "field" && b.what != "variable" && b.about == "":
		return false
	}
	for _, word := range [...]string{"secret", "key", "token", "auth"} {
		if indexFold(text, word) >= 0 {
			return false
		}
	}
	return (isSigner(b.name) || isSigner(b.about)) && !isSigner(text) && !isPlaceholder(text)
}

// isGetter reports whether a function's name says that it returns what comes after its first word.
func isGetter(name string) bool {
	for _, verb := range [...]string{"get", "load", "read", "fetch", "provide"} {
		if len(name) > len(verb) && strings.EqualFold(name[:len(verb)], verb) {
			return true
		}
	}
	return false
}

// isSigner reports whether a text speaks of signing or encrypting.
func isSigner(text string) bool {
	for _, word := range [...]string{"jwt", "sign", "session", "cookie", "hmac", "csrf", "crypt", "cipher"} {
		if indexFold(text, word) >= 0 {
			return true
		}
	}
	return false
}

// isInitial reports whether a name is that of the password which an account has before anybody sets one.
func isInitial(name string) bool {
	return indexFold(name, "default") >= 0 || indexFold(name, "initial") >= 0 || indexFold(name, "bootstrap") >= 0
}

// repeats reports whether a value only spells its name again, as those of enumerations and keys do: Password2 = "password2",
// AttributeKeyCredentials = "app.AttributeKeyCredentials".
func repeats(name, value string) bool {
	name, value = alnums(name), alnums(value)
	return strings.HasSuffix(name, value) || len(name) >= 12 && strings.HasSuffix(value, name)
}

// alnums returns the letters and digits of an identifier in lower case.
func alnums(s string) string {
	var b strings.Builder
	for i := range len(s) {
		if isAlnum(s[i]) {
			b.WriteByte(lower(s[i]))
		}
	}
	return b.String()
}

// withoutScheme takes the scheme off the value of an Authorization header and decodes what Basic encodes.
func withoutScheme(text string) (rest string, isBasic bool) {
	scheme, rest, ok := strings.Cut(text, " ")
	if !ok {
		return text, false
	}
	switch {
	case !isScheme(scheme):
	case !strings.EqualFold(scheme, "basic"):
		return rest, false
	default:
		if data, err := base64.StdEncoding.DecodeString(rest); err == nil {
			return string(data), true
		}
	}
	return text, false
}

// isCredentialOf reports whether what follows a scheme is a credential. The scheme says so already, so that only
// words and placeholders are left out.
func isCredentialOf(text string) bool {
	return len(text) >= 16 && isPlain(text) && strings.ContainsAny(text, "0123456789") && !isWords(text) && !isPlaceholder(text) &&
		!isReference(text) && !isSequence(text)
}

// isScheme knows the words before the credential in an Authorization header.
func isScheme(word string) bool {
	switch strings.ToLower(strings.TrimSuffix(word, ":")) {
	case "bearer", "token", "apikey", "basic":
		return true
	}
	return false
}

// isTypedKey reports whether text is the key that people write into the first version of a program: []byte("my_secret_key").
// Bytes of a key's name are seldom the name of something, so words will do here, unless they only repeat the name,
// as the keys of a database do: var authKey = []byte("auth").
func isTypedKey(b binding, text string) bool {
	if b.noun == names.Connection || b.strength < names.Likely || len(text) < 4 || strings.Count(text, " ") > 3 || isReference(text) {
		return false
	}
	name, value := alnums(b.name), alnums(text)
	switch {
	case indexFold(text, "secret") >= 0, indexFold(text, "change") >= 0:
		return b.noun != names.Password || name != value
	case value == "" || strings.Contains(name, value) || strings.Contains(value, name):
		return false
	case b.noun == names.Key && b.strength == names.Certain:
		return len(text) >= 6
	}
	return len(text) >= 8 && !isWords(text)
}

// isGiven reports whether a value is given to something, a field or a function, and not what others are compared with.
func isGiven(b binding) bool { return b.what == "field" || b.what == "argument" }

// reportNamed reports a constant that has a secret's name, where it is written. What is called the default password, or given as one, and
// is one that anybody would try, has low confidence, as a fallback of that sort has: the first account is made or logged in to with it.
func (v *visitor) reportNamed(b binding, at ast.Expr) {
	text, isText := v.constant(at)
	if isText && v.refused(text) {
		return
	}
	at, ok := v.written(at)
	if !ok {
		return
	}
	v.report.note("named-secret", at, "hardcoded "+b.noun.String()+" in "+b.String()+remedy,
		isText && b.noun == names.Password && (isGiven(b) && isDefaultPassword(text) || isInitial(b.name) && isWeak(text)))
}

// written returns the expression that writes a constant down: the declaration's if this is the name of a constant.
// It reports false for a constant that says that it is no secret, and for one of another package that says itself
// that it is, as that is found there.
func (v *visitor) written(e ast.Expr) (ast.Expr, bool) {
	var id *ast.Ident
	switch e := e.(type) {
	case *ast.Ident:
		id = e
	case *ast.SelectorExpr:
		id = e.Sel
	default:
		return e, true
	}
	obj, ok := v.pass.TypesInfo.Uses[id].(*types.Const)
	if !ok {
		return e, true
	}
	if names.Denied(obj.Name()) {
		return nil, false
	}
	if obj.Pkg() != v.pass.Pkg {
		return e, !v.words.Secret(obj.Name())
	}
	if value := v.report.declared(v.pass, obj); value != nil {
		return value, true
	}
	return e, true
}
