package main

import (
	"flag"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
)

const (
	usage = `secvet finds security flaws in Go code by following data through functions and packages.

usage: secvet [flags] [packages]    analyze packages, "." by default; "./..." is all below
       secvet command [...]

commands:
`
	usageEnd = `
'secvet explain sqlinjection' explains an analyzer; -sqlinjection runs only the analyzers so named,
-sqlinjection=false all others. Settings can stand in a file .secvet.yaml too.

exit status: 0 nothing found, 1 findings, 2 a usage error, or packages that could not be analyzed; 130 interrupted
`
)

// help writes the usage, or what the analyzers named look for.
func help(topics []string, w io.Writer) error {
	if len(topics) > 0 {
		return explain(topics, w)
	}
	fmt.Fprint(w, usage)
	table := tabwriter.NewWriter(w, 0, 4, 2, ' ', 0)
	for _, c := range commands() {
		fmt.Fprintf(table, "  %s\t%s\n", c.name, c.summary)
	}
	fmt.Fprint(table, "\nflags:\n")
	cfg := new(config)
	newFlags(cfg).VisitAll(func(f *flag.Flag) {
		if cfg.chosen[f.Name] == nil && !strings.Contains(f.Name, ".") {
			printFlag(table, f)
		}
	})
	if err := table.Flush(); err != nil {
		return err
	}
	_, err := fmt.Fprint(w, usageEnd)
	return err
}

// printFlag writes a flag in one line.
func printFlag(w io.Writer, f *flag.Flag) {
	name, text := flag.UnquoteUsage(f)
	text = strings.ReplaceAll(text, "\n", "; ")
	if f.DefValue != "" && f.DefValue != "false" && !strings.Contains(text, "default") {
		text += " (default " + f.DefValue + ")"
	}
	if name != "" {
		name = " " + name
	}
	fmt.Fprintf(w, "  -%s%s\t%s\n", f.Name, name, text)
}
