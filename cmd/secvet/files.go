package main

import (
	"slices"

	"github.com/secvet/secvet/analyzers/hardcodedsecret"
	"github.com/secvet/secvet/internal/driver"
)

const filesUsage = "search the module's other files for secrets too, as far as git tracks them:\n" +
	".env, YAML, JSON, TOML, INI, Dockerfile, shell and keys, each up to 1 MiB; hardcodedsecret tells"

// fileSearch returns the search that the flag -files asks for. It is the work of one analyzer, and asking for it while
// leaving that out is an error: a clean run would say that the files have been searched.
func (c *config) fileSearch() (*driver.FileSearch, error) {
	switch {
	case !c.files:
		return nil, nil
	case !slices.Contains(c.options.Analyzers, hardcodedsecret.Analyzer):
		return nil, driver.Usagef("-files is the work of hardcodedsecret, which other flags or settings leave out")
	}
	return &driver.FileSearch{
		Analyzer: hardcodedsecret.Analyzer.Name,
		Wants:    hardcodedsecret.Searches,
		MaxSize:  hardcodedsecret.MaxFile,
		Search:   hardcodedsecret.Search,
	}, nil
}
