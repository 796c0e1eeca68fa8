package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"
)

// sameFindings compares what two doors found, each in the JSON of its own: the command's, go vet's, or
// golangci-lint's, which says less than the others.
func sameFindings(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: samefindings first.json second.json")
	}
	var found [2][]found
	brief := false
	for i, name := range args {
		var err error
		var isBrief bool
		found[i], isBrief, err = readFindings(ts.MkAbs("."), ts.ReadFile(name))
		ts.Check(err)
		brief = brief || isBrief
	}
	first, second := lines(found[0], brief), lines(found[1], brief)
	if first == "" {
		ts.Fatalf("no findings")
	}
	if first != second {
		ts.Fatalf("%s:\n%s\n%s:\n%s", args[0], first, args[1], second)
	}
}

// found is a finding as far as all doors know it, and the rest.
type found struct{ brief, rest string }

// lines renders findings in an order of their own, each once: go vet repeats those of files that belong
// to a package and to its tests.
func lines(list []found, brief bool) string {
	var all []string
	for _, f := range list {
		if !brief {
			f.brief += f.rest
		}
		all = append(all, f.brief)
	}
	slices.Sort(all)
	return strings.Join(slices.Compact(all), "\n")
}

type place struct {
	File         string
	Line, Column int
}

func (p place) in(dir string) string {
	return fmt.Sprintf("%s:%d:%d", absolute(dir, p.File), p.Line, p.Column)
}

func absolute(dir, file string) string {
	if filepath.IsAbs(file) {
		return file
	}
	return filepath.Join(dir, file)
}

// reported is a finding of the command.
type reported struct {
	Analyzer, Category, Message string
	Pos, End                    place
	Steps                       []struct {
		Pos     place
		Message string
	}
	Ways []reported
}

func (f reported) found(dir string) found {
	rest := fmt.Sprintf(" (%s) to %s", f.Category, f.End.in(dir))
	for _, s := range f.Steps {
		rest += fmt.Sprintf("\n\t%s: %s", s.Pos.in(dir), s.Message)
	}
	return found{fmt.Sprintf("%s: %s: %s", f.Pos.in(dir), f.Analyzer, f.Message), rest}
}

// readFindings reads a document of any of the doors.
func readFindings(dir, text string) (list []found, brief bool, err error) {
	var doc struct {
		Findings []reported
		Issues   []struct {
			Text string
			Pos  struct {
				Filename     string
				Line, Column int
			}
		}
	}
	if !strings.Contains(text, `"findings": [`) && !strings.HasPrefix(text, `{"Issues":`) {
		list, err = readVet(dir, text)
		return list, false, err
	}
	if err := json.NewDecoder(strings.NewReader(text)).Decode(&doc); err != nil {
		return nil, false, err
	}
	for _, f := range doc.Findings {
		list = append(list, f.found(dir))
		told := []place{f.Pos}
		for _, way := range f.Ways { // the other doors tell one at each place
			if !slices.Contains(told, way.Pos) {
				told = append(told, way.Pos)
				list = append(list, way.found(dir))
			}
		}
	}
	for _, i := range doc.Issues {
		list = append(list, found{brief: place{i.Pos.Filename, i.Pos.Line, i.Pos.Column}.in(dir) + ": " + i.Text})
	}
	return list, doc.Findings == nil, nil
}

// readVet reads what go vet -json prints: a document for each package.
func readVet(dir, stream string) (list []found, err error) {
	for dec := json.NewDecoder(strings.NewReader(stream)); ; {
		var packages map[string]map[string][]struct {
			Category, Posn, End, Message string
			Related                      []struct{ Posn, Message string }
		}
		if err := dec.Decode(&packages); errors.Is(err, io.EOF) {
			return list, nil
		} else if err != nil {
			return nil, err
		}
		for _, analyzers := range packages {
			for analyzer, diagnostics := range analyzers {
				for _, d := range diagnostics {
					category, _, _ := strings.Cut(d.Category, ";") // the command tells the rest by itself
					rest := fmt.Sprintf(" (%s) to %s", category, d.End)
					for _, r := range d.Related {
						rest += fmt.Sprintf("\n\t%s: %s", absolute(dir, r.Posn), r.Message)
					}
					list = append(list, found{fmt.Sprintf("%s: %s: %s", d.Posn, analyzer, d.Message), rest})
				}
			}
		}
	}
}
