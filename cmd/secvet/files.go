package main

import (
	"slices"

	"github.com/secvet/secvet/analyzers/hardcodedsecret"
	"github.com/secvet/secvet/internal/driver"
)

const filesUsage = "search the module's other files for secrets too, as far as git tracks them:\n" +
	".env, YAML, JSON, TOML, INI, Dockerfile, shell and keys, each up to 1 MiB; hardcodedsecret tells"

// fileSearch returns the search that the flag -files asks for, as long as the analyzer that it belongs to runs.
func (c *config) fileSearch() *driver.FileSearch {
	if !c.files || !slices.Contains(c.options.Analyzers, hardcodedsecret.Analyzer) {
		return nil
	}
	return &driver.FileSearch{
		Analyzer: hardcodedsecret.Analyzer.Name,
		Wants:    hardcodedsecret.Searches,
		MaxSize:  hardcodedsecret.MaxFile,
		Search:   hardcodedsecret.Search,
	}
}
