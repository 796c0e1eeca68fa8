package main

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"github.com/secvet/secvet/internal/report"
)

// showConfig prints every setting with its value and where that comes from. Settings of single analyzers
// are many and are printed only where they are set.
func showConfig(args []string, stdout io.Writer) error {
	cfg, err := parse(args)
	if err != nil {
		return err
	}
	file := cfg.values.File
	if file == "" {
		file = "none"
	}
	fmt.Fprintf(stdout, "# configuration: %s\n", report.Clean(file))
	table := tabwriter.NewWriter(stdout, 0, 4, 2, ' ', 0)
	for _, s := range cfg.values.Settings() {
		origin := cfg.values.Origin(s.Name)
		if strings.Contains(s.Name, ".") && origin == "default" {
			continue
		}
		value := strings.Join(cfg.values.List(s.Name), ", ")
		if value == "" {
			value = "[]"
		}
		fmt.Fprintf(table, "%s: %s\t# %s\n", s.Name, report.Clean(value), report.Clean(origin))
	}
	return table.Flush()
}
