// Package wraprun runs programs for others.
package wraprun

import "os/exec"

// Shell runs a command line.
func Shell(line string) error { return exec.Command("sh", "-c", line).Run() }

// Run runs a program.
func Run(name string, args ...string) error { return exec.Command(name, args...).Run() }
