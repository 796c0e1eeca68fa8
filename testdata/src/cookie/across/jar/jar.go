// Package jar writes the cookies of sessions as its users choose.
package jar

import "net/http"

type Jar struct {
	secure bool
	domain string
}

type Option func(*Jar)

func WithSecure(b bool) Option { return func(j *Jar) { j.secure = b } }

func WithDomain(d string) Option { return func(j *Jar) { j.domain = d } }

func New(opts ...Option) *Jar {
	j := &Jar{secure: true}
	for _, o := range opts {
		o(j)
	}
	return j
}

func Plain(secure bool) *Jar { return &Jar{secure: secure} }

func (j *Jar) Put(w http.ResponseWriter, id string) {
	http.SetCookie(w, &http.Cookie{
		Name: "session", Value: id, Secure: j.secure, Domain: j.domain, HttpOnly: true, SameSite: http.SameSiteLaxMode,
	})
}

// Theme is of no harm, by its name.
func (j *Jar) Theme(w http.ResponseWriter, theme string) {
	http.SetCookie(w, &http.Cookie{Name: "theme", Value: theme, Secure: j.secure})
}
