package cleartext

import (
	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/dsn"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/state"
)

// mysql judges a mysql.Config, which says by fields what a data source name says by options.
func mysql(p *flow.Pass, u *state.Use) {
	for i := range u.Values("Net") {
		if text, _ := u.Values("Net")[i].Text(); text != "" && text != "tcp" { // a socket, or a way that the program has registered
			return
		}
	}
	where := flow.Target{Where: dsn.Unknown, Sure: rule.High}
	for _, t := range flow.Targets(u.Values("Addr")) {
		where = t
	}
	if absent(u.Values("Addr")) {
		where.Where = dsn.Here
	}
	report := func(v *state.Value, category, message string, far, unknown rule.Confidence) {
		if sure := sureness(where, far, unknown); sure > 0 {
			tell(p, u, v, category, message, sure)
		}
	}
	for i := range u.Values("TLSConfig") {
		v := &u.Values("TLSConfig")[i]
		if text, _ := v.Text(); text == "false" {
			report(v, "dsn", "TLSConfig \"false\" switches encryption off, so that the data can be read on the way; take \"true\"", rule.High, rule.Medium)
		}
	}
	for i := range u.Values("AllowFallbackToPlaintext") {
		if v := &u.Values("AllowFallbackToPlaintext")[i]; v.IsTrue() {
			report(v, "downgrade", "nothing is encrypted if somebody on the way says that the server cannot; leave AllowFallbackToPlaintext out", rule.Medium, rule.Medium)
		}
	}
	if !absent(u.Values("TLS")) || !absent(u.Values("TLSConfig")) {
		return
	}
	for i := range u.Values("AllowCleartextPasswords") {
		if v := &u.Values("AllowCleartextPasswords")[i]; v.IsTrue() {
			report(v, "credential", "the password is sent as it is, without encryption; set TLSConfig", rule.High, rule.Medium)
			return
		}
	}
	if mayBeCredential(u.Values("Passwd")) {
		report(nil, "credential", "nothing is encrypted unless TLSConfig is set; set it", rule.Low, rule.Low)
	}
}

// absent reports whether a field is left out on all ways, or is what holds then.
func absent(values []state.Value) bool {
	for i := range values {
		if text, isText := values[i].Text(); !values[i].IsNil() && (!isText || text != "") {
			return false
		}
	}
	return true
}
