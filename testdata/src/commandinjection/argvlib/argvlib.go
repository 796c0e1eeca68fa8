// Package argvlib has parts of command lines for others.
package argvlib

import (
	"os/exec"
	"runtime"
)

// List returns the arguments of a shell.
func List(s string) []string { return []string{"-c", s} }

// Numbered returns arguments of no shell.
func Numbered(s string) []string { return []string{"-n", s} }

// Shell returns the shell of the system and its arguments.
func Shell(s string) (string, []string) {
	if runtime.GOOS == "windows" {
		return "cmd", []string{"/C", s}
	}
	return "sh", []string{"-c", s}
}

// Run runs a command line.
func Run(v []string) error { return exec.Command(v[0], v[1:]...).Run() }

// A Cmd is a program with its arguments.
type Cmd struct {
	Name string
	Args []string
}

// Run runs it.
func (c *Cmd) Run() error { return exec.Command(c.Name, c.Args...).Run() }

// Bash returns one that runs text.
func Bash(s string) *Cmd { return &Cmd{Name: "bash", Args: []string{"-c", s}} }

// Make returns a command without arguments.
func Make(name string) *exec.Cmd { return exec.Command(name) }

// Add adds an argument.
func Add(cmd *exec.Cmd, arg string) { cmd.Args = append(cmd.Args, arg) }
