// Package decorated hands commands to generic functions and methods, which do not know the type of what they log.
package decorated

import "secretlog/decorated/decorator"

type register struct{ Email, Password string }

type rename struct{ Email, Name string }

type registers struct{}

func (registers) Handle(register) error { return nil }

type renames struct{}

func (renames) Handle(rename) error { return nil }

func run(email, given string) {
	h := decorator.Logged[register](registers{})
	_ = h.Handle(register{email, given}) // want `field Password of register reaches log.Printf`
	f := decorator.Traced(registers{}.Handle)
	_ = f(register{email, given}) // want `field Password of register reaches log.Print`
}

// The type has no secret, or is not printed.
func safe(email, given string) {
	h := decorator.Logged[rename](renames{})
	_ = h.Handle(rename{email, given})
	n := decorator.Named[register](registers{})
	_ = n.Handle(register{email, given})
}
