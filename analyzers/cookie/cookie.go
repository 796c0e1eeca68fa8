package cookie

import (
	_ "embed"
	"slices"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/state"
)

//go:embed doc.go
var doc string

// Rule describes the analyzer.
var Rule = &rule.Rule{
	Name:      "cookie",
	Title:     "Unprotected cookie",
	OWASP:     "A05:2021 Security Misconfiguration",
	OWASP2025: "A02:2025 Security Misconfiguration",
	Categories: []rule.Category{
		{Name: "secure", Summary: "a cookie that logs somebody in, or holds a secret, is sent without TLS too", CWE: 614, Severity: rule.Medium, Confidence: rule.High},
		{Name: "httponly", Summary: "a cookie that logs somebody in, or holds a secret, can be read by scripts", CWE: 1004, Severity: rule.Medium, Confidence: rule.High},
		{Name: "samesite", Summary: "a cookie that logs somebody in, or holds a secret, is sent with requests of other sites", CWE: 1275, Severity: rule.Low, Confidence: rule.Low},
	},
}

// Analyzer finds cookies that log somebody in, and that others can read or send.
var Analyzer = flow.Settings(Rule, doc, run)

// run looks at each cookie where it is sent, and at the options of sessions.
func run(p *flow.Pass) {
	for _, group := range []string{"cookie", "fiber-cookie", "cookie-args"} {
		for u := range p.Settings.Of(group) {
			if w := wordsOf(p, u); !isText(u) && w.counts() && !isDeleted(p, u) {
				judge(p, u, w.subject(), w.forScripts())
			}
		}
	}
	for _, group := range []string{"session", "scs"} {
		for u := range p.Settings.Of(group) {
			if !isDeleted(p, u) {
				judge(p, u, login, false)
			}
		}
	}
	for u := range p.Settings.Of("session-default") {
		values := u.Values("config")
		if flow.Decides(u) && len(values) == 1 && values[0].IsNil() {
			p.Decided(flow.Decision{Rule: Rule, Category: "secure", Use: u,
				Message: "the cookie of the session is sent without TLS too and can be read by scripts; give it a Config with CookieSecure and CookieHTTPOnly"})
		}
	}
	for u := range p.Settings.Of("cookie-header") {
		header(p, u)
	}
	for u := range p.Settings.Of("csrf-secure") {
		values := u.Values("s")
		if flow.Decides(u) && isOff(values) && len(values) == 1 {
			p.Decided(flow.Decision{Rule: Rule, Category: "secure", Use: u, Value: &values[0],
				Message: "the cookie that guards forms is sent without TLS too; leave csrf.Secure(false) out"})
		}
	}
}

// An attribute of a cookie, by the names that libraries give its field.
type attribute struct {
	category string
	fields   []string
	missing  string
}

var attributes = []attribute{
	{"secure", []string{"Secure", "Cookie.Secure", "secure", "CookieSecure"}, "is sent without TLS too"},
	{"httponly", []string{"HttpOnly", "HTTPOnly", "Cookie.HttpOnly", "httpOnly", "CookieHTTPOnly"}, "can be read by scripts"},
	{"samesite", []string{"SameSite", "Cookie.SameSite"}, "is sent with requests of other sites"},
}

// judge reports what a cookie lacks: one finding for all, of the gravest. Scripts may have to read a cookie.
func judge(p *flow.Pass, u *state.Use, subject string, scripts bool) {
	if !flow.Decides(u) {
		return
	}
	var lacking []attribute
	var where *state.Value
	var names []string
	for _, a := range attributes {
		if scripts && a.category == "httponly" {
			continue
		}
		for _, field := range a.fields {
			values := u.Values(field)
			if !isOff(values) {
				continue
			}
			lacking, names = append(lacking, a), append(names, field)
			if where == nil || where.Kind == state.Unset {
				where = &values[0]
			}
		}
	}
	if len(lacking) == 0 {
		return
	}
	there := isThere(u, names)
	if isAgain(u) && !there {
		where = nil // it is to be set where the cookie is sent
	}
	p.Decided(flow.Decision{Rule: Rule, Category: lacking[0].category, Use: u, Value: where, Alone: there,
		Message: message(subject, lacking, names), Fixes: fix(p, u, where, names)})
}

// isThere reports whether the package of a use decides all that is reported of it: what the cookie lacks, and its name if it has one.
func isThere(u *state.Use, lacking []string) bool {
	for _, field := range append([]string{"Name", "name"}, lacking...) {
		if slices.ContainsFunc(u.Values(field), func(v state.Value) bool { return !v.There }) {
			return false
		}
	}
	return true
}

// message tells what a cookie lacks, and by which names it is set.
func message(subject string, lacking []attribute, names []string) string {
	var missing []string
	for _, a := range lacking {
		missing = append(missing, a.missing)
	}
	return subject + " " + joined(missing) + "; set " + joined(names)
}

// joined lists words for people.
func joined(names []string) string {
	text := ""
	for i, n := range names {
		switch {
		case i > 0 && i == len(names)-1:
			text += " and "
		case i > 0:
			text += ", "
		}
		text += n
	}
	return text
}

// isOff reports whether an attribute is off on all ways: unset, false, or a number that writes nothing.
func isOff(values []state.Value) bool {
	for i := range values {
		v := &values[i]
		if n, ok := v.Int(); v.IsFalse() || ok && n <= 1 {
			continue
		}
		return false
	}
	return len(values) > 0
}
