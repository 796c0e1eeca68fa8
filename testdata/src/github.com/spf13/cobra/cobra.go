// Package cobra has the part of github.com/spf13/cobra's API that the models name.
package cobra

import (
	"context"
	"io"

	"github.com/spf13/pflag"
)

type Command struct {
	Use               string
	Short             string
	Args              PositionalArgs
	PersistentPreRun  func(cmd *Command, args []string)
	PersistentPreRunE func(cmd *Command, args []string) error
	PreRunE           func(cmd *Command, args []string) error
	Run               func(cmd *Command, args []string)
	RunE              func(cmd *Command, args []string) error
	PostRun           func(cmd *Command, args []string)
}

func (c *Command) AddCommand(cmds ...*Command) {}

func (c *Command) CommandPath() string { return "" }

func (c *Command) Context() context.Context { return nil }

func (c *Command) Execute() error { return nil }

func (c *Command) ExecuteC() (cmd *Command, err error) { return nil, nil }

func (c *Command) ExecuteContext(ctx context.Context) error { return nil }

func (c *Command) Flags() *pflag.FlagSet { return nil }

func (c *Command) InOrStdin() io.Reader { return nil }

func (c *Command) Name() string { return "" }

func (c *Command) OutOrStdout() io.Writer { return nil }

func (c *Command) PersistentFlags() *pflag.FlagSet { return nil }

func (c *Command) Printf(format string, i ...interface{}) {}

func (c *Command) Println(i ...interface{}) {}

func (c *Command) UseLine() string { return "" }

type PositionalArgs func(cmd *Command, args []string) error

func ExactArgs(n int) PositionalArgs { return nil }

func MinimumNArgs(n int) PositionalArgs { return nil }

func NoArgs(cmd *Command, args []string) error { return nil }
