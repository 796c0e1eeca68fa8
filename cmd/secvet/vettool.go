package main

import (
	"errors"
	"flag"
	"os"
	"os/exec"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis/unitchecker"

	"github.com/secvet/secvet/analyzers"
	"github.com/secvet/secvet/internal/driver"
)

// calledByGo reports whether the go command runs the program, as a tool of go vet or go fix: it asks for
// the version and the flags, then hands over a package at a time, described in a file.
func calledByGo(args []string) bool {
	if len(args) == 0 {
		return false
	}
	return slices.Contains(args, "-V=full") || slices.Contains(args, "-flags") || strings.HasSuffix(args[len(args)-1], ".cfg")
}

// vettool serves the go command, and exits. The flags are those of the command as far as go vet has none
// of its own for the same.
func vettool() {
	driver.EaseGC()
	addSettings(flag.CommandLine)
	unitchecker.Main(analyzers.All...)
}

// vet runs go vet with this program as its tool. The findings are those of the command; go vet keeps
// what it found about a package until the package or something that it imports changes.
func vet(args []string) error {
	self, err := os.Executable()
	if err != nil {
		return err
	}
	at := 0
	if len(args) >= 2 && args[0] == "-C" {
		at = 2 // the go command wants this flag first
	}
	args = slices.Insert(slices.Clone(args), at, "-vettool="+self)
	cmd := exec.Command("go", append([]string{"vet"}, args...)...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	err = cmd.Run()
	if exit, ok := errors.AsType[*exec.ExitError](err); ok {
		return driver.ExitWith(exit.ExitCode())
	}
	return err
}
