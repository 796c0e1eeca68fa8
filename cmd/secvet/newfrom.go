package main

import (
	"path"
	"path/filepath"
	"slices"

	settings "github.com/secvet/secvet/internal/config"
	"github.com/secvet/secvet/internal/driver"
	"github.com/secvet/secvet/internal/finding"
	"github.com/secvet/secvet/internal/revision"
)

// since leaves the findings that are new since a revision: those that touched says, whose lines have changed, and those that
// depend on something else that has: a declaration that their way passes through, the version of a dependency, the settings.
func (c *config) since(result *finding.Result, rev string, touched func(*finding.Finding) bool) error {
	if !slices.ContainsFunc(result.Findings, func(f finding.Finding) bool { return !touched(&f) }) {
		return nil
	}
	tree, err := revision.Open(folder(c.options.Dir), rev)
	if err != nil {
		return err
	}
	changes, err := tree.Changes()
	if err != nil {
		return err
	}
	if c.configChanged(tree, func(rel string) bool { _, ok := changes.Files[rel]; return ok || !changes.Base[rel] }) {
		return nil
	}
	depends, err := driver.Since(c.options, changes)
	if err != nil {
		return nil // what cannot be decided counts as new
	}
	result.Findings = slices.DeleteFunc(result.Findings, func(f finding.Finding) bool { return !touched(&f) && !depends(&f) })
	return nil
}

// configChanged reports whether a file that settings are read from is not as the revision had it.
func (c *config) configChanged(tree *revision.Tree, differs func(rel string) bool) bool {
	if c.values.Revision() != nil {
		return false // no change of these files counts
	}
	changed := func(name string) bool {
		rel, inside := tree.Rel(name)
		return inside && differs(rel)
	}
	if c.values.File != "" && changed(c.values.File) {
		return true
	}
	if c.values.File == "" && c.file == "" && hadConfiguration(tree, settings.Start(folder(c.options.Dir), c.options.Patterns)) {
		return true
	}
	for _, setting := range []string{"models", "baseline"} {
		for _, name := range c.values.List(setting) {
			if !c.values.FromFlag(setting) {
				name = filepath.Join(c.values.Base, filepath.FromSlash(name))
			}
			if changed(name) {
				return true
			}
		}
	}
	return false
}

// hadConfiguration reports whether a revision had a configuration for a folder.
func hadConfiguration(tree *revision.Tree, dir string) bool {
	rel, ok := tree.Rel(dir)
	for ok {
		if tree.Has(path.Join(rel, settings.Name)) {
			return true
		}
		if rel == "." {
			return false
		}
		rel = path.Dir(rel)
	}
	return false
}
