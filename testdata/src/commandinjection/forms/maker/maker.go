// Package maker hands out a type of another package.
package maker

import "commandinjection/forms/kinds"

type Namer interface {
	Named(string) (string, error)
	Pair(string) string
}

func Make() Namer { return new(kinds.Kind) }
