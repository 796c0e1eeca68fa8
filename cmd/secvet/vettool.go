package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis/unitchecker"

	"github.com/secvet/secvet/analyzers"
	"github.com/secvet/secvet/internal/budget"
	"github.com/secvet/secvet/internal/driver"
	"github.com/secvet/secvet/internal/finding"
	"github.com/secvet/secvet/internal/watch"
)

// calledByGo reports whether the go command runs the program, as a tool of go vet or go fix: it asks for
// the version and the flags, then hands over a package at a time, described in a file.
func calledByGo(args []string) bool {
	if len(args) == 0 {
		return false
	}
	return slices.Contains(args, "-V=full") || slices.Contains(args, "-flags") || strings.HasSuffix(args[len(args)-1], ".cfg")
}

// everything is a flag of the tool: it leaves the choice among findings to the command.
const everything = "everything"

// vettool serves the go command, and exits. The flags are those settings of the command that change what
// is found, as far as go vet has none of its own for the same, and the choice among what was found for
// those who run go vet themselves.
func vettool() {
	keepBudget(os.Args[len(os.Args)-1])
	addSettings(flag.CommandLine)
	addSelection(flag.CommandLine, os.Args[1:])
	flag.Func("models", "learn from the user's model files, each as SHA256@FILE", useModels)
	flag.BoolFunc(everything, "report findings of any confidence and threat", func(string) error {
		analyzers.Choices(analyzers.All)
		return nil
	})
	unitchecker.Main(analyzers.All...)
}

// keepBudget keeps the process within the budget that the command has for a package, if it is started for one: a file
// describes it.
func keepBudget(description string) {
	meter := budget.FromEnv()
	driver.EaseGC(meter.Memory())
	if filepath.Ext(description) != ".cfg" {
		return
	}
	var pkg struct{ ImportPath string }
	if text, err := os.ReadFile(description); err == nil {
		_ = json.Unmarshal(text, &pkg)
	}
	meter.Begin(pkg.ImportPath)
	meter.Watch((*watch.Child)(nil).Over)
}

// vetFlags returns the flags for the tool. They stand in one order and say only what changes findings, so
// that go vet finds in its cache what it can: which analyzers, severities and files somebody wants to see
// is decided afterwards.
func (c *config) vetFlags(models string) []string {
	flags := []string{"-" + everything}
	for _, s := range c.values.Settings() {
		_, name, own := strings.Cut(s.Name, ".")
		if !own {
			name = s.Name
		}
		if choosesOnly(name) || c.values.Origin(s.Name) == "default" || c.values.Text(s.Name) == s.Default {
			continue
		}
		if own || slices.Contains(analyzers.Settings, name) {
			flags = append(flags, fmt.Sprintf("-%s=%s", s.Name, c.values.Text(s.Name)))
		}
	}
	if models != "" {
		flags = append(flags, "-models="+models)
	}
	return flags
}

// choosesOnly reports whether a setting of the analyzers only chooses among findings.
func choosesOnly(name string) bool {
	return slices.Contains([]string{"confidence", "threat", "generated"}, name)
}

// vet runs go vet with this program as its tool. The findings are those of the command; go vet keeps
// what it found about a package until the package or something that it imports changes.
func (c *config) vet() (*finding.Result, error) {
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	models, temp, err := c.modelFlag()
	if temp != "" {
		defer os.RemoveAll(temp)
	}
	if err != nil {
		return nil, err
	}
	return driver.Vet(c.options, self, c.vetFlags(models))
}
