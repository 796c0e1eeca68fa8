package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/secvet/secvet/analyzers"
	"github.com/secvet/secvet/internal/finding"
	"github.com/secvet/secvet/internal/rule"
)

// What a flag says, the user has said. What a configuration, a baseline or a model file says is part of the code under
// analysis, and may have come with it: it can leave out anything, but not without being told.

// leave leaves out the findings that a setting does not want, and notes them.
func (c *config) leave(list []finding.Finding, setting string, unwanted func(*finding.Finding) bool) []finding.Finding {
	return slices.DeleteFunc(list, func(f finding.Finding) bool {
		if !unwanted(&f) {
			return false
		}
		c.hide(setting, f)
		return true
	})
}

// hide notes a finding that a setting leaves out.
func (c *config) hide(setting string, f finding.Finding) {
	if c.hidden == nil {
		c.hidden = make(map[string][]finding.Finding)
	}
	c.hidden[setting] = append(c.hidden[setting], f)
}

// tell adds to the result what files of the program left out.
func (c *config) tell(result *finding.Result) {
	var names []string
	for _, s := range c.values.Settings() {
		if n := countFlows(c.hidden[s.Name]); n > 0 && c.configured(s.Name) {
			names = append(names, fmt.Sprintf("%s: %s", s.Name, findings(n)))
		}
	}
	for _, name := range []string{"enable", "disable"} {
		if c.configured(name) && len(c.idle()) > 0 {
			names = append(names, fmt.Sprintf("%s: %s did not run", name, strings.Join(c.idle(), ", ")))
			break // the analyzers that do not run are those that both leave out
		}
	}
	if n := c.forgiven(result); n > 0 && c.configured("fail-on") {
		names = append(names, fmt.Sprintf("fail-on: %s without effect on the exit status", findings(n)))
	}
	if len(names) > 0 {
		result.Omit(finding.Configured, c.configName()+" leaves out findings", names...)
	}
	if n := countFlows(c.hidden["baseline"]); n > 0 {
		result.Omit(finding.Configured, fmt.Sprintf("the baseline %s leaves out %s", c.values.Text("baseline"), findings(n)))
	}
	if c.believed > 0 {
		names := strings.Join(c.values.List("models"), ", ")
		result.Omit(finding.Configured, fmt.Sprintf("%s says whom or what to trust (%d of its rows)", names, c.believed))
	}
}

// configured reports whether the configuration file has given a setting. The baseline is told by itself.
func (c *config) configured(name string) bool {
	return name != "baseline" && !slices.Contains([]string{"default", "flag"}, c.values.Origin(name))
}

// configName returns the name of the configuration, from the current folder if it is below it.
func (c *config) configName() string {
	cwd, err := os.Getwd()
	if err != nil || !filepath.IsAbs(c.values.File) {
		return c.values.File
	}
	if rel, err := filepath.Rel(cwd, c.values.File); err == nil && filepath.IsLocal(rel) {
		return rel
	}
	return c.values.File
}

// idle returns the analyzers that do not run, but for those that nobody has who does not ask for them.
func (c *config) idle() (names []string) {
	for _, a := range c.options.Suite {
		if !slices.Contains(c.options.Analyzers, a) && !offByDefault(a.Name) {
			names = append(names, a.Name)
		}
	}
	return names
}

// forgiven counts the findings that are shown and do not set the exit status.
func (c *config) forgiven(result *finding.Result) (n int) {
	least := c.failOn()
	for _, f := range result.Findings {
		if f.Severity < least {
			n++
		}
	}
	return n
}

// unasked returns the setting by which a category that is on by default does not run, or "".
func (c *config) unasked(f *finding.Finding) string {
	for _, r := range c.options.Rules {
		if r.Name != f.Analyzer || c.options.Choices[r.Name].Categories.Has(r.Category(f.Category)) {
			continue
		}
		if len(c.values.List("enable")) > 0 {
			return "enable"
		}
		return "disable"
	}
	return ""
}

// unsure returns the setting by which a finding that is shown by default is not: how sure it has to be, or whose value
// it is, for all analyzers or for its own.
func (c *config) unsure(f *finding.Finding) string {
	if name := c.unasked(f); name != "" {
		return name
	}
	for _, name := range []string{f.Analyzer + ".confidence", "confidence"} {
		if !c.values.Has(name) || c.values.Origin(name) == "default" {
			continue
		}
		if least, ok := rule.ParseConfidence(c.values.Text(name)); ok && f.Confidence < least {
			return name
		}
		break // the analyzer's own goes before the other
	}
	if own := f.Analyzer + ".threat"; c.values.Has(own) && c.values.Origin(own) != "default" {
		return own
	}
	return "threat"
}

// offByDefault reports whether all that an analyzer finds is off by default.
func offByDefault(analyzer string) bool {
	return slices.ContainsFunc(analyzers.Rules, func(r *rule.Rule) bool { return r.Name == analyzer && !rule.Set(nil).Any(r) })
}
