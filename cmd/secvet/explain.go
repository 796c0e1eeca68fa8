package main

import (
	"flag"
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/analyzers"
	settings "github.com/secvet/secvet/internal/config"
	"github.com/secvet/secvet/internal/driver"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/suppress"
)

// explain writes what analyzers look for and how to live with them.
func explain(names []string, w io.Writer) error {
	if len(names) == 0 {
		return driver.Usagef("want the name of an analyzer, as in 'secvet explain sqlinjection'; 'secvet rules' lists them")
	}
	for _, name := range names {
		name, _, _ = strings.Cut(name, "(") // as reports write it: sqlinjection(tainted)
		a, r := lookUp(name)
		if a == nil {
			var known []string
			for _, a := range analyzers.All {
				known = append(known, a.Name)
			}
			return driver.Usagef("there is no analyzer %q%s\n'secvet rules' lists them.", name, settings.Suggest(name, known))
		}
		explainOne(w, a, r)
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

// explainOne writes an analyzer's documentation, its categories, its flags, and how to suppress it.
func explainOne(w io.Writer, a *analysis.Analyzer, r *rule.Rule) {
	fmt.Fprintf(w, "%s\n\nOWASP %s, %s\n", a.Doc, r.OWASP, r.OWASP2025)
	var weaknesses []int
	for _, c := range r.Categories {
		weaknesses = append(weaknesses, c.CWE)
	}
	slices.Sort(weaknesses)
	for _, cwe := range slices.Compact(weaknesses) {
		fmt.Fprintf(w, "CWE-%d https://cwe.mitre.org/data/definitions/%d.html\n", cwe, cwe)
	}
	fmt.Fprint(w, "\nIts findings:\n")
	table := tabwriter.NewWriter(w, 0, 4, 2, ' ', 0)
	for _, c := range r.Categories {
		threat := ""
		if c.Threat != 0 {
			threat = ", threat " + c.Threat.String()
		}
		fmt.Fprintf(table, "  %s\tCWE-%d, severity %s, confidence %s%s\t%s\n", c.Name, c.CWE, c.Severity, c.Confidence, threat, c.Summary)
	}
	fmt.Fprintf(table, "\nTo configure it, by flags or, without the dash, by keys in %s:\n", settings.Name)
	fmt.Fprintf(table, "  -enable %s\tonly it runs\n  -disable %s\tit does not run\n", a.Name, a.Name)
	newFlags(new(config)).VisitAll(func(f *flag.Flag) {
		if strings.HasPrefix(f.Name, a.Name+".") {
			printFlag(table, f)
		}
	})
	table.Flush()
	fmt.Fprintf(w, "\nA model file (-models) teaches it functions of your own; 'secvet models' shows examples.\n")
	fmt.Fprintf(w, "\nTo suppress a finding, with a reason, on its line, on the line before, or before the declaration:\n  //secvet:ignore %s why it is none\n", a.Name)
	if rules := suppress.ToGosec(a.Name); len(rules) > 0 {
		fmt.Fprintf(w, "Comments for gosec work too: #nosec %s -- why\n", strings.Join(rules, " "))
	}
}
