package report_test

import (
	"cmp"
	"fmt"
	"strings"
	"testing"

	"github.com/secvet/secvet/internal/finding"
	"github.com/secvet/secvet/internal/report"
)

// leftOut is a run that found nothing and left out more than a reader wants to have listed.
func leftOut() *finding.Result {
	r := &finding.Result{Packages: 2, Dir: "/src/repo/sub", Root: "/src/repo"}
	for i := range 1200 {
		r.Omit(finding.Unbuilt, "build constraints leave out files", fmt.Sprintf("f%04d-windows.go", i))
	}
	r.Omit(finding.Configured, ".secvet.yaml hides findings", "exclude: 3 findings")
	r.Omit(finding.Generated, "generated code is left out", "a.pb.go")
	r.Omit(finding.Cut, "functions are too large", "p.F", "p.G")
	r.Omit(finding.Cut, "calls are too many", "p.G")
	return r
}

// TestOmissions holds that every format tells each reason, a clean run's too, and that none becomes a page of names.
func TestOmissions(t *testing.T) {
	for _, name := range report.Names() {
		out := render(t, name, leftOut())
		all := map[string]string{"text": "and 1197 more", "json": "1200", "sarif": "1200", "html": "1200"}[name]
		for _, want := range []string{
			"build constraints leave out files", "f0002-windows.go", cmp.Or(all, "and 1190 more"), ".secvet.yaml hides findings",
			"exclude: 3 findings", "generated code is left out", "a.pb.go",
			cmp.Or(map[string]string{"json": "functions are too large", "sarif": "functions are too large", "html": "functions are too large"}[name], "2 functions "),
		} {
			if !strings.Contains(out, want) {
				t.Errorf("%s does not tell %q:\n%.3000s", name, want, out)
			}
		}
		names := strings.Count(out, "-windows.go")
		if most := map[string]int{"text": 3, "json": 1000, "html": 1000, "sarif": 1010}[name]; names > max(most, 10) {
			t.Errorf("%s has %d names", name, names)
		}
	}
	if out := (strings.Builder{}); (report.Text{Short: true}).Write(&out, leftOut()) != nil || out.String() != "" {
		t.Errorf("an editor reads %q as a finding", out.String())
	}
}

func TestHeadline(t *testing.T) {
	const want = "no findings in 2 packages; .secvet.yaml hides findings; findings left out in 1 generated file; 1200 files not built; " +
		"2 functions followed less exactly than others; -v says why"
	if got := report.Headline(leftOut()); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// TestProblems holds that no format's account of code that could not be analyzed looks like a clean run's.
func TestProblems(t *testing.T) {
	broken := &finding.Result{Dir: "/src/repo/sub", Root: "/src/repo", Problems: []finding.Problem{
		{Package: "example.com/p", Pos: finding.Position{File: "p.go", Line: 3, Column: 4}, Message: "undefined: x"},
		{Package: "example.com/q", Message: "no place"},
	}}
	for name, want := range map[string][]string{
		"json":     {`"errors": [`, `"undefined: x"`, `"no place"`},
		"sarif":    {`"executionSuccessful": false`, `"error"`, "undefined: x", "no place"},
		"html":     {"not everything could be analyzed", "undefined: x", "no place"},
		"junit":    {`errors="2"`, "<error ", "undefined: x", "no place"},
		"gitlab":   {`"blocker"`, "undefined: x", `"path": "sub/p.go"`, `"begin": 3`, "no place", `"path": "go.mod"`},
		"github":   {"::error file=sub/p.go,line=3", "undefined: x", "no place"},
		"markdown": {"not everything could be analyzed", "undefined: x", "no place"},
	} {
		out := render(t, name, broken)
		for _, w := range want {
			if !strings.Contains(out, w) {
				t.Errorf("%s does not have %q:\n%s", name, w, out)
			}
		}
	}
}
