// Package flyteadmin has what CVE-2022-31145 tells of: access tokens of another service were good for ever, as the keys verify the signature
// alone.
package flyteadmin

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/coreos/go-oidc/v3/oidc"
)

type resourceServer struct{ keys oidc.KeySet }

func (r resourceServer) validate(ctx context.Context, raw string) (string, error) {
	data, err := r.keys.VerifySignature(ctx, raw) // want `it is not checked whether the token has expired; VerifySignature verifies the signature alone`
	if err != nil {
		return "", err
	}
	claims := map[string]any{}
	if err := json.Unmarshal(data, &claims); err != nil {
		return "", fmt.Errorf("claims: %w", err)
	}
	return subject(claims)
}

func subject(claims map[string]any) (string, error) {
	if s, ok := claims["sub"].(string); ok {
		return s, nil
	}
	return "", errors.New("no subject")
}
