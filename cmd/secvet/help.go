package main

import (
	"flag"
	"fmt"
	"io"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/analyzers"
	"github.com/secvet/secvet/internal/driver"
	"github.com/secvet/secvet/internal/rule"
)

const usage = `secvet finds security flaws in Go code by following data through functions and packages.

usage: secvet [flags] [packages]       analyze packages, "." by default; "./..." is all below
       secvet vet [flags] [packages]   the same through go vet and its cache
       secvet diff old.json new.json   compare two JSON reports: status 1 if something is new
       secvet help [analyzer]          this text, or what an analyzer looks for
       secvet version

exit status: 0 nothing found, 1 findings, 2 a usage error, or packages that could not be analyzed
`

// help writes the usage, or what the analyzers named look for.
func help(w io.Writer, topics []string) error {
	if len(topics) == 0 {
		return helpAll(w)
	}
	for _, topic := range topics {
		a, r := lookUp(topic)
		if a == nil {
			return driver.Usagef("there is no analyzer %q", topic)
		}
		helpAnalyzer(w, a, r)
	}
	return nil
}

func lookUp(name string) (*analysis.Analyzer, *rule.Rule) {
	for i, a := range analyzers.All {
		if a.Name == name {
			return a, analyzers.Rules[i]
		}
	}
	return nil, nil
}

func helpAll(w io.Writer) error {
	fmt.Fprintf(w, "%s\nanalyzers:\n", usage)
	for _, a := range analyzers.All {
		title, _, _ := strings.Cut(a.Doc, "\n")
		fmt.Fprintf(w, "  %s\n", title)
	}
	fmt.Fprintf(w, "\nBy default all run. -NAME runs only the analyzers so named, -NAME=false all others.\n\nflags:\n")
	cfg := new(config)
	flags := newFlags(cfg)
	printFlags(w, flags, func(name string) bool { return cfg.chosen[name] == nil && !strings.Contains(name, ".") })
	return nil
}

// helpAnalyzer writes an analyzer's documentation, its categories and its flags.
func helpAnalyzer(w io.Writer, a *analysis.Analyzer, r *rule.Rule) {
	fmt.Fprintf(w, "%s\n\nOWASP %s\n\ncategories:\n", a.Doc, r.OWASP)
	for _, c := range r.Categories {
		fmt.Fprintf(w, "  %s: %s [CWE-%d, severity %s, confidence %s]\n", c.Name, c.Summary, c.CWE, c.Severity, c.Confidence)
	}
	flags := newFlags(new(config))
	fmt.Fprintf(w, "\nflags:\n")
	printFlags(w, flags, func(name string) bool { return name == a.Name || strings.HasPrefix(name, a.Name+".") })
}

// printFlags writes the flags whose names are wanted.
func printFlags(w io.Writer, flags *flag.FlagSet, wanted func(name string) bool) {
	some := flag.NewFlagSet("", flag.ContinueOnError)
	flags.VisitAll(func(f *flag.Flag) {
		if wanted(f.Name) {
			some.Var(f.Value, f.Name, f.Usage)
		}
	})
	some.SetOutput(w)
	some.PrintDefaults()
}
