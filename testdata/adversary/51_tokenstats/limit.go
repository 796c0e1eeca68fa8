package tokenstats

import (
	"log"
	"log/slog"
	"net/http"
	"sync"
	"time"
)

type bucket struct {
	mu     sync.Mutex
	tokens float64
	last   time.Time
}

func (b *bucket) take(rate float64) (left float64, ok bool) {
	b.mu.Lock()
	defer b.mu.Unlock()
	now := time.Now()
	b.tokens = min(b.tokens+now.Sub(b.last).Seconds()*rate, 20)
	b.last = now
	if b.tokens < 1 {
		return b.tokens, false
	}
	b.tokens--
	return b.tokens, true
}

type user struct {
	Name            string
	PasswordChanged time.Time
	SecretVersion   int
	HasPassword     bool
}

type Limiter struct {
	Rate float64
	b    bucket
	Find func(*http.Request) user
}

func (l *Limiter) Wrap(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		tokens, ok := l.b.take(l.Rate)
		if !ok {
			log.Printf("limit reached: tokens=%.2f", tokens)
			http.Error(w, "slow down", http.StatusTooManyRequests)
			return
		}
		u := l.Find(r)
		passwordAge := time.Since(u.PasswordChanged)
		passwordLen := len(r.PostFormValue("password"))
		slog.Debug("request", "user", u.Name, "tokens", tokens, "password_age", passwordAge,
			"password_len", passwordLen, "has_password", u.HasPassword, "secret_version", u.SecretVersion)
		next.ServeHTTP(w, r)
	})
}
