// Package mailer sends mails by interfaces and functions that it is given.
package mailer

import (
	"net/http"
	"net/url"
	"slices"
)

type sender interface {
	Send(to, subject, text string) error
	ValidMail(host, address string) bool
}

type queue interface {
	Send(topic, text string) error
}

type server struct {
	mail  sender
	queue queue
	hosts []string
	email func(to, text string) error
	base  string
}

func link(r *http.Request, token string) string {
	u := url.URL{Scheme: "https", Host: r.Host, Path: "/confirm", RawQuery: "t=" + token}
	return u.String()
}

func (s *server) confirm(w http.ResponseWriter, r *http.Request) {
	s.mail.Send(r.FormValue("to"), "Confirm", "Open "+link(r, "x")) // want `HTTP request host reaches Send in a mail; make links of a base URL of the configuration`
	s.mail.Send(r.FormValue("to"), "Confirm", "Open "+s.base+"/confirm?t=x")
	s.email("b@example.com", "https://"+r.Host+"/invite") // want `HTTP request host reaches email in a mail`
	if slices.Contains(s.hosts, r.Host) {
		s.email("b@example.com", "https://"+r.Host+"/invite")
	}
	s.queue.Send("visits", r.Host)
	if !s.mail.ValidMail(r.Host, r.FormValue("to")) {
		return
	}
	w.Write([]byte(link(r, "x")))
}
