// Package cmd has the part of github.com/go-cmd/cmd's API that the models name.
package cmd

type Cmd struct {
	Name string
	Args []string
}

func (c *Cmd) Start() <-chan Status { return nil }

type Options struct{}

type Status struct {
	Stdout []string
	Stderr []string
}

func NewCmd(name string, args ...string) *Cmd { return nil }

func NewCmdOptions(options Options, name string, args ...string) *Cmd { return nil }
