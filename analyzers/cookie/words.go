package cookie

import (
	"go/ast"
	"strings"
	"unicode"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/state"
)

// What a cookie is for, by the words of its name and of what it holds.

// words are those that the source text uses for a cookie.
type words struct{ name, value []string }

// wordsOf finds the words: of a name that is a constant its own, of others those of the code that gives the name.
func wordsOf(p *flow.Pass, u *state.Use) (w words) {
	known := false
	for _, field := range []string{"Name", "name"} {
		values := u.Values(field)
		for i := range values {
			if text, ok := values[i].Text(); ok && text != "" {
				w.name, known = append(w.name, split(text)...), true
			} else {
				w.name = append(w.name, identifiers(p.Given(flow.Place(u, &values[i])))...)
			}
		}
	}
	if known && !isPlain(w.name) {
		return w
	}
	values := u.Values("Value")
	for i := range values {
		w.value = append(w.value, identifiers(p.Given(flow.Place(u, &values[i])))...)
	}
	if args := arguments(p, u); len(args) == gin {
		w.name, w.value = append(w.name, identifiers(args[0])...), identifiers(args[1])
	}
	switch {
	case !known && !any(w.name, passing) && !any(w.name, loggingIn) && isAgain(u):
		w.name = append(w.name, around(p, u)...)
	case known && !any(w.value, passing) && !any(w.value, loggingIn): // a name that is the program's own, as in func createSession
		if places := p.Places(u.At.Pos); len(places) > 0 && any(split(places[0]), opening) {
			w.value = append(w.value, split(places[0])...)
		}
	}
	return w
}

// isAgain reports whether a cookie is one that came with the request, and keeps its value.
func isAgain(u *state.Use) bool {
	values := u.Values("Value")
	return len(values) == 1 && values[0].Kind == state.Unknown && len(u.Values("Secure")) > 0 && u.Values("Secure")[0].At == values[0].At
}

// around returns the words of the function, type and package that a cookie is set in.
func around(p *flow.Pass, u *state.Use) (out []string) {
	for _, name := range p.Places(u.At.Pos) {
		if !strings.ContainsAny(name, "./") {
			out = append(out, split(name)...)
		}
	}
	return out
}

// gin is how many arguments gin's SetCookie has.
const gin = 7

// arguments returns the arguments of the call that a use is.
func arguments(p *flow.Pass, u *state.Use) []ast.Expr {
	if call, _ := flow.CallAt(p.Pass, u.At.Pos); call != nil {
		return call.Args
	}
	return nil
}

// identifiers returns the words of the identifiers in an expression, without those of what is called on the way.
func identifiers(e ast.Expr) (out []string) {
	if e == nil {
		return nil
	}
	ast.Inspect(e, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok {
			out = append(out, split(id.Name)...)
		}
		return true
	})
	return out
}

// split returns the words of a name in lower case: "sessionID" and "session_id" are "session" and "id".
func split(name string) (out []string) {
	var word strings.Builder
	flush := func() {
		if word.Len() > 0 {
			out = append(out, word.String())
			word.Reset()
		}
	}
	lower := false
	for _, r := range name {
		switch {
		case !unicode.IsLetter(r):
			flush()
		case unicode.IsUpper(r) && lower:
			flush()
			word.WriteRune(unicode.ToLower(r))
		default:
			word.WriteRune(unicode.ToLower(r))
		}
		lower = unicode.IsLower(r)
	}
	flush()
	return out
}

var (
	loggingIn = set("session sessions sessionid sess sid ssid auth authn authorization token jwt login remember rememberme refresh access sso identity")
	// Cookies of the steps of a login that end with it, or that say nothing of who somebody is.
	passing = set("state nonce verifier pkce challenge csrf xsrf csrftoken xsrftoken flash theme lang language locale consent timezone tz redirect return next test cart currency analytics")
	// What the name of a function says that sets the cookie of a session.
	opening = set("session sessions auth token jwt")
	scripts = set("csrf xsrf csrftoken xsrftoken")
	// What nobody but its owner may read, whether it logs somebody in or is the second factor that does.
	holding = set("secret secrets password passwd passphrase passcode credential credentials otp totp mfa apikey")
)

func set(list string) map[string]bool {
	m := make(map[string]bool)
	for w := range strings.FieldsSeq(list) {
		m[w] = true
	}
	return m
}

func any(list []string, of map[string]bool) bool {
	for _, w := range list {
		if of[w] {
			return true
		}
	}
	return false
}

// isPlain reports whether a name says nothing of what the cookie is for.
func isPlain(name []string) bool {
	return !any(name, loggingIn) && !any(name, holding) && !any(name, passing) && len(name) < 2
}

// logsIn reports whether the cookie logs somebody in.
func (w words) logsIn() bool {
	if any(w.name, passing) {
		return false
	}
	return any(w.name, loggingIn) || any(w.value, loggingIn) && !any(w.value, passing)
}

// counts reports whether others may not read the cookie or send it: it logs somebody in, or it holds a secret.
func (w words) counts() bool {
	return w.logsIn() || !any(w.name, passing) && (any(w.name, holding) || any(w.value, holding) && !any(w.value, passing))
}

// The subjects of messages.
const (
	login  = "a cookie that logs somebody in"
	secret = "a cookie that holds a secret"
)

// subject says what the cookie is.
func (w words) subject() string {
	if w.logsIn() {
		return login
	}
	return secret
}

// forScripts reports whether scripts of the page have to read it.
func (w words) forScripts() bool { return any(w.name, scripts) }

// isDeleted reports whether a cookie is taken away: it has no value, or has ended already. A constant is no value that logs somebody in.
func isDeleted(p *flow.Pass, u *state.Use) bool {
	for _, field := range []string{"MaxAge", "maxAge"} {
		values := u.Values(field)
		for i := range values {
			if n, ok := values[i].Int(); ok && n < 0 {
				return true
			}
		}
	}
	for _, field := range []string{"Value", "value"} {
		values := u.Values(field)
		if len(values) == 1 && values[0].Kind == state.Constant {
			return true
		}
		for i := range values {
			if text, ok := values[i].Text(); ok && text == "" && values[i].Kind == state.Constant {
				return true
			}
			if values[i].Kind == state.Unset && len(values) == 1 {
				return true
			}
		}
	}
	for _, v := range u.Values("Expires") {
		if v.Kind != state.Unset && isPast(p.Given(flow.Place(u, &v))) {
			return true
		}
	}
	return false
}

// isPast reports whether a time is one that is over: time.Unix(0, 0), or now and less than nothing.
func isPast(e ast.Expr) (past bool) {
	if e == nil {
		return false
	}
	ast.Inspect(e, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.UnaryExpr:
			past = past || n.Op.String() == "-"
		case *ast.SelectorExpr:
			past = past || n.Sel.Name == "Unix" || n.Sel.Name == "UnixEpoch"
		case *ast.CompositeLit:
			past = past || len(n.Elts) == 0
		}
		return !past
	})
	return past
}
