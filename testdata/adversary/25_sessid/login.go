package sessid

import (
	"net/http"
	"sync"
	"time"

	"adversary/25_sessid/ids"
)

type state struct {
	user string
	last time.Time
}

type Sessions struct {
	live  sync.Map
	Check func(r *http.Request) (user string, ok bool)
}

func (s *Sessions) Login(w http.ResponseWriter, r *http.Request) {
	user, ok := s.Check(r)
	if !ok {
		http.Error(w, "who are you?", http.StatusUnauthorized)
		return
	}
	id := ids.New(32)
	s.live.Store(id, &state{user: user, last: time.Now()})
	http.SetCookie(w, &http.Cookie{
		Name:     "session_id",
		Value:    id,
		Path:     "/",
		Secure:   true,
		HttpOnly: true,
		SameSite: http.SameSiteLaxMode,
	})
}

func (s *Sessions) User(r *http.Request) (string, bool) {
	c, err := r.Cookie("session_id")
	if err != nil {
		return "", false
	}
	v, ok := s.live.Load(c.Value)
	if !ok {
		return "", false
	}
	return v.(*state).user, true
}
