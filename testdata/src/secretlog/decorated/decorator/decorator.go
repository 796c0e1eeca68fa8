// Package decorator logs the commands of a program before they are handled.
package decorator

import (
	"fmt"
	"log"
)

type Handler[C interface{}] interface{ Handle(cmd C) error }

type logging[C interface{}] struct{ base Handler[C] }

func (d logging[C]) Handle(cmd C) error {
	log.Printf("executing %+v", cmd)
	return d.base.Handle(cmd)
}

func Logged[C interface{}](h Handler[C]) Handler[C] { return logging[C]{base: h} }

type named[C interface{}] struct{ base Handler[C] }

func (d named[C]) Handle(cmd C) error {
	log.Printf("executing %s", fmt.Sprintf("%T", cmd))
	return d.base.Handle(cmd)
}

func Named[C interface{}](h Handler[C]) Handler[C] { return named[C]{base: h} }

type Func[In interface{}] func(in In) error

func Traced[In interface{}](f Func[In]) Func[In] {
	return func(in In) error {
		log.Print("in", in)
		return f(in)
	}
}
