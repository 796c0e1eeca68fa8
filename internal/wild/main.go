// Command wild compares JSON reports on public code with judgements that were made of earlier ones:
//
//	secvet -C ../miniflux -o json=miniflux.json ./...
//	go run ./internal/wild git:miniflux/v2=miniflux.json
//
// It prints the findings that nobody has judged yet, the true ones that are gone, and how many of each verdict there are, by
// analyzer. The judgements stand in judgements.tsv, a line each: module, version, fingerprint, analyzer, category, place,
// severity, confidence, verdict (true, arguable or false) and reason. Judgements of new findings are added there by hand. The
// status is 1 if a true finding is gone.
package main

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"strings"
)

//go:embed judgements.tsv
var judgements string

// A judgement is what somebody has said of a finding.
type judgement struct{ module, fingerprint, analyzer, place, verdict string }

// A report is as much of a JSON report as is needed.
type report struct {
	Findings []struct {
		Analyzer, Category, Message, Fingerprint string
		Pos                                      struct {
			File string
			Line int
		}
		Ways []struct{ Fingerprint string } // what else is told with it, each of which was a finding of its own before
	}
}

func main() {
	gone, err := compare(os.Stdout, judgements, os.Args[1:])
	switch {
	case err != nil:
		fmt.Fprintln(os.Stderr, "wild:", err)
		os.Exit(2)
	case gone > 0:
		os.Exit(1)
	}
}

// compare holds reports, each "module=file", against judgements, and returns how many true findings are gone.
func compare(out io.Writer, table string, args []string) (gone int, err error) {
	all, err := parse(table)
	if err != nil {
		return 0, err
	}
	counts := make(map[string]map[string]int) // by analyzer and verdict
	for _, arg := range args {
		module, file, ok := strings.Cut(arg, "=")
		if !ok {
			return 0, fmt.Errorf("%q is not module=file", arg)
		}
		r, err := read(file)
		if err != nil {
			return 0, err
		}
		n := r.hold(out, module, all, counts)
		gone += n
	}
	for _, analyzer := range slices.Sorted(maps.Keys(counts)) {
		c := counts[analyzer]
		fmt.Fprintf(out, "%s: %d true, %d arguable, %d false, %d not judged\n", analyzer, c["true"], c["arguable"], c["false"], c[""])
	}
	return gone, nil
}

// hold compares the report of one module, adds to the counts, and returns how many true findings are gone.
func (r *report) hold(out io.Writer, module string, all []judgement, counts map[string]map[string]int) (gone int) {
	judged := make(map[string]judgement)
	for _, j := range all {
		if j.module == module {
			judged[j.fingerprint] = j
		}
	}
	seen := make(map[string]bool)
	for _, f := range r.Findings {
		for _, w := range f.Ways {
			seen[w.Fingerprint] = true
		}
		verdict := judged[f.Fingerprint].verdict
		if seen[f.Fingerprint] = true; verdict == "" {
			fmt.Fprintf(out, "new: %s %s:%d %s(%s) %s %s\n", module, f.Pos.File, f.Pos.Line, f.Analyzer, f.Category, f.Fingerprint, f.Message)
		}
		if counts[f.Analyzer] == nil {
			counts[f.Analyzer] = make(map[string]int)
		}
		counts[f.Analyzer][verdict]++
	}
	for _, j := range all {
		if j.module == module && j.verdict == "true" && !seen[j.fingerprint] {
			fmt.Fprintf(out, "gone: %s %s %s %s\n", module, j.place, j.analyzer, j.fingerprint)
			gone++
		}
	}
	return gone
}

// parse reads judgements. The first line names the columns.
func parse(table string) (all []judgement, err error) {
	for i, line := range strings.Split(strings.TrimSuffix(table, "\n"), "\n") {
		columns := strings.Split(line, "\t")
		if len(columns) != 10 {
			return nil, fmt.Errorf("line %d has %d columns, not 10", i+1, len(columns))
		}
		if i == 0 {
			continue
		}
		if v := columns[8]; v != "true" && v != "arguable" && v != "false" {
			return nil, fmt.Errorf("line %d: %q is no verdict", i+1, v)
		}
		all = append(all, judgement{columns[0], columns[2], columns[3], columns[5], columns[8]})
	}
	return all, nil
}

// read reads a JSON report.
func read(file string) (*report, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	r := new(report)
	if err := json.Unmarshal(data, r); err != nil {
		return nil, fmt.Errorf("%s: %v", file, err)
	}
	return r, nil
}
