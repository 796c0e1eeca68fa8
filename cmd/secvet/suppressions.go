package main

import (
	"fmt"
	"go/parser"
	"go/token"
	"io"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/analyzers"
	"github.com/secvet/secvet/internal/driver"
	"github.com/secvet/secvet/internal/redact"
	"github.com/secvet/secvet/internal/report"
	"github.com/secvet/secvet/internal/suppress"
)

// A suppression is a comment that suppresses findings, as it is listed.
type suppression struct {
	File      string   `json:"file"`
	Line      int      `json:"line"`
	Column    int      `json:"column"`
	Form      string   `json:"form"`
	Analyzers []string `json:"analyzers"` // "*" is all
	Reason    string   `json:"reason"`
	Valid     bool     `json:"valid"` // else it has no effect
	fault     string   // why it has none
}

func isAnalyzer(name string) bool {
	return slices.ContainsFunc(analyzers.All, func(a *analysis.Analyzer) bool { return a.Name == name })
}

// listSuppressions prints all comments that suppress findings. Which of them are needed, the analyzer
// suppression says.
func listSuppressions(args []string, stdout io.Writer) error {
	cfg, err := parse(args)
	if err != nil {
		return err
	}
	asJSON, err := cfg.output.plain("suppressions", true)
	if err != nil {
		return err
	}
	files, err := driver.Files(cfg.options)
	if err != nil {
		return err
	}
	all := []suppression{}
	for _, file := range files {
		fset := token.NewFileSet()
		syntax, err := parser.ParseFile(fset, file.Path, nil, parser.ParseComments|parser.SkipObjectResolution)
		if syntax == nil {
			return err
		}
		for _, d := range suppress.Parse(fset, syntax) {
			p := fset.PositionFor(d.Pos, false)
			fault, _ := d.Fault(isAnalyzer)
			may := func(text string) string { return redact.Text(text, redact.Comment, nil) }
			names := []string{}
			for _, name := range d.Analyzers {
				names = append(names, may(name))
			}
			all = append(all, suppression{file.Name, p.Line, p.Column, d.Form, names, may(d.Reason), fault == "", may(fault)})
		}
	}
	if asJSON {
		return report.WriteJSON(stdout, map[string]any{"suppressions": all})
	}
	for _, s := range all {
		if _, err := fmt.Fprintln(stdout, report.Clean(s.String())); err != nil {
			return err
		}
	}
	return nil
}

// String returns the suppression as a line.
func (s suppression) String() string {
	reason := s.Reason
	switch {
	case !s.Valid:
		reason = "no effect: " + s.fault
	case reason == "":
		reason = "no reason"
	}
	return fmt.Sprintf("%s:%d:%d: %s %s: %s", s.File, s.Line, s.Column, s.Form, strings.Join(s.Analyzers, ","), reason)
}
