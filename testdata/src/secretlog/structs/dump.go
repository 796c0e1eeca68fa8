package structs

import (
	"log"

	"github.com/davecgh/go-spew/spew"
)

// hidden says itself how it is printed, if it is asked by its address.
type hidden struct{ Password string }

func (*hidden) String() string { return "hidden" }

type holder struct{ inner hidden }

type open struct{ inner struct{ Password string } }

// dump shows what go-spew dumps: it asks methods of a value's address too, and also in fields that are not exported.
func dump(h hidden, in holder, o open) {
	spew.Dump(h)
	spew.Dump(in)
	spew.Dump(o)  // want `field inner.Password of`
	log.Print(h)  // want `field Password of`
	log.Print(in) // want `field inner.Password of`
}

// chain leads to itself before it comes to its own secret.
type chain struct {
	Next     *chain
	Password string
}

func nearest(c chain) {
	spew.Dump(c) // want `field Password of`
	c.Password = ""
	spew.Dump(c) // want `field Next.Password of`
}
