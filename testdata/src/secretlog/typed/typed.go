// Package typed has types for its secrets.
package typed

import "log"

type Secret string

func shown(s Secret)   { log.Print(string(s)) } // want `value of type Secret`
func printed(s Secret) { log.Print(s) }         // want `value of type Secret`

type APIKey []byte

func bytes(k APIKey) { log.Printf("%x", []byte(k)) } // want `value of type APIKey`

// Token hides itself, but from those who ask for what is in it.
type Token string

func (Token) String() string   { return "***" }
func (t Token) Reveal() string { return string(t) }

func hidden(t Token)   { log.Print(t) }
func revealed(t Token) { log.Print(t.Reveal()) } // want `result of Reveal of Token`

type Password struct{ v string }

func (Password) String() string   { return "***" }
func (p Password) Unwrap() string { return p.v }
func (p Password) Len() int       { return len(p.v) }
func (p Password) Hint() string   { return p.v[:1] }

func object(p Password)    { log.Print(p, p.Len(), p.Hint()) }
func unwrapped(p Password) { log.Print(p.Unwrap()) } // want `result of Unwrap of Password`

type Credential interface{ Expose() string }

func exposed(c Credential) { log.Print(c.Expose()) } // want `result of Expose of Credential`

type Sensitive[T any] struct{ v T }

func (s Sensitive[T]) Value() T     { return s.v }
func (Sensitive[T]) String() string { return "***" }

func wrapped(s Sensitive[string]) { log.Print(s, s.Value()) } // want `result of Value of Sensitive`

type config struct {
	P    Secret
	Host string
}

func whole(c config) { log.Print(c) }   // want `field P of config`
func field(c config) { log.Print(c.P) } // want `value of type Secret`

// What is about secrets.

type SecretName string

func named(n SecretName) { log.Print(string(n)) }

type SecretRef struct{ n string }

func (s SecretRef) Value() string { return s.n }

func ref(r SecretRef) { log.Print(r.Value()) }
