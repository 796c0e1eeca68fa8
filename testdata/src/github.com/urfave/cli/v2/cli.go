// Package cli has the part of github.com/urfave/cli/v2's API that the models name.
package cli

import (
	"context"
	"fmt"
)

type ActionFunc func(*Context) error

type App struct {
	Name     string
	Commands []*Command
	Flags    []Flag
	Action   ActionFunc
}

func (a *App) Run(arguments []string) (err error) { return nil }

func (a *App) RunContext(ctx context.Context, arguments []string) (err error) { return nil }

type Args interface {
	First() string
	Get(n int) string
	Slice() []string
	Tail() []string
}

type Command struct {
	Name   string
	Action ActionFunc
}

type Context struct {
	context.Context
}

func (cCtx *Context) Args() Args { return nil }

func (cCtx *Context) Bool(name string) bool { return false }

func (cCtx *Context) Generic(name string) interface{} { return nil }

func (cCtx *Context) Int(name string) int { return 0 }

func (cCtx *Context) Path(name string) string { return "" }

func (cCtx *Context) String(name string) string { return "" }

func (cCtx *Context) StringSlice(name string) []string { return nil }

func (cCtx *Context) Value(name string) interface{} { return nil }

type ExitCoder interface {
	error
}

type Flag interface {
	fmt.Stringer
}

type StringFlag struct {
	Name        string
	Value       string
	Destination *string
	EnvVars     []string
}

func Exit(message interface{}, exitCode int) ExitCoder { return nil }

func NewApp() *App { return nil }
