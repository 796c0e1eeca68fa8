package main

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"text/tabwriter"

	settings "github.com/secvet/secvet/internal/config"
	"github.com/secvet/secvet/internal/redact"
	"github.com/secvet/secvet/internal/report"
)

// showConfig prints every setting with its value and where that comes from. Settings of single analyzers
// are many and are printed only where they are set.
func showConfig(args []string, stdout io.Writer) error {
	cfg, err := parse(args)
	if err == nil {
		_, err = cfg.output.plain("config", false)
	}
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
		value := scalar(cfg.values.Text(s.Name))
		if s.Kind == settings.List {
			var items []string
			for _, item := range cfg.values.List(s.Name) {
				items = append(items, scalar(item))
			}
			value = "[" + strings.Join(items, ", ") + "]"
		}
		fmt.Fprintf(table, "%s: %s\t# %s\n", s.Name, value, report.Clean(origin))
	}
	return table.Flush()
}

// scalar writes a text as YAML does.
func scalar(text string) string {
	text = redact.Text(text, redact.Told, nil)
	const plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_./-"
	if text == "" || strings.Trim(text, plain) != "" {
		return strconv.Quote(text)
	}
	return text
}
