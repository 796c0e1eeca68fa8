package cleartext

import (
	"strings"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/dsn"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/state"
)

// addresses judges the texts that a use is told: URLs and data source names.
func addresses(p *flow.Pass, u *state.Use) {
	for _, arg := range u.Args {
		for _, t := range flow.Targets(arg.Values) {
			if t.Scheme && !isForeign(t) {
				address(p, u, t)
			}
		}
	}
}

// readable are the systems whose login anybody on the way can read. Others prove that they know the password without sending it.
var readable = map[string]bool{"redis": true, "amqp": true, "ldap": true, "mqtt": true, "http": true, "ftp": true, "clickhouse": true}

// address judges one text.
func address(p *flow.Pass, u *state.Use, t flow.Target) {
	switch {
	case t.TLS == dsn.Off:
		if sure := sureness(t, rule.High, rule.Medium); sure > 0 {
			tell(p, u, t.Value, "dsn", offText(t.Address), sure)
		}
	case t.TLS == dsn.Lax:
		sure := sureness(t, rule.Medium, rule.Low)
		if strings.HasPrefix(t.Option, "sslmode=") { // what the library does if nothing is said, too
			sure = min(sure, rule.Low)
		}
		if sure > 0 {
			tell(p, u, t.Value, "downgrade", "with "+t.Option+" nothing is encrypted if somebody on the way says that the server cannot; "+instead(t.Address), sure)
		}
	case t.Plain() && t.Credential():
		var far, unknown rule.Confidence = rule.High, rule.Medium
		if !readable[t.System] {
			far, unknown = rule.Low, rule.Low
		}
		if sure := sureness(t, far, unknown); sure > 0 {
			tell(p, u, t.Value, "credential", "a password is sent without encryption, so that anybody on the way can read it; "+instead(t.Address), sure)
		}
	}
}

func offText(a dsn.Address) string {
	return a.Option + " switches encryption off, so that the data and what logs the program in can be read on the way; " + instead(a)
}

// isForeign reports whether another package puts the text together, with a switch or a scheme in it, which is told there. What this package
// gives is told here.
//
//	amqp.Dial(fmt.Sprintf("amqp://%s:%s@%s/", user, password, host)) // told here, whoever gives the host
func isForeign(t flow.Target) bool {
	if t.Value.Kind != state.Built || t.Value.At.File == "" {
		return false
	}
	var told func(dsn.Address) bool
	switch {
	case t.TLS == dsn.Off:
		told = func(a dsn.Address) bool { return a.TLS == dsn.Off }
	case t.Plain() && t.Credential() && readable[t.System]:
		told = func(a dsn.Address) bool { return a.Plain() && a.Credential() }
	default:
		return false
	}
	for _, text := range t.Value.TextsThere(dsn.Hole) {
		if a, ok := dsn.Parse(text); !ok || !told(a) {
			return false
		}
	}
	return true
}

// instead says what to write.
func instead(a dsn.Address) string {
	switch {
	case strings.HasPrefix(a.Option, "sslmode="):
		return "take sslmode=verify-full"
	case a.System == "mysql":
		return "take tls=true, or the name of a configuration that RegisterTLSConfig registers"
	case a.System == "mongodb":
		return "take tls=true"
	case a.System == "clickhouse":
		return "take secure=true"
	case a.System == "sqlserver":
		return "take encrypt=true"
	}
	if scheme, ok := strings.CutSuffix(a.Option, "://"); ok && dsn.Secure(scheme) != "" {
		return "take " + dsn.Secure(scheme) + "://"
	}
	return "connect by TLS"
}
