// Package interp has the part of github.com/traefik/yaegi/interp's API that the models name.
package interp

import (
	"context"
	"reflect"
)

type Interpreter struct{}

func (interp *Interpreter) Compile(src string) (*Program, error) { return nil, nil }

func (interp *Interpreter) CompilePath(path string) (*Program, error) { return nil, nil }

func (interp *Interpreter) Eval(src string) (_ reflect.Value, _ error) { return }

func (interp *Interpreter) EvalPath(path string) (_ reflect.Value, _ error) { return }

func (interp *Interpreter) EvalWithContext(ctx context.Context, src string) (_ reflect.Value, _ error) {
	return
}

type Options struct{}

type Program struct{}

func New(options Options) *Interpreter { return nil }
