// Package tengo has the part of github.com/d5/tengo/v2's API that the models name.
package tengo

import "context"

type Script struct{ input []byte }

func NewScript(input []byte) *Script { return nil }

func Eval(ctx context.Context, expr string, params map[string]any) (any, error) { return nil, nil }
