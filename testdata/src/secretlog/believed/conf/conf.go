// Package conf hides secrets for others, and some of it only says so.
package conf

import (
	"reflect"
	"regexp"
	"strings"
)

type LDAP struct {
	Address      string
	BindPassword string
}

type Provider struct {
	Name         string
	ClientSecret string
}

type Auth struct {
	LDAP   *LDAP
	OpenID map[string]Provider
}

type Config struct {
	Version string
	Auth    *Auth
}

// Sanitize forgets the secrets of the providers.
func (c *Config) Sanitize() *Config {
	safe := &Config{Version: c.Version}
	auth := *c.Auth
	safe.Auth = &auth
	if c.Auth.LDAP != nil && c.Auth.LDAP.BindPassword != "" {
		safe.Auth.LDAP = &LDAP{Address: c.Auth.LDAP.Address}
		safe.Auth.LDAP.BindPassword = "******"
	}
	return safe
}

// Redacted forgets none.
func (c *Config) Redacted() *Config {
	safe := c.Sanitize()
	if len(c.Auth.OpenID) > 0 {
		safe.Auth.OpenID = map[string]Provider{}
		for name, p := range c.Auth.OpenID {
			safe.Auth.OpenID[name] = Provider{Name: p.Name, ClientSecret: "******"}
		}
	}
	return safe
}

// Masked drops what the secrets are in.
func (c Config) Masked() Config {
	c.Auth = nil
	return c
}

// Scrub does it by reflection.
func Scrub(c Config) Config {
	scrub(reflect.ValueOf(&c).Elem())
	return c
}

func scrub(v reflect.Value) { v.Field(1).SetZero() }

// SanitizeLine keeps a line from being two.
func SanitizeLine(s string) string {
	return strings.ReplaceAll(strings.ReplaceAll(s, "\n", ""), "\r", "")
}

// MaskLine hides all but the end.
func MaskLine(s string) string {
	if len(s) < 4 {
		return strings.Repeat("*", len(s))
	}
	return "..." + s[len(s)-4:]
}

var pattern = regexp.MustCompile("(--username|--password) [^ ]*")

// Redactor is kept in a variable.
var Redactor = func(text string) string { return pattern.ReplaceAllString(text, "$1 ******") }

// RedactNothing says only that it does.
var RedactNothing = func(text string) string { return text }
