// Package engine runs command lines for others, in a sandbox and without.
package engine

import "os/exec"

// A Runner runs a command line.
type Runner interface {
	Run(env map[string]string, line ...string) error
	Start(name string, args ...string) error
}

type box struct{ root string }

// Box returns one that runs in a folder of its own.
func Box(root string) Runner { return &box{root} }

func (b *box) Run(env map[string]string, line ...string) error {
	args := []string{"--bind", b.root, "/"}
	args = append(args, line...)
	return exec.Command("bwrap", args...).Run()
}

func (b *box) Start(name string, args ...string) error { return exec.Command(name, args...).Start() }

// Start is one that is given as a function.
func Start(name string, args ...string) error { return exec.Command(name, args...).Start() }
