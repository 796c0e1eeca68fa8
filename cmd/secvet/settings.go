package main

import (
	"flag"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/analyzers"
	settings "github.com/secvet/secvet/internal/config"
	"github.com/secvet/secvet/internal/driver"
	"github.com/secvet/secvet/internal/rule"
)

// allSettings returns the settings: the command's and, with the analyzers' names before them, those of single
// analyzers.
func allSettings() []settings.Setting {
	var own []settings.Setting
	for _, a := range analyzers.All {
		a.Flags.VisitAll(func(f *flag.Flag) {
			s := settings.Setting{Name: a.Name + "." + f.Name, Usage: f.Usage}
			if b, ok := f.Value.(interface{ IsBoolFlag() bool }); ok && b.IsBoolFlag() {
				s.Kind = settings.Bool
			} else if f.Name == "threat" {
				s.Kind = settings.List
			}
			own = append(own, s)
		})
	}
	return append(settings.Settings(rule.Names(analyzers.Rules)), own...)
}

// settle reads the configuration and puts the settings into force.
func (c *config) settle() error {
	start := settings.Start(folder(c.options.Dir), c.options.Patterns)
	if err := c.load(start); err != nil {
		return driver.Usagef("%v", err)
	}
	if err := c.setAnalyzers(); err != nil {
		return driver.Usagef("%v", err)
	}
	if err := c.learn(); err != nil {
		return driver.Usagef("%v", err)
	}
	c.options.Tags = strings.Join(c.values.List("tags"), ",")
	c.options.Suite, c.options.Analyzers = analyzers.All, c.analyzers()
	c.options.Rules = analyzers.Rules
	c.options.Choices = analyzers.Choices(analyzers.All)
	c.options.Tests = analyzers.Tests(c.options.Analyzers)
	var err error
	c.options.Files, err = c.fileSearch()
	return err
}

// folder returns the folder that "-C dir" goes to.
func folder(dir string) string {
	if dir == "" {
		return "."
	}
	return dir
}

// setAnalyzers sets the flags of the analyzers, first those that are common to all.
func (c *config) setAnalyzers() error {
	for _, name := range analyzers.Settings {
		if c.values.Origin(name) == "default" {
			continue
		}
		if err := analyzers.Set(analyzers.All, name, c.values.Text(name)); err != nil {
			return c.blame(name, err)
		}
	}
	for _, a := range analyzers.All {
		var failed error
		a.Flags.VisitAll(func(f *flag.Flag) {
			name := a.Name + "." + f.Name
			if c.values.Origin(name) != "default" && failed == nil {
				failed = c.blame(name, f.Value.Set(c.values.Text(name)))
			}
		})
		if failed != nil {
			return failed
		}
	}
	return nil
}

// blame says which setting an error is about, and where it was given.
func (c *config) blame(name string, err error) error {
	if err == nil {
		return nil
	}
	return driver.Usagef("%s: %s: %v", c.values.Origin(name), name, err)
}

// selection returns the categories that the flags and the configuration ask for. The flag of an analyzer's own name asks
// for an analyzer of which nothing is on by default.
func (c *config) selection() rule.Selection {
	s := rule.Selection{Enable: c.values.List("enable"), Also: c.values.List("also"), Disable: c.values.List("disable")}
	for _, r := range optional() {
		if *c.chosen[r.Name] == on {
			s.Also = append(s.Also, r.Name)
		}
	}
	return s
}

// optional returns the rules of which nothing is on by default.
func optional() (list []*rule.Rule) {
	for _, r := range analyzers.Rules {
		if !rule.Set(nil).Any(r) {
			list = append(list, r)
		}
	}
	return list
}

// analyzers returns those that the flags and the configuration leave.
func (c *config) analyzers() []*analysis.Analyzer {
	return analyzers.Select(choose(analyzers.All, c.chosen), c.selection())
}
