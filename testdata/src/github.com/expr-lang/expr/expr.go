// Package expr has the part of github.com/expr-lang/expr's API that the models name.
package expr

import (
	"github.com/expr-lang/expr/conf"
	"github.com/expr-lang/expr/vm"
)

type Option func(c *conf.Config)

func Compile(input string, ops ...Option) (*vm.Program, error) { return nil, nil }

func Eval(input string, env any) (any, error) { return nil, nil }

func Run(program *vm.Program, env any) (any, error) { return nil, nil }
