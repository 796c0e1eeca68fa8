// Package libxml2 has the part of github.com/lestrrat-go/libxml2's API that the models name.
package libxml2

import (
	"io"

	"github.com/lestrrat-go/libxml2/parser"
)

func Parse(buf []byte, o ...parser.Option) (parser.Document, error) { return nil, nil }

func ParseString(s string, o ...parser.Option) (parser.Document, error) { return nil, nil }

func ParseReader(rdr io.Reader, o ...parser.Option) (parser.Document, error) { return nil, nil }
