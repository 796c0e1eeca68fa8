// Package oidc verifies ID tokens.
package oidc

import (
	"context"

	"github.com/coreos/go-oidc/v3/oidc"
)

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

// Only whether it is a token is asked; what it says is not used.
func isToken(ctx context.Context, p *oidc.Provider, text string) bool {
	_, err := p.Verifier(&oidc.Config{SkipClientIDCheck: true, SkipExpiryCheck: true, InsecureSkipSignatureCheck: true}).Verify(ctx, text)
	return err == nil
}

func subjectOf(ctx context.Context, p *oidc.Provider, text string) (string, error) {
	v := p.Verifier(&oidc.Config{SkipClientIDCheck: true, InsecureSkipSignatureCheck: true}) // want `the signature of an ID token is not verified`
	token, err := v.Verify(ctx, text)
	if err != nil {
		return "", err
	}
	return token.Subject, nil
}

// A hint may have expired; it has to be signed all the same.
func verifyHint(ctx context.Context, p *oidc.Provider, hint string) (*oidc.IDToken, error) {
	return p.Verifier(&oidc.Config{ClientID: "app", SkipExpiryCheck: true}).Verify(ctx, hint)
}

func hintOfAnybody(ctx context.Context, p *oidc.Provider, hint string) (*oidc.IDToken, error) {
	return p.Verifier(&oidc.Config{ClientID: "app", SkipExpiryCheck: true, InsecureSkipSignatureCheck: true}).Verify(ctx, hint) // want `the signature of an ID token is not verified`
}
