// Package oidc verifies ID tokens.
package oidc

import "github.com/coreos/go-oidc/v3/oidc"

func unsigned(p *oidc.Provider, id string) *oidc.IDTokenVerifier {
	return p.Verifier(&oidc.Config{ClientID: id, InsecureSkipSignatureCheck: true}) // want `the signature of an ID token is not verified`
}

func forEver(p *oidc.Provider, id string) *oidc.IDTokenVerifier {
	return p.Verifier(&oidc.Config{ClientID: id, SkipExpiryCheck: true}) // want `it is not checked whether the token has expired`
}

func ofAnybody(p *oidc.Provider, id string) *oidc.IDTokenVerifier {
	return p.Verifier(&oidc.Config{ClientID: id, SkipIssuerCheck: true}) // want `it is not checked who has issued`
}

func right(p *oidc.Provider, id string) *oidc.IDTokenVerifier {
	return p.Verifier(&oidc.Config{ClientID: id})
}

func setting(p *oidc.Provider, id string, skip bool) *oidc.IDTokenVerifier {
	return p.Verifier(&oidc.Config{ClientID: id, SkipExpiryCheck: skip})
}

func caller(p *oidc.Provider) *oidc.IDTokenVerifier {
	return setting(p, "app", true) // want `it is not checked whether the token has expired`
}
