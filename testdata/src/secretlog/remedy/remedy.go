// Package remedy logs structures whose secret field was never set, or was replaced before.
package remedy

import (
	"fmt"
	"log"
	"log/slog"
	"os"
	"strings"
)

type Creds struct{ Username, Password string }

type Config struct {
	DB   Creds
	Host string
}

func mask(s string) string {
	if len(s) < 4 {
		return "***"
	}
	return s[:2] + "***"
}

func stars(s string) string { return strings.Repeat("*", len(s)) }

func get() string {
	b, _ := os.ReadFile("/etc/app/secret")
	return string(b)
}

// What a literal leaves out is empty.

func literal(u string)      { slog.Info("x", "c", Creds{Username: u}) }
func empty()                { slog.Info("x", "c", Creds{}) }
func pointer(u string)      { log.Printf("%+v", &Creds{Username: u}) }
func nested(h string)       { log.Printf("%+v", Config{Host: h}) }
func copied(c Creds)        { d := Creds{Username: c.Username}; log.Printf("%+v", d) }
func made(u string)         { log.Printf("%+v", public(u)) }
func public(u string) Creds { return Creds{Username: u} }

func declared(u string) {
	var c Creds
	c.Username = u
	log.Printf("%+v", c)
}

func allocated(u string) {
	c := new(Creds)
	c.Username = u
	log.Printf("%+v", c)
}

func full(u, p string)       { slog.Info("x", "c", Creds{Username: u, Password: p}) } // want `field Password of \*?Creds`
func fullMade(u string)      { log.Printf("%+v", private(u)) }                        // want `field Password of \*?Creds`
func private(u string) Creds { return Creds{u, get()} }

func filled(u string) {
	c := &Creds{Username: u}
	fill(c)
	log.Printf("%+v", c) // want `field Password of \*?Creds`
}

func fill(c *Creds) { c.Password = get() }

func captured(u string) {
	c := Creds{Username: u}
	func() { c.Password = get() }()
	log.Printf("%+v", c) // want `field Password of \*?Creds`
}

type holder struct{ c *Creds }

func (h *holder) fill() { h.c.Password = get() }

func kept(h *holder, u string) {
	c := &Creds{Username: u}
	h.c = c
	h.fill()
	log.Printf("%+v", c) // want `field Password of \*?Creds`
}

// What replaces the secret.

func masked(u, p string)  { slog.Info("x", "c", Creds{Username: u, Password: mask(p)}) }
func starred(u, p string) { slog.Info("x", "c", Creds{Username: u, Password: stars(p)}) }

func maskedField(c Creds) {
	c.Password = mask(c.Password)
	slog.Info("x", "c", c)
}

func repeated(c Creds) {
	c.Password = strings.Repeat("*", len(c.Password))
	slog.Info("x", "c", c)
}

func length(c Creds) {
	c.Password = fmt.Sprintf("%d characters", len(c.Password))
	slog.Info("x", "c", c)
}

func glimpse(c Creds) {
	if len(c.Password) > 8 {
		c.Password = c.Password[:2] + "..."
	} else {
		c.Password = "***"
	}
	slog.Info("x", "c", c)
}

func ifSet(c Creds) {
	if c.Password != "" {
		c.Password = "***"
	}
	slog.Info("x", "c", c)
}

func ifEmpty(c Creds) {
	if c.Password == "" {
		slog.Info("no password", "c", c)
	}
}

func copyOf(c *Config) {
	safe := *c
	safe.DB.Password = mask(safe.DB.Password)
	log.Printf("%+v", safe)
}

func whole(c Config) {
	c.DB = Creds{}
	log.Printf("%+v", c)
}

func (c Creds) view() Creds { c.Password = "***"; return c }

func viewed(c Creds) { log.Printf("%+v", c.view()) }

func trimmed(c Creds) {
	c.Password = strings.TrimSpace(c.Password)
	slog.Info("x", "c", c) // want `field Password of \*?Creds`
}

func sometimes(c Creds, short bool) {
	if short {
		c.Password = mask(c.Password)
	}
	slog.Info("x", "c", c) // want `field Password of \*?Creds`
}

func ifOther(c Creds) {
	if c.Username != "" {
		c.Password = "***"
	}
	slog.Info("x", "c", c) // want `field Password of \*?Creds`
}

func other(c Creds) {
	c.Username = mask(c.Username)
	slog.Info("x", "c", c) // want `field Password of \*?Creds`
}

func again(c, d Creds) {
	c.Password = mask(c.Password)
	c.Password = d.Password
	slog.Info("x", "c", c) // want `field Password of \*?Creds`
}

func prefixed(c Creds, x string) {
	c.Password = "pw-" + x
	slog.Info("x", "c", c) // want `field Password of \*?Creds`
}

func (c Creds) upper() Creds { c.Username = strings.ToUpper(c.Username); return c }

func notViewed(c Creds) { log.Printf("%+v", c.upper()) } // want `field Password of \*?Creds`
