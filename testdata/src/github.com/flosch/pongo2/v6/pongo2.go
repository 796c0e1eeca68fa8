// Package pongo2 has the part of github.com/flosch/pongo2/v6's API that the models name.
package pongo2

import (
	"io"
)

type Context map[string]any

type Template struct{}

func (tpl *Template) Execute(context Context) (string, error) { return "", nil }

func (tpl *Template) ExecuteBytes(context Context) ([]byte, error) { return nil, nil }

func (tpl *Template) ExecuteWriter(context Context, writer io.Writer) error { return nil }

func (tpl *Template) ExecuteWriterUnbuffered(context Context, writer io.Writer) error { return nil }

type TemplateSet struct{}

func (set *TemplateSet) FromBytes(tpl []byte) (*Template, error) { return nil, nil }

func (set *TemplateSet) FromCache(filename string) (*Template, error) { return nil, nil }

func (set *TemplateSet) FromFile(filename string) (*Template, error) { return nil, nil }

func (set *TemplateSet) FromString(tpl string) (*Template, error) { return nil, nil }

func (set *TemplateSet) RenderTemplateBytes(b []byte, ctx Context) (string, error) { return "", nil }

func (set *TemplateSet) RenderTemplateString(s string, ctx Context) (string, error) { return "", nil }

var DefaultSet *TemplateSet

var (
	FromString           = DefaultSet.FromString
	FromBytes            = DefaultSet.FromBytes
	RenderTemplateString = DefaultSet.RenderTemplateString
)
