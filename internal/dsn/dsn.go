// Package dsn reads the texts by which programs are told where a server is and how to talk to it: URLs, and what drivers of databases call
// data source names. It says which hosts are meant, whether a credential is in the text, and what the text says of TLS.
//
// A text may have holes, which stand for parts that are not known:
//
//	postgres://app:<hole>@<hole>/shop?sslmode=disable
//
// is a text with a password, for a host that is not known, and without TLS. A hole may be anything, so that no text is read more exactly
// for having one. There are three forms, tried in this order:
//
//   - a URL: scheme, user and password, hosts, options behind the question mark;
//   - the form of go-sql-driver/mysql: user:password@tcp(host:3306)/shop?tls=false;
//   - pairs: host=db user=app sslmode=disable.
//
// What an option means is data: see schemes.
package dsn

import "strings"

// Hole stands for a part of a text that is not known.
const Hole = "\x00"

// Protection says what a text asks for.
type Protection uint8

// The protections, from nothing said to all.
const (
	Unsaid     Protection = iota // the text says nothing, and the library does what it does then
	Off                          // TLS is switched off
	Lax                          // TLS is used if the other side offers it, and nobody on the way prevents that
	Unverified                   // TLS is used without looking at whose certificate it is
	On
)

// An Address is what a text says.
type Address struct {
	System string // what is talked to, by the first of its schemes: "postgres", "redis"
	Hosts  []string
	TLS    Protection
	Option string // the words that say so: "sslmode=disable", "http://"

	User, Password bool // the text names them
}

// Plain reports whether nothing is encrypted: the text says so, or says nothing of a system that is not encrypted then.
func (a Address) Plain() bool { return a.TLS == Off || a.TLS == Unsaid && systems[a.System].plain }

// Credential reports whether the text holds something that logs somebody in.
func (a Address) Credential() bool { return a.User && a.Password }

// Parse reads a text, and reports false of one that is no address of a system that is known here.
func Parse(text string) (Address, bool) {
	text = strings.TrimSpace(text)
	if a, ok := parseURL(text); ok {
		return a, true
	}
	if a, ok := parseMySQL(text); ok {
		return a, true
	}
	return parsePairs(text)
}

// Where returns where the hosts are; of several the farthest, of none what the system takes then.
func (a Address) Where() Where {
	if len(a.Hosts) == 0 {
		return Here
	}
	where := Here
	for _, h := range a.Hosts {
		where = max(where, Place(h))
	}
	return where
}

// option takes one option of the text.
func (a *Address) option(key, value string) {
	meaning, known := systems[a.System].options[strings.ToLower(key)]
	if !known {
		return
	}
	if t := meaning(strings.ToLower(value)); t != Unsaid && (a.TLS != Unverified || t == Off) {
		a.TLS, a.Option = t, key+"="+value
	}
}
