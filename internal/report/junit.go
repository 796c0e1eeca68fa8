package report

import (
	"encoding/xml"
	"io"
	"strings"

	"github.com/secvet/secvet/internal/finding"
)

// JUnit is the XML that CI systems show as test results: a suite for each analyzer, with a failed test for
// each finding, or with one that passed.
type JUnit struct{}

type junitSuites struct {
	XMLName  xml.Name     `xml:"testsuites"`
	Name     string       `xml:"name,attr"`
	Tests    int          `xml:"tests,attr"`
	Failures int          `xml:"failures,attr"`
	Errors   int          `xml:"errors,attr"`
	Suites   []junitSuite `xml:"testsuite"`
}

type junitSuite struct {
	Name     string      `xml:"name,attr"`
	Tests    int         `xml:"tests,attr"`
	Failures int         `xml:"failures,attr"`
	Errors   int         `xml:"errors,attr"`
	Skipped  int         `xml:"skipped,attr,omitempty"`
	Cases    []junitCase `xml:"testcase"`
}

type junitCase struct {
	Name    string        `xml:"name,attr"`
	Class   string        `xml:"classname,attr"`
	File    string        `xml:"file,attr,omitempty"`
	Line    int           `xml:"line,attr,omitempty"`
	Failure *junitFailure `xml:"failure"`
	Error   *junitFailure `xml:"error"`
	Skipped *junitSkipped `xml:"skipped"`
}

type junitSkipped struct {
	Message string `xml:"message,attr"`
}

type junitFailure struct {
	Type    string `xml:"type,attr"`
	Message string `xml:"message,attr"`
	Text    string `xml:",chardata"`
}

// Write writes the suites.
func (JUnit) Write(w io.Writer, result *finding.Result) error {
	doc := junitSuites{Name: "secvet"}
	for _, name := range suiteNames(result) {
		doc.add(newSuite(result, name))
	}
	if len(result.Problems) > 0 {
		suite := junitSuite{Name: "packages", Errors: len(result.Problems)}
		for _, p := range result.Problems {
			suite.Cases = append(suite.Cases, junitCase{
				Name: Clean(p.Package), Class: "packages", File: Clean(p.Pos.File), Line: p.Pos.Line,
				Error: &junitFailure{Type: "error", Message: Clean(p.Message), Text: Clean(p.String())},
			})
		}
		doc.add(suite)
	}
	if len(result.Omissions) > 0 {
		doc.add(skippedSuite(result))
	}
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	enc := xml.NewEncoder(w)
	enc.Indent("", "  ")
	if err := enc.Encode(doc); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}

// skippedSuite tells what was left out as tests that did not run, which CI systems count and show.
func skippedSuite(result *finding.Result) junitSuite {
	suite := junitSuite{Name: "left out", Skipped: len(result.Omissions)}
	for _, o := range brief(result) {
		suite.Cases = append(suite.Cases, junitCase{
			Name: Clean(o.Reason), Class: "left out", Skipped: &junitSkipped{Clean(omission(o, someNames))},
		})
	}
	return suite
}

func (d *junitSuites) add(s junitSuite) {
	s.Tests = len(s.Cases)
	d.Tests += s.Tests
	d.Failures += s.Failures
	d.Errors += s.Errors
	d.Suites = append(d.Suites, s)
}

// suiteNames returns the analyzers that ran, and those of other tools that found something.
func suiteNames(result *finding.Result) []string {
	var names []string
	seen := make(map[string]bool)
	add := func(name string) {
		if !seen[name] {
			seen[name] = true
			names = append(names, name)
		}
	}
	for _, r := range result.Rules {
		if r.Tool == "" {
			add(r.Name)
		}
	}
	for _, f := range result.Findings {
		add(f.Analyzer)
	}
	return names
}

func newSuite(result *finding.Result, analyzer string) junitSuite {
	suite := junitSuite{Name: Clean(analyzer)}
	for _, f := range result.Findings {
		if f.Analyzer != analyzer {
			continue
		}
		var text strings.Builder
		for _, s := range f.Steps {
			text.WriteString(Clean(placeOfStep(result, s)) + ": " + Clean(s.Message) + "\n")
		}
		suite.Failures++
		file, _ := inRepository(result, f.Pos.File)
		suite.Cases = append(suite.Cases, junitCase{
			Name: Clean(placeInRepository(result, f.Pos) + " " + f.Category), Class: Clean(analyzer), File: Clean(file), Line: f.Pos.Line,
			Failure: &junitFailure{Type: f.Severity.String(), Message: Clean(messageOf(&f)), Text: text.String()},
		})
	}
	if len(suite.Cases) == 0 {
		suite.Cases = []junitCase{{Name: "no findings", Class: Clean(analyzer)}}
	}
	return suite
}
