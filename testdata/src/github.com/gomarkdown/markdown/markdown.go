// Package markdown has the part of github.com/gomarkdown/markdown's API that the models name.
package markdown

import (
	"io"

	"github.com/gomarkdown/markdown/ast"
	"github.com/gomarkdown/markdown/parser"
)

type Renderer interface {
	RenderNode(w io.Writer, node ast.Node, entering bool) int
}

func ToHTML(markdown []byte, p *parser.Parser, renderer Renderer) []byte { return nil }

func Parse(markdown []byte, p *parser.Parser) ast.Node { return nil }

func Render(doc ast.Node, renderer Renderer) []byte { return nil }

func NormalizeNewlines(d []byte) []byte { return nil }
