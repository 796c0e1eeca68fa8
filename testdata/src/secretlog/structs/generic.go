package structs

import (
	"log"
	"log/slog"
)

// Generic functions print whatever they are given, as those do that take any value.
type account struct{ Name, Password string }

type place struct{ Host, Path string }

type masked struct{ Name, Password string }

func (masked) String() string { return "masked" }

func show[T any](v T) { log.Printf("%v", v) } // want `field Password of \*account reaches`

func showAll[T any](list ...T) {
	for _, v := range list {
		log.Printf("%v", v)
	}
}

func nothing[T any](v T) { log.Printf("a value") }

type printer[T any] struct{ prefix string }

func (p printer[T]) print(v T) { slog.Info(p.prefix, "value", v) } // want `field Password of account reaches`

func generic(a account, p place, m masked) {
	show(a)
	show(&a)
	show(p)
	show(m)
	show(a.Name)
	nothing(a)
	printer[account]{"x"}.print(a)
	printer[place]{"x"}.print(p)
	showAll(p, p)
}
