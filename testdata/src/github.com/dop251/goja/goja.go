// Package goja has the part of github.com/dop251/goja's API that the models name.
package goja

import (
	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/parser"
)

type Program struct{}

type Runtime struct{}

func (r *Runtime) RunScript(name string, src string) (Value, error) { return nil, nil }

func (r *Runtime) RunString(str string) (Value, error) { return nil, nil }

type Value interface{}

func Compile(name string, src string, strict bool) (*Program, error) { return nil, nil }

func MustCompile(name string, src string, strict bool) *Program { return nil }

func New() *Runtime { return nil }

func Parse(name string, src string, options ...parser.Option) (*ast.Program, error) { return nil, nil }
