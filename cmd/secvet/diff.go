package main

import (
	"fmt"
	"io"

	"github.com/secvet/secvet/analyzers"
	"github.com/secvet/secvet/internal/clean"
	"github.com/secvet/secvet/internal/disk"
	"github.com/secvet/secvet/internal/driver"
	"github.com/secvet/secvet/internal/finding"
	"github.com/secvet/secvet/internal/report"
)

// diff compares two JSON reports. Its status is that of a run that found what is new: 0 if nothing is, and 2 if one of
// the reports says that not everything could be analyzed, since what is new cannot be told then.
func diff(args []string, stdout, stderr io.Writer) error {
	var out output
	flags := newFlagSet()
	out.declare(flags)
	if err := flags.Parse(args); err != nil || flags.NArg() != 2 {
		return driver.Usagef("usage: secvet diff [-o format=file] [-short] [-color when] earlier.json later.json")
	}
	earlier, err := readReport(flags.Arg(0))
	if err != nil {
		return err
	}
	later, err := readReport(flags.Arg(1))
	if err != nil {
		return err
	}
	asked := len(out.targets) > 0 || out.json
	if err := out.check(); err != nil {
		return err
	}
	added, gone, unchanged := finding.Compare(finding.Apart(earlier.Findings), finding.Apart(later.Findings))
	added, gone, unchanged = finding.Flows(added), finding.Flows(gone), finding.Flows(unchanged)
	later.Findings = added
	for _, p := range earlier.Problems {
		p.Message = "in the earlier report: " + p.Message
		later.Problems = append(later.Problems, p)
	}
	if !asked {
		err = printDiff(clean.Raw(stdout), out.color.wanted(stdout), added, gone, len(unchanged))
	} else {
		later.Rules = driver.Rules(analyzers.All, analyzers.Rules)
		err = out.write(stdout, later)
	}
	if err == nil {
		err = concludeDiff(stderr, later, flags.Arg(0), len(earlier.Problems), flags.Arg(1))
	}
	return err
}

// concludeDiff says what the reports say of what they do not have, and returns the status.
func concludeDiff(stderr io.Writer, later *finding.Result, earlierName string, unknown int, laterName string) error {
	if len(later.Omissions) > 0 {
		fmt.Fprintln(stderr, report.Clean(fmt.Sprintf("secvet: %s: %s", laterName, report.LeftOut(later))))
	}
	if err := report.Problems(stderr, later.Problems); err != nil {
		return err
	}
	switch {
	case len(later.Problems) > unknown:
		return fmt.Errorf("not everything could be analyzed when %s was made: see the errors above; what is new there is not known", laterName)
	case unknown > 0:
		return fmt.Errorf("not everything could be analyzed when %s was made: see the errors above; what is told as new may have been there", earlierName)
	case len(later.Findings) > 0:
		return driver.ExitWith(1)
	}
	return nil
}

func readReport(name string) (*finding.Result, error) {
	data, err := disk.Read(name, disk.Report)
	if err != nil {
		return nil, err
	}
	result, err := report.ReadJSON(data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	distrust(result.Findings)
	for _, f := range result.Findings {
		distrust(f.Ways)
	}
	return result, nil
}

// printDiff tells the difference for people: a line for each finding, as the tool diff marks its lines.
func printDiff(w io.Writer, color bool, added, gone []finding.Finding, unchanged int) error {
	for _, side := range []struct {
		mark string
		list []finding.Finding
	}{{"- ", gone}, {"+ ", added}} {
		text := report.Text{Short: true, Color: color, Prefix: side.mark}
		if err := text.Write(w, report.Discreet(&finding.Result{Findings: side.list})); err != nil {
			return err
		}
	}
	_, err := fmt.Fprintf(w, "%d new, %d gone, %d unchanged\n", len(added), len(gone), unchanged)
	return err
}
