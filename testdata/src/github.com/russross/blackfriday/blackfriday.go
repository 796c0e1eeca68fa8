// Package blackfriday has the part of github.com/russross/blackfriday's API that the models name.
package blackfriday

type Renderer interface{ GetFlags() int }

type Options struct{ Extensions int }

func MarkdownBasic(input []byte) []byte { return nil }

func MarkdownCommon(input []byte) []byte { return nil }

func Markdown(input []byte, renderer Renderer, extensions int) []byte { return nil }

func MarkdownOptions(input []byte, renderer Renderer, opts Options) []byte { return nil }
