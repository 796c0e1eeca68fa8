package structs

import "log"

// What prints a value of an interface prints the struct behind it.
type credentials interface{ Token() string }

type static struct{ User, Password string }

func (s *static) Token() string { return "" }

func newStatic(user, pass string) credentials { return &static{user, pass} }

// A named one says itself how it is printed.
type named struct{ User, Password string }

func (n *named) Token() string  { return "" }
func (n *named) String() string { return "named " + n.User }

// An anonymous one has no secret.
type anonymous struct{ User string }

func (a *anonymous) Token() string { return "" }

type dialer struct{ creds credentials }

func (d *dialer) auth()  { log.Printf("credentials %v", d.creds) } // want `field Password of \*static reaches`
func (d *dialer) typed() { log.Printf("credentials %T", d.creds) }

func behind(user, p string) {
	d := &dialer{newStatic(user, p)}
	d.auth()
	d.typed()
	log.Printf("%v", newStatic("a", "b")) // want `field Password of \*static reaches`
	var c credentials = &named{user, p}
	log.Printf("%v", c)
	c = &anonymous{user}
	log.Printf("%v", c)
}
