// Package sess keeps the options of its cookie, which who makes the manager gives.
package sess

import "net/http"

type Options struct {
	Name     string
	MaxAge   int
	Secure   bool
	HTTPOnly bool
	SameSite http.SameSite
}

type Manager struct {
	opts  Options
	users map[string]string
}

func NewManager(opts Options) *Manager {
	if opts.MaxAge == 0 {
		opts.MaxAge = 3600
	}
	return &Manager{opts: opts, users: make(map[string]string)}
}

func (m *Manager) Start(w http.ResponseWriter, id, user string) {
	m.users[id] = user
	http.SetCookie(w, m.cookie(id))
}

func (m *Manager) cookie(value string) *http.Cookie {
	return &http.Cookie{
		Name: m.opts.Name, Value: value, MaxAge: m.opts.MaxAge,
		Secure: m.opts.Secure, HttpOnly: m.opts.HTTPOnly, SameSite: m.opts.SameSite,
	}
}

// A Loose manager lets others change what it was made with.
type Loose struct{ opts Options }

func NewLoose(opts Options) *Loose { return &Loose{opts: opts} }

func (l *Loose) Harden() { l.opts.HTTPOnly = true }

func (l *Loose) Start(w http.ResponseWriter, id string) {
	http.SetCookie(w, &http.Cookie{Name: l.opts.Name, Value: id, Secure: l.opts.Secure, HttpOnly: l.opts.HTTPOnly})
}

// An Option changes a cookie, which is strict without it.
type Option func(*http.Cookie)

func Readable() Option { return func(c *http.Cookie) { c.HttpOnly = false } }

func For(seconds int) Option { return func(c *http.Cookie) { c.MaxAge = seconds } }

func New(name, value string, opts ...Option) *http.Cookie {
	c := &http.Cookie{Name: name, Value: value, Secure: true, HttpOnly: true}
	for _, o := range opts {
		o(c)
	}
	return c
}
