// Package html has the part of golang.org/x/net/html's API that the models name.
package html

import (
	"io"
)

type Node struct{}

type ParseOption func(p *parser)

type Token struct{}

func (t Token) String() string { return "" }

type Tokenizer struct{}

func (z *Tokenizer) Buffered() []byte { return nil }

func (z *Tokenizer) Raw() []byte { return nil }

func (z *Tokenizer) TagAttr() ([]byte, []byte, bool) { return nil, nil, false }

func (z *Tokenizer) TagName() ([]byte, bool) { return nil, false }

func (z *Tokenizer) Text() []byte { return nil }

func (z *Tokenizer) Token() (_ Token) { return }

type parser struct{}

func EscapeString(s string) string { return "" }

func NewTokenizer(r io.Reader) *Tokenizer { return nil }

func NewTokenizerFragment(r io.Reader, contextTag string) *Tokenizer { return nil }

func Parse(r io.Reader) (*Node, error) { return nil, nil }

func ParseFragment(r io.Reader, context *Node) ([]*Node, error) { return nil, nil }

func ParseFragmentWithOptions(r io.Reader, context *Node, opts ...ParseOption) ([]*Node, error) {
	return nil, nil
}

func ParseWithOptions(r io.Reader, opts ...ParseOption) (*Node, error) { return nil, nil }

func Render(w io.Writer, n *Node) error { return nil }

func UnescapeString(s string) string { return "" }
