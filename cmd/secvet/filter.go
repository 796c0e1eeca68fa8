package main

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"github.com/secvet/secvet/internal/changes"
	settings "github.com/secvet/secvet/internal/config"
	"github.com/secvet/secvet/internal/driver"
	"github.com/secvet/secvet/internal/finding"
	"github.com/secvet/secvet/internal/rule"
)

// filter leaves the findings that the settings choose and that are new. It runs after the analysis, so that
// another choice needs no other analysis.
func (c *config) filter(result *finding.Result) error {
	if err := c.choose(result); err != nil {
		return err
	}
	known, err := c.baseline()
	if err != nil {
		return err
	}
	if known != nil {
		result.Findings = c.leave(result.Findings, "baseline", known.Has)
	}
	if c.newFrom == "" {
		return nil
	}
	since, err := changes.Since(folder(c.options.Dir), c.newFrom)
	if err != nil {
		return driver.Usagef("-new-from: %v", err)
	}
	if err := c.since(result, c.newFrom, func(f *finding.Finding) bool { return touched(since, f) }); err != nil {
		return driver.Usagef("-new-from: %v", err)
	}
	return nil
}

// touched reports whether a finding's code has changed, or a step on its way.
func touched(since *changes.Changes, f *finding.Finding) bool {
	if since.Touch(f.Pos.File, f.Pos.Line, max(f.Pos.Line, f.End.Line)) {
		return true
	}
	return slices.ContainsFunc(f.Steps, func(s finding.Step) bool {
		return !s.Fixed && since.Touch(cmp.Or(s.Path, s.Pos.File), s.Pos.Line, s.Pos.Line)
	})
}

// choose leaves the findings that are severe enough and in files that count.
func (c *config) choose(result *finding.Result) error {
	base := c.values.Base
	if c.values.FromFlag("exclude") {
		base = "."
	}
	excluded, err := settings.Globs(base, c.values.List("exclude"))
	if err != nil {
		return driver.Usagef("%v", err)
	}
	least := severity(c.values.Text("severity"))
	mild := func(f *finding.Finding) bool { return f.Severity < least }
	out := func(f *finding.Finding) bool { return excluded.Match(f.Pos.File) }
	result.Findings = c.leave(c.leave(result.Findings, "exclude", out), "severity", mild)
	for _, list := range []*[]finding.Finding{&result.Generated, &result.Unwanted} { // hidden anyway, and not counted twice
		*list = slices.DeleteFunc(*list, func(f finding.Finding) bool { return mild(&f) || out(&f) })
	}
	for i := range result.Unwanted {
		c.hide(c.unsure(&result.Unwanted[i]), result.Unwanted[i])
	}
	leaveOutGenerated(result)
	return nil
}

// leaveOutGenerated tells what is not shown of generated files, which nobody who reads it can change.
func leaveOutGenerated(result *finding.Result) {
	files := make(map[string]bool)
	for _, f := range result.Generated {
		files[f.Pos.File] = true
	}
	if len(files) > 0 {
		reason := findings(countFlows(result.Generated)) + " in generated files that are not both severe and sure (-generated shows them)"
		result.Omit(finding.Generated, reason, slices.Collect(maps.Keys(files))...)
	}
}

// countFlows returns how many findings a report would have of a list.
func countFlows(list []finding.Finding) int { return len(finding.Flows(list)) }

// findings says how many there are.
func findings(n int) string {
	if n == 1 {
		return "1 finding"
	}
	return fmt.Sprintf("%d findings", n)
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
