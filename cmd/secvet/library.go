package main

import (
	"fmt"
	"io"
	"text/tabwriter"

	"github.com/secvet/secvet/analyzers"
	settings "github.com/secvet/secvet/internal/config"
	"github.com/secvet/secvet/internal/driver"
	"github.com/secvet/secvet/internal/report"
	"github.com/secvet/secvet/models"
)

// showModels writes the rows of packages, the user's included, or without packages the import paths that have
// a model.
func showModels(args []string, w io.Writer) error {
	cfg, err := parse(args)
	if err == nil {
		_, err = cfg.output.plain("models", false)
	}
	if err != nil {
		return err
	}
	if len(args) == 0 || cfg.options.Patterns[0] == "." {
		for _, path := range models.Paths() {
			fmt.Fprintln(w, path)
		}
		return nil
	}
	table := tabwriter.NewWriter(w, 0, 4, 2, ' ', 0)
	for _, path := range cfg.options.Patterns {
		file := analyzers.Models(analyzers.All).For(path)
		if file == nil {
			return driver.Usagef("there is no model of %s%s\nA model file of your own can have one: see -models.", path, settings.Suggest(path, models.Paths()))
		}
		fmt.Fprintf(table, "package %s\n", path)
		for _, row := range file.Rows() {
			fmt.Fprintf(table, "%s\t# %s:%d\n", report.Clean(row.String()), report.Clean(row.File), row.Line)
		}
	}
	return table.Flush()
}
