// Package markdown has the part of github.com/gomarkdown/markdown's API that the models name.
package markdown

type Parser interface{ Parse(input []byte) Node }

type Renderer interface{ Flags() int }

type Node interface{ AsText() string }

func ToHTML(markdown []byte, p Parser, renderer Renderer) []byte { return nil }

func Parse(markdown []byte, p Parser) Node { return nil }

func NormalizeNewlines(d []byte) []byte { return nil }
