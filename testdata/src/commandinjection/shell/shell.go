// Package shell is the end of a chain: it runs what it is given.
package shell

import "os/exec"

// Run runs a line in a shell.
func Run(line string) error { return exec.Command("sh", "-c", line).Run() }

// Exec runs a program with arguments.
func Exec(name string, args ...string) error { return exec.Command(name, args...).Run() }
