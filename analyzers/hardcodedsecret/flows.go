package hardcodedsecret

import (
	"cmp"
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/tools/go/types/typeutil"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/taint"
	"github.com/secvet/secvet/models"
)

// flows takes what the data-flow engine has seen arrive at parameters and fields that take credentials: constants,
// also through calls and packages, and keys from the environment that may be empty.
func (v *visitor) flows() {
	if v.test {
		return
	}
	for _, h := range taint.ResultOf(v.pass).Hits {
		if h.Kind != model.Credential || h.At < v.file.FileStart || h.At >= v.file.FileEnd {
			continue
		}
		switch {
		case h.Source.Labels == model.Literal && len(h.Steps) <= maxSteps:
			v.credentialArgument(h)
		case isUncheckedKey(h):
			pos, end := flow.Range(v.pass, h.At)
			v.report.add("empty-key", span{pos, end},
				h.Source.Text+" reaches "+h.Sink.Callee+" as a key and may be empty; stop with an error when it is not set")
		}
	}
}

// maxSteps is how far a constant is followed: what passes through more calls is more often a key or name that some
// of them look up.
const maxSteps = 4

// credentialArgument reports a constant that is used as a credential. Of what the engine has lost count of, little is sure.
func (v *visitor) credentialArgument(h *taint.Hit) {
	value := h.Source.Const
	takesPassword := !isKeyUse(h.Sink.Callee) || indexFold(h.Sink.Callee, "password") >= 0
	if takesPassword && isAlphabet(value) && !isDefaultPassword(value) || !isDrawn(value) && !isCredentialOfUse(h.Sink.Callee, value) || v.isForTime(h) {
		return
	}
	pos, end := flow.Range(v.pass, h.At)
	calls := []span{{pos, end}}
	for _, step := range flow.Steps(h) {
		if step.At.Pos.IsValid() {
			pos, end := flow.Range(v.pass, step.At.Pos)
			calls = append(calls, span{pos, end})
		}
	}
	at := v.constantOf(calls, value)
	isWord := strings.IndexFunc(value, func(r rune) bool { return !unicode.IsLetter(r) }) < 0
	isName := isWord && !isKeyUse(h.Sink.Callee) && v.isFar(at, h)
	v.report.note("credential-argument", at, "constant reaches "+h.Sink.Callee+" as a credential"+remedy, isName || h.Coarse)
}

// isFar reports whether a constant is used as a credential in another function than the one that has it. A word that functions hand
// on is more often a name, a state or a reason, which shares a field with a credential somewhere on the way, and so is the word password:
// it is the key of one in a form or table. To what signs or encrypts a word is a key like any other.
//
//	record(s, err, "lookup") // that a notifier of another type keeps a key where this one is kept, nobody means
func (v *visitor) isFar(constant ast.Node, h *taint.Hit) bool {
	if h.Sink.At.Pos != h.At {
		return true
	}
	fn := flow.FuncAt(v.pass, constant.Pos()) // nil for a constant or variable of the package
	return fn != nil && (h.At < fn.Pos() || fn.End() <= h.At)
}

// isCredentialOfUse reports whether a constant may be a credential of the function that uses it as one.
func isCredentialOfUse(callee, value string) bool {
	if value == "" || strings.ContainsAny(value, "<>{}") || isReference(value) || isURL(value) {
		return false
	}
	if takesPEM(callee) {
		return strings.Contains(value, "-----BEGIN")
	}
	return isKeyUse(callee) || isCredentialText(value)
}

// takesPEM knows the functions whose key is a PEM block, so that another text is none.
func takesPEM(callee string) bool {
	return strings.HasSuffix(callee, ".X509KeyPair") || strings.HasSuffix(callee, "FromPEM") || callee == "ssh.ParsePrivateKey" || callee == "ssh.ParseRawPrivateKey"
}

// isCredentialText reports whether a constant may be a credential and is no placeholder. Connection strings are searched for a
// password by the walk; what holds one only as a part is no credential itself.
func isCredentialText(value string) bool {
	return (!isPlaceholder(value) || isDefaultPassword(value)) && !strings.ContainsAny(value, " =;@")
}

// isKeyUse knows the functions that sign or encrypt with what they are given, so that a placeholder or a sentence is a key
// there as well.
func isKeyUse(callee string) bool {
	switch callee {
	case "aes.NewCipher", "des.NewCipher", "des.NewTripleDESCipher", "rc4.NewCipher", "chacha20poly1305.New", "chacha20poly1305.NewX",
		"chacha20.NewUnauthenticatedCipher", "secretbox.Seal", "blowfish.NewCipher", "(SigningMethod).Sign", "(*SigningMethodHMAC).Sign",
		"sessions.NewFilesystemStore", "securecookie.CodecsFromPairs":
		return true
	}
	return takesKey(callee) || isSigner(callee) || verifies(callee) || indexFold(callee, "jwk") >= 0 || indexFold(callee, "jose") >= 0
}

// verifies reports whether a function's name says that it verifies by a key what somebody sends: github.ValidatePayload,
// webhook.ConstructEvent, slack.NewSecretsVerifier. Whoever knows the key can send anything.
func verifies(callee string) bool {
	for _, word := range [...]string{"verif", "webhook", "validatepayload"} {
		if indexFold(callee, word) >= 0 {
			return true
		}
	}
	return false
}

func isURL(value string) bool { return strings.Contains(value, "://") }

