// Package manager says what the cookies of another package are like.
package manager

import (
	"net/http"

	"cookie/manager/sess"
)

type site struct {
	strict, open, loose *sess.Manager
	other               *sess.Loose
}

func newSite() *site {
	return &site{
		strict: sess.NewManager(sess.Options{Name: "session", Secure: true, HTTPOnly: true}),
		open:   sess.NewManager(sess.Options{Name: "session", Secure: true, HTTPOnly: false}), // want `can be read by scripts`
		loose:  sess.NewManager(sess.Options{Name: "session", HTTPOnly: true}),                // want `is sent without TLS too`
		other:  sess.NewLoose(sess.Options{Name: "session", Secure: true}),
	}
}

func configured(secure bool) *sess.Manager {
	return sess.NewManager(sess.Options{Name: "session", Secure: secure, HTTPOnly: true})
}

func theme() *sess.Manager { return sess.NewManager(sess.Options{Name: "theme"}) }

func (s *site) logIn(w http.ResponseWriter, id, token string) {
	s.strict.Start(w, id, "a")
	s.open.Start(w, id, "a")
	s.loose.Start(w, id, "a")
	s.other.Harden()
	s.other.Start(w, id)
	http.SetCookie(w, sess.New("session", id, sess.For(3600)))
	http.SetCookie(w, sess.New("session", id, sess.For(3600), sess.Readable())) // want `can be read by scripts`
	http.SetCookie(w, sess.New("XSRF-TOKEN", token, sess.Readable()))
}
