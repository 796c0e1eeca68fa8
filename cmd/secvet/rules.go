package main

import (
	"flag"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"github.com/secvet/secvet/analyzers"
	"github.com/secvet/secvet/internal/driver"
	"github.com/secvet/secvet/internal/report"
	"github.com/secvet/secvet/internal/suppress"
)

// onOff says of a category whether it is on by default.
func onOff(on bool) string {
	if on {
		return "on"
	}
	return "off"
}

// A listedRule is an analyzer in the JSON of 'secvet rules'.
type listedRule struct {
	Name       string           `json:"name"`
	Title      string           `json:"title"`
	Summary    string           `json:"summary"`
	OWASP      string           `json:"owasp"`     // of 2021
	OWASP2025  string           `json:"owasp2025"` // of 2025
	Gosec      []string         `json:"gosec"`     // gosec's rules for the same
	URL        string           `json:"url"`
	Doc        string           `json:"doc"`
	Categories []listedCategory `json:"categories"`
}

type listedCategory struct {
	Name       string `json:"name"`
	Summary    string `json:"summary"`
	CWE        int    `json:"cwe"`
	Severity   string `json:"severity"`
	Confidence string `json:"confidence"`
	Threat     string `json:"threat"`
	Default    bool   `json:"default"` // whether it is on unless somebody asks for it
}

// A ruleList is what 'secvet rules' is asked for.
type ruleList struct{ json bool }

func (l *ruleList) declare(flags *flag.FlagSet) {
	flags.BoolVar(&l.json, "json", false, "print one JSON document")
}

// listRules writes a table of the analyzers, or JSON.
func listRules(args []string, w io.Writer) error {
	var list ruleList
	flags := newFlagSet()
	list.declare(flags)
	if err := flags.Parse(args); err != nil || flags.NArg() > 0 {
		return driver.Usagef("want 'secvet rules' or 'secvet rules -json'")
	}
	if list.json {
		return report.WriteJSON(w, map[string]any{"rules": rules()})
	}
	table := tabwriter.NewWriter(w, 0, 4, 2, ' ', 0)
	fmt.Fprintln(table, "RULE\tCWE\tSEVERITY\tCONFIDENCE\tDEFAULT\tFINDS")
	for _, r := range rules() {
		for _, c := range r.Categories {
			fmt.Fprintf(table, "%s(%s)\t%d\t%s\t%s\t%s\t%s\n", r.Name, c.Name, c.CWE, c.Severity, c.Confidence, onOff(c.Default), c.Summary)
		}
	}
	return table.Flush()
}

func rules() []listedRule {
	var list []listedRule
	for i, a := range analyzers.All {
		r := analyzers.Rules[i]
		title, _, _ := strings.Cut(a.Doc, "\n")
		_, summary, _ := strings.Cut(title, ": ")
		l := listedRule{
			Name: r.Name, Title: r.Title, Summary: summary, OWASP: r.OWASP, OWASP2025: r.OWASP2025, URL: a.URL, Doc: a.Doc,
			Gosec: append([]string{}, suppress.ToGosec(r.Name)...),
		}
		for _, c := range r.Categories {
			l.Categories = append(l.Categories, listedCategory{
				c.Name, c.Summary, c.CWE, c.Severity.String(), c.Confidence.String(), c.Threat.String(), !c.Optional,
			})
		}
		list = append(list, l)
	}
	return list
}
