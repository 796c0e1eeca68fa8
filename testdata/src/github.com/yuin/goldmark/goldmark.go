// Package goldmark has the part of github.com/yuin/goldmark's API that the models name.
package goldmark

import (
	"io"

	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer"
)

type Markdown interface {
	Convert(source []byte, writer io.Writer, opts ...parser.ParseOption) error
}

type Option func(*int)

func New(options ...Option) Markdown { return nil }

func Convert(source []byte, w io.Writer, opts ...parser.ParseOption) error { return nil }

func WithRendererOptions(opts ...renderer.Option) Option { return nil }
