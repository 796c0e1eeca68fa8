package oauth

import (
	"context"
	"encoding/json"
	"errors"
	"math/rand/v2"
	"net/http"
	"time"

	"adversary/56_backoff/retry"
)

type Token struct {
	AccessToken string `json:"access_token"`
	ExpiresIn   int    `json:"expires_in"`
	refreshAt   time.Time
}

type Source struct {
	endpoints []string
	token     Token
}

func (s *Source) fetch(ctx context.Context) (t Token, err error) {
	endpoint := s.endpoints[rand.IntN(len(s.endpoints))]
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, endpoint, nil)
	if err != nil {
		return t, err
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return t, err
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return t, errors.New("token endpoint: " + resp.Status)
	}
	err = json.NewDecoder(resp.Body).Decode(&t)
	return t, err
}

// Token returns a token that is valid for a while.
func (s *Source) Token(ctx context.Context) (string, error) {
	if time.Now().Before(s.token.refreshAt) {
		return s.token.AccessToken, nil
	}
	token, err := retry.Do(ctx, 5, s.fetch)
	if err != nil {
		return "", err
	}
	tokenLifetime := time.Duration(token.ExpiresIn) * time.Second
	token.refreshAt = time.Now().Add(tokenLifetime/2 + rand.N(tokenLifetime/4+1))
	s.token = token
	return token.AccessToken, nil
}
