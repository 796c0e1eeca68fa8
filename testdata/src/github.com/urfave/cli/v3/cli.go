// Package cli has the part of github.com/urfave/cli/v3's API that the models name.
package cli

import (
	"context"
	"flag"
	"fmt"
)

type ActionFunc func(context.Context, *Command) error

type Args interface {
	First() string
	Get(n int) string
	Slice() []string
	Tail() []string
}

type Command struct {
	Name   string
	Flags  []Flag
	Action ActionFunc
}

func (cmd *Command) Args() Args { return nil }

func (cmd *Command) Generic(name string) Value { return nil }

func (cmd *Command) Run(ctx context.Context, osArgs []string) error { return nil }

func (cmd *Command) String(name string) string { return "" }

func (c *Command) StringArg(name string) string { return "" }

func (c *Command) StringArgs(name string) []string { return nil }

func (cmd *Command) StringMap(name string) map[string]string { return nil }

func (cmd *Command) StringSlice(name string) []string { return nil }

func (cmd *Command) Value(name string) any { return nil }

type ExitCoder interface {
	error
}

type Flag interface {
	fmt.Stringer
}

type FlagBase[T any, C any, VC ValueCreator[T, C]] struct{}

type StringConfig struct{}

type StringFlag = FlagBase[string, StringConfig, stringValue]

type Value interface {
	flag.Value
	flag.Getter
}

type ValueCreator[T any, C any] interface{}

type stringValue struct{}

func Exit(message any, exitCode int) ExitCoder { return nil }
