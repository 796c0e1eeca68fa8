package insecuretls

import (
	"go/constant"
	"go/types"
	"regexp"
	"slices"
	"strings"
	"sync"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/state"
)

// InsecureSkipVerify is no flaw where something else verifies: a hook that can refuse, or the program itself when the connection stands.

// A verdict says what the hooks of a configuration do.
type verdict int

const (
	noHook   verdict = iota
	acceptor         // a hook that refuses nothing
	looker           // a hook that looks at what everybody can write into a certificate
	unseen           // the configuration is another's copy, which may have one
	verifier         // one that can refuse, or of which nothing is known
)

// skipVerify reports a client that verifies nothing.
func skipVerify(p *flow.Pass, u *state.Use) {
	hooks := hooksOf(u)
	if !decides(u) || hooks == verifier || isLocal(u.Values("ServerName")) {
		return
	}
	values := u.Values("InsecureSkipVerify")
	for i := range values {
		v := &values[i]
		d := flow.Decision{Rule: Rule, Category: "skip-verify", Use: u, Value: v, Confidence: rule.High}
		switch {
		case isTrue(v):
			d.Message = "the server's certificate is not verified, so that anybody on the way can be the server; leave InsecureSkipVerify out, and give RootCAs if the certificate is of a CA of one's own"
			if slices.ContainsFunc(v.When, func(c state.Cond) bool { return lacksCA(&c) }) {
				d.Message = "without a CA of one's own the server's certificate is not verified, so that anybody on the way can be the server; leave InsecureSkipVerify out, and the system's CAs are taken then"
			}
		case isDefault(v, true):
			d.Message, d.Confidence = "unless it is set otherwise, the server's certificate is not verified; let the default of the flag be to verify", rule.Medium
		default:
			continue
		}
		switch hooks {
		case acceptor:
			d.Message = "the server's certificate is not verified, as the function that verifies it instead never returns an error; return what (*x509.Certificate).Verify returns"
		case looker:
			d.Message = "the server's certificate is not verified, as the function that is to do it instead looks only at dates and names, which anybody can write into a certificate; return what (*x509.Certificate).Verify returns"
		}
		if verifies(u) {
			continue
		}
		if hooks == unseen {
			d.Confidence = min(d.Confidence, rule.Medium)
		}
		if hooks != looker && onlyLooks(u) || saysSo(u) || talksToItself(u) {
			d.Confidence = rule.Low
		}
		p.Decided(d)
	}
}

// skips reports options of other libraries that skip the verification.
func skips(p *flow.Pass, u *state.Use) {
	if !flow.Decides(u) {
		return
	}
	for _, arg := range u.Args {
		for i := range arg.Values {
			if v := &arg.Values[i]; v.IsTrue() {
				p.Decided(flow.Decision{Rule: Rule, Category: "skip-verify", Use: u, Value: v,
					Message: "the server's certificate is not verified by " + u.Callee + ", so that anybody on the way can be the server"})
			}
		}
	}
}

// hooksOf says what the hooks of a configuration do; of one that can be several things, the best.
func hooksOf(u *state.Use) (found verdict) {
	for _, name := range []string{"VerifyPeerCertificate", "VerifyConnection"} {
		for _, v := range u.Values(name) {
			switch {
			case v.IsNil():
			case v.Kind == state.Function:
				found = max(found, judged(v.Fn))
			case v.At == u.At && (v.Kind == state.Unknown || v.Kind == state.Given && v.Path != ""):
				found = max(found, unseen)
			default:
				return verifier
			}
		}
	}
	return found
}

// isDefault reports whether a flag has a value unless it is set.
func isDefault(v *state.Value, want bool) bool {
	return v.Kind == state.Default && len(v.When) == 0 && v.Const != nil && v.Const.Kind() == constant.Bool && constant.BoolVal(v.Const) == want
}

// isLocal reports whether a name is that of the machine itself.
func isLocal(values []state.Value) bool {
	for i := range values {
		if text, ok := values[i].Text(); ok && localName().MatchString(text) {
			return true
		}
	}
	return false
}

// localName is the name or an address of the machine itself, with a port or not.
var localName = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)(?::\d*)?$`)
})

// verifies reports whether the functions around a configuration check a certificate themselves.
func verifies(u *state.Use) bool {
	for _, fn := range ssautil.Around(u.Instr) {
		for c := range ssautil.Calls(fn) {
			callee := c.StaticCallee()
			if callee == nil {
				continue
			}
			switch callee.String() {
			case "(*crypto/x509.Certificate).Verify", "(*crypto/x509.Certificate).CheckSignatureFrom", "(*crypto/x509.Certificate).Equal",
				"(*crypto/tls.Conn).VerifyHostname": // which fails unless the chain was verified
				return true
			}
		}
	}
	return reads(u, "Raw", "RawSubjectPublicKeyInfo") // a fingerprint
}

// onlyLooks reports whether the functions around a configuration look at the certificates, as a program does that tells when they end.
func onlyLooks(u *state.Use) bool { return reads(u, "PeerCertificates", "NotAfter") }

// reads reports whether the functions around a configuration read a field of crypto/tls or crypto/x509.
func reads(u *state.Use, fields ...string) bool {
	for _, fn := range ssautil.Around(u.Instr) {
		for _, b := range fn.Blocks {
			for _, instr := range b.Instrs {
				var name string
				var of types.Type
				switch f := instr.(type) {
				case *ssa.FieldAddr:
					name, of = ssautil.FieldName(f.X.Type(), f.Field), f.X.Type()
				case *ssa.Field:
					name, of = ssautil.FieldName(f.X.Type(), f.Field), f.X.Type()
				default:
					continue
				}
				for _, want := range fields {
					if name == want && (ssautil.IsNamed(of, "crypto/x509", "Certificate") || ssautil.IsNamed(of, "crypto/tls", "ConnectionState")) {
						return true
					}
				}
			}
		}
	}
	return false
}

// saysSo reports whether others can call the function around, and its name tells them that nothing is verified.
func saysSo(u *state.Use) bool {
	fn := ssautil.Around(u.Instr)[0]
	return ssautil.IsOpen(fn) && insecureName().MatchString(fn.Name())
}

var insecureName = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)(?:insecure|skip.*verif|no.*verif|trust.*all|self.?signed|unverified)`)
})

// talksToItself reports whether an address of the machine itself is named in the function.
func talksToItself(u *state.Use) bool {
	for _, fn := range ssautil.Around(u.Instr) {
		for _, b := range fn.Blocks {
			for _, instr := range b.Instrs {
				for _, op := range instr.Operands(nil) {
					if *op == nil {
						continue
					}
					if text, ok := ssautil.StringConst(*op); ok {
						text = strings.TrimPrefix(text, "https://")
						host, _, _ := strings.Cut(text, "/")
						if localName().MatchString(host) {
							return true
						}
					}
				}
			}
		}
	}
	return false
}
