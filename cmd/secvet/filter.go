package main

import (
	"slices"

	settings "github.com/secvet/secvet/internal/config"
	"github.com/secvet/secvet/internal/driver"
	"github.com/secvet/secvet/internal/finding"
	"github.com/secvet/secvet/internal/rule"
)

// filter leaves the findings that the settings choose. It runs after the analysis, so that another choice
// needs no other analysis.
func (c *config) filter(result *finding.Result) error {
	base := c.values.Base
	if c.values.FromFlag("exclude") {
		base = "."
	}
	excluded, err := settings.Globs(base, c.values.List("exclude"))
	if err != nil {
		return driver.Usagef("%v", err)
	}
	least := severity(c.values.Text("severity"))
	result.Findings = slices.DeleteFunc(result.Findings, func(f finding.Finding) bool {
		return f.Severity < least || excluded.Match(f.Pos.File)
	})
	return nil
}

// severity returns the level of that name, and one above all for "none".
func severity(name string) rule.Severity {
	switch name {
	case "low":
		return rule.Low
	case "medium":
		return rule.Medium
	case "high":
		return rule.High
	}
	return rule.High + 1
}

// failOn returns the severity from which on findings set the exit status.
func (c *config) failOn() rule.Severity { return severity(c.values.Text("fail-on")) }
