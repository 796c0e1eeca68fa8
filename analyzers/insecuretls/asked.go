package insecuretls

import (
	"go/constant"
	"strings"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/state"
)

// A setting on which a configuration depends is somebody's choice, and the pass is silent. But not each condition asks for less than is
// verified by default:
//
//	if o.Insecure { c.InsecureSkipVerify = true }                    // asked for
//	if o.UseTLS { return &tls.Config{InsecureSkipVerify: true} }     // asks for TLS, and so for what it is for
//	if o.CAFile == "" { c.InsecureSkipVerify = true }                // asks for nothing: the system's CAs would do
//	if o.Port == 636 { c.InsecureSkipVerify = true }                 // says with whom, and not how
//	if o.Provider == "acme" { c.InsecureSkipVerify = true }          // likewise
//	if o.DirectoryEnabled { c.InsecureSkipVerify = true }            // says whether, and not how
//
// The second and those below it are no excuse.

// decides reports whether nobody has asked for what a configuration is, other than for TLS.
func decides(u *state.Use) bool { return !asks(u.When) }

// isTrue reports whether a value is true, and nobody has asked for that.
func isTrue(v *state.Value) bool {
	return v.Kind == state.Constant && v.Const != nil && v.Const.Kind() == constant.Bool && constant.BoolVal(v.Const) && !asks(v.When)
}

// asks reports whether one of the conditions asks for something.
func asks(conds []state.Cond) bool {
	for i := range conds {
		if c := &conds[i]; !forTLS(c) && !lacksCA(c) && !withWhom(c) {
			return true
		}
	}
	return false
}

// forTLS reports whether a condition asks for TLS: a switch that is on, or the scheme of a URL.
func forTLS(c *state.Cond) bool {
	if c.Not || c.Want == nil || lessThan(c.Name) {
		return false
	}
	switch c.Want.Kind() {
	case constant.Bool:
		return constant.BoolVal(c.Want) && flow.HasPart([]string{c.Name}, "tls", "ssl", "https")
	case constant.String:
		scheme := constant.StringVal(c.Want)
		return flow.HasPart([]string{c.Name}, "scheme", "protocol") && (strings.HasSuffix(scheme, "s") || scheme == "ssl")
	}
	return false
}

// lacksCA reports whether a condition asks whether there is no CA of one's own.
func lacksCA(c *state.Cond) bool {
	return !c.Not && c.Want != nil && c.Want.Kind() == constant.String && constant.StringVal(c.Want) == "" &&
		flow.HasPart([]string{c.Name}, "ca", "cert", "certs", "certificate", "root", "roots", "bundle", "pem") && !lessThan(c.Name)
}

// withWhom reports whether a condition says to whom a connection is, and who asks: it is one port, or one of the services that are known by
// name; an address or a user is given at all, or the service is in use. A text that itself says what is verified is a mode.
func withWhom(c *state.Cond) bool {
	if c.Want == nil || lessThan(c.Name) {
		return false
	}
	switch c.Want.Kind() {
	case constant.Bool: // whether there is a connection at all
		return constant.BoolVal(c.Want) != c.Not && !forTrial(c.Name) && flow.HasPart([]string{c.Name}, "enable", "enabled", "active")
	case constant.Int:
		return flow.HasPart([]string{c.Name}, "port")
	case constant.String:
		text := constant.StringVal(c.Want)
		if c.Not {
			return text == "" && flow.HasPart([]string{c.Name}, "host", "hostname", "addr", "address", "url", "uri", "endpoint", "server", "proxy", "broker",
				"user", "username", "login", "account", "dn", "password", "passwd", "secret", "token", "key")
		}
		return text != "" && !lessThan(text) && !forTrial(text) && flow.HasPart([]string{c.Name}, "provider", "vendor", "service", "typ", "type", "kind", "driver")
	}
	return false
}

// forTrial reports whether a text names what is not for earnest: a server that somebody runs for development.
func forTrial(text string) bool {
	return flow.HasPart([]string{text}, "dev", "develop", "development", "debug", "test", "testing", "local", "localhost", "demo", "mock", "fake", "none", "off", "custom", "self")
}

// lessThan reports whether the name of a setting asks for less than a verification, or for one or the other.
func lessThan(name string) bool {
	return flow.HasPart([]string{name}, "insecure", "skip", "ignore", "verify", "verif", "trust", "unsafe", "selfsigned", "allow", "disable", "mode")
}
