package mixedrand

import (
	"crypto/rand"
	"encoding/base64"
	"io"
	mrand "math/rand"
	"net/http"
	"time"
)

type Pool struct {
	rng     *mrand.Rand
	apiKeys []string
	sampled int
}

func NewPool(apiKeys []string) *Pool {
	p := &Pool{rng: mrand.New(mrand.NewSource(time.Now().UnixNano())), apiKeys: apiKeys}
	p.rng.Shuffle(len(apiKeys), func(i, j int) { apiKeys[i], apiKeys[j] = apiKeys[j], apiKeys[i] })
	return p
}

// key spreads the load over the keys that the provider gave us.
func (p *Pool) key() string { return p.apiKeys[p.rng.Intn(len(p.apiKeys))] }

func newToken(src io.Reader) (string, error) {
	buf := make([]byte, 32)
	if _, err := io.ReadFull(src, buf); err != nil {
		return "", err
	}
	return base64.RawURLEncoding.EncodeToString(buf), nil
}

func (p *Pool) Session(w http.ResponseWriter, r *http.Request) {
	sessionToken, err := newToken(rand.Reader)
	if err != nil {
		http.Error(w, "try again", http.StatusServiceUnavailable)
		return
	}
	if p.rng.Float64() < 0.01 {
		p.sampled++
	}
	http.SetCookie(w, &http.Cookie{Name: "session", Value: sessionToken, Secure: true, HttpOnly: true})
}

func (p *Pool) Sign(req *http.Request) {
	req.Header.Set("X-Api-Key", p.key())
}
