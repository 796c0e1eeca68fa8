// Package blackfriday has the part of github.com/russross/blackfriday/v2's API that the models name.
package blackfriday

type Option func(*Markdown)

type Markdown struct{ nesting int }

func Run(input []byte, opts ...Option) []byte { return nil }