// constantOf returns the expression that is the constant: within one of the calls, of which the first is the use and the others lead there,
// or else the first of the package, so that findings on one literal are recognised as such. Where there is none it is the use.
func (v *visitor) constantOf(calls []span, value string) ast.Node {
	var inside, anywhere ast.Node
	for _, file := range v.pass.Files {
		ast.Inspect(file, func(n ast.Node) bool {
			e, ok := n.(ast.Expr)
			if !ok {
				return true
			}
			text, ok := v.constant(e)
			switch {
			case !ok || text != value:
				return true
			case inside == nil && slices.ContainsFunc(calls, func(c span) bool { return c.pos <= e.Pos() && e.End() <= c.end }):
				inside = e
			case anywhere == nil:
				anywhere = e
			}
			return false
		})
	}
	return cmp.Or(inside, anywhere, ast.Node(calls[0]))
}

// isUncheckedKey reports whether a key comes straight from the environment and nobody looks whether it is there: with
// an empty key everybody can sign. A library that fills a configuration from variables names none of them, and what is still empty then
// the program fills in, or refuses, in a place of its own.
func isUncheckedKey(h *taint.Hit) bool {
	return flow.IsVariable(h.Source) && h.Source.Name != "" && h.Exact && !h.Looked && len(h.Steps) <= 2 && takesKey(h.Sink.Callee)
}

// takesKey knows the functions that sign or encrypt with an empty key as with any other.
func takesKey(callee string) bool {
	switch callee {
	case "hmac.New", "(*jwt.Token).SignedString", "sessions.NewCookieStore", "securecookie.New", "csrf.Protect",
		"pbkdf2.Key", "scrypt.Key", "argon2.Key", "argon2.IDKey", "hkdf.Key", "hkdf.Extract", "hkdf.New", "cookie.NewStore":
		return true
	}
	return false
}

// span is a place in the source text as a node, for findings that have none.
type span struct{ pos, end token.Pos }

func (s span) Pos() token.Pos { return s.pos }
func (s span) End() token.Pos { return s.end }

// signing takes the constants that stand in the call of a function that signs or encrypts and that the engine does not
// follow: short ones and sentences, which are too many elsewhere.
func (v *visitor) signing(call *ast.CallExpr) {
	switch calleeName(call) {
	case "New", "SignedString", "NewCipher", "NewCookieStore", "NewFilesystemStore", "NewStore", "Protect", "Key", "IDKey", "NewX",
		"NewSigner", "NewVerifier", "NewSignerHS", "NewVerifierHS", "FromRaw", "Import", "WithKey", "Sign", "Verify",
		"ValidatePayload", "ValidateSignature", "ConstructEvent", "NewSecretsVerifier":
	default:
		return
	}
	fn, ok := typeutil.Callee(v.pass.TypesInfo, call).(*types.Func)
	if !ok || !isKeyUse(shortName(fn)) || !hasCredentials(fn.Pkg()) {
		return
	}
	for i, arg := range call.Args {
		if p := fn.Signature().Params(); i < p.Len() && isString(p.At(i).Type()) && !v.words.Secret(p.At(i).Name()) && !strings.HasSuffix(strings.ToLower(p.At(i).Name()), "key") {
			continue // the name of an algorithm or of a key
		}
		inner := arg
		if conv, ok := arg.(*ast.CallExpr); ok && v.isConversion(conv) {
			inner = conv.Args[0]
		}
		text, ok := v.constant(inner)
		isSentence := strings.Contains(text, " ")
		if !ok || text == "" || len(text) >= 6 && !isSentence || isSentence && isDerivation(fn) || strings.ContainsAny(text, "<>{}%\n") {
			continue
		}
		v.report.add("credential-argument", inner, "constant reaches "+shortName(fn)+" as a credential"+remedy)
	}
}

// hasCredentials reports whether a package has a model that says that it takes credentials.
func hasCredentials(pkg *types.Package) bool {
	f := models.BuiltIn(pkg.Path())
	return f != nil && slices.ContainsFunc(f.Rows(), func(r *model.Row) bool { return r.Kind == model.Sink && r.Sinks&model.Credential != 0 })
}

// signingField takes the field for the key that a library signs or encrypts with: whatever the constant looks like, it is
// the key.
func (v *visitor) signingField(t types.Type, value ast.Expr) bool {
	named, ok := t.(*types.Named)
	if !ok || named.Obj().Pkg() == nil || !hasCredentials(named.Obj().Pkg()) {
		return false
	}
	inner := value
	if conv, ok := value.(*ast.CallExpr); ok && v.isConversion(conv) {
		inner = conv.Args[0]
	}
	text, ok := v.constant(inner)
	if !ok || text == "" || strings.ContainsAny(text, "<>{}%\n") {
		return false
	}
	v.report.add("credential-argument", inner, "constant reaches "+named.Obj().Pkg().Name()+"."+named.Obj().Name()+".Key as a credential"+remedy)
	return true
}

// isDerivation reports whether a function makes keys of keys, where protocols have sentences that everybody knows ("Bitcoin seed").
func isDerivation(fn *types.Func) bool {
	switch fn.Pkg().Name() {
	case "hmac", "hkdf", "pbkdf2", "scrypt", "argon2":
		return true
	}
	return false
}

// shortName returns the name of a function as the engine tells it: hmac.New, (*jwt.Token).SignedString.
func shortName(fn *types.Func) string {
	if fn.Pkg() == nil {
		return fn.Name()
	}
	recv := fn.Signature().Recv()
	if recv == nil {
		return fn.Pkg().Name() + "." + fn.Name()
	}
	return "(" + types.TypeString(recv.Type(), (*types.Package).Name) + ")." + fn.Name()
}
