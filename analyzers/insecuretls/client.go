package insecuretls

import (
	"go/ast"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/state"
)

// The values of tls.ClientAuthType that ask for a certificate and verify none.
const (
	requestClientCert    = 1
	requireAnyClientCert = 2
)

// clientCert reports a server that asks for certificates without verifying them, where the package reads who the client says that it is.
func clientCert(p *flow.Pass, u *state.Use) {
	if !flow.Decides(u) || hooksOf(u) == verifier {
		return
	}
	values := u.Values("ClientAuth")
	for i := range values {
		v := &values[i]
		n, ok := v.Int()
		if !ok || n != requestClientCert && n != requireAnyClientCert {
			continue
		}
		if p.Known("peers", func() bool { return believesPeers(p) }) {
			p.Decided(flow.Decision{Rule: Rule, Category: "client-cert", Use: u, Value: v,
				Message: "anybody's certificate is taken, and read as that of a client who is known; take tls.RequireAndVerifyClientCert with ClientCAs"})
		}
	}
}

// believesPeers reports whether the package reads PeerCertificates and verifies none of them.
func believesPeers(p *flow.Pass) bool {
	reads, verified := false, false
	for _, f := range p.Files {
		ast.Inspect(f, func(n ast.Node) bool {
			sel, ok := n.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			switch sel.Sel.Name {
			case "PeerCertificates":
				reads = true
			case "VerifiedChains":
				verified = true
			case "Verify", "VerifyHostname", "Raw", "RawSubjectPublicKeyInfo", "PublicKey":
				if t := p.TypesInfo.TypeOf(sel.X); t != nil && ssautil.IsNamed(t, "crypto/x509", "Certificate") {
					verified = true
				}
			}
			return true
		})
	}
	return reads && !verified
}

// resumption reports a check of certificates that is skipped where a session is resumed: VerifyPeerCertificate is not called then, and
// VerifyConnection is. A client resumes only with a cache, and a server asks for a certificate only with ClientAuth.
func resumption(p *flow.Pass, u *state.Use) {
	hook := u.Values("VerifyPeerCertificate")
	if !flow.Decides(u) || len(hook) != 1 || hook[0].Kind != state.Function || judged(hook[0].Fn) == acceptor {
		return
	}
	for _, v := range u.Values("VerifyConnection") {
		if !v.IsNil() {
			return
		}
	}
	for _, v := range u.Values("SessionTicketsDisabled") {
		if !v.IsFalse() {
			return
		}
	}
	if resumes(u) {
		p.Decided(flow.Decision{Rule: Rule, Category: "resumption", Use: u, Value: &hook[0],
			Message: "VerifyPeerCertificate is not called when a session is resumed; verify in VerifyConnection, or set SessionTicketsDisabled"})
	}
}

// resumes reports whether sessions can be resumed for which the hook would have to be called.
func resumes(u *state.Use) bool {
	for _, v := range u.Values("ClientSessionCache") {
		if !v.IsNil() && v.Kind != state.Given && len(v.When) == 0 {
			return true
		}
	}
	for i := range u.Values("ClientAuth") {
		if n, ok := u.Values("ClientAuth")[i].Int(); ok && n > 0 {
			return true
		}
	}
	return false
}

// plainRPC reports a gRPC connection without TLS on which credentials are sent that ask for none. Those that ask for it are not sent there.
func plainRPC(p *flow.Pass, u *state.Use) {
	if !flow.Decides(u) {
		return
	}
	for i := range u.Values("target") {
		if text, ok := u.Values("target")[i].Text(); ok && isNear(text) {
			return
		}
	}
	plain, sends := false, false
	for _, v := range u.Values("opts") {
		for _, e := range ssautil.Elements(v.V) {
			call, ok := e.(*ssa.Call)
			if !ok {
				continue
			}
			switch ssautil.CalledName(&call.Call) {
			case "WithInsecure":
				plain = true
			case "WithTransportCredentials":
				plain = plain || isInsecure(call.Call.Args[0])
			case "WithPerRPCCredentials":
				sends = sends || asksForNothing(u, call.Call.Args[0])
			}
		}
	}
	if plain && sends {
		p.Decided(flow.Decision{Rule: Rule, Category: "grpc", Use: u,
			Message: "credentials are sent over a connection without TLS, where anybody on the way reads them; take credentials.NewTLS, and let RequireTransportSecurity return true"})
	}
}

// isNear reports whether a target is on the machine itself, or in memory.
func isNear(target string) bool {
	for _, prefix := range []string{"unix:", "unix-abstract:", "passthrough:///bufnet", "bufconn", "bufnet"} {
		if strings.HasPrefix(target, prefix) {
			return true
		}
	}
	target = target[strings.LastIndexByte(target, '/')+1:]
	return localName().MatchString(target)
}

// isInsecure reports whether transport credentials are none.
func isInsecure(v ssa.Value) bool {
	call, ok := v.(*ssa.Call)
	if !ok || call.Call.StaticCallee() == nil {
		return false
	}
	return ssautil.CalleeName(call.Call.StaticCallee()) == "google.golang.org/grpc/credentials/insecure.NewCredentials"
}

// asksForNothing reports whether credentials say that they may be sent without TLS.
func asksForNothing(u *state.Use, v ssa.Value) bool {
	t := ssautil.InnerType(v)
	obj, _, _ := types.LookupFieldOrMethod(t, true, nil, "RequireTransportSecurity")
	fn, ok := obj.(*types.Func)
	if !ok {
		return false
	}
	body := u.Instr.Parent().Prog.FuncValue(fn)
	return body != nil && ssautil.BodyOf(body, 0).Refuses
}
