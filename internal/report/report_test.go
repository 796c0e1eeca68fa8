package report_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/secvet/secvet/internal/finding"
	"github.com/secvet/secvet/internal/report"
	"github.com/secvet/secvet/internal/rule"
)

// hostile is what a repository might put into a name to take over the reader's terminal.
const hostile = "a\x1b]0;owned\a\u009b31m\u202etxt\nb.go:1:1: nothing\xff\U000e0001 é\uFFFD"

func result() *finding.Result {
	pos := finding.Position{File: "a.go", Line: 3, Column: 7}
	return &finding.Result{
		Findings: []finding.Finding{{
			Analyzer: "sqlinjection", Category: "query", Message: "text of " + hostile,
			Pos: pos, End: pos, CWE: 89, OWASP: "A03:2021 Injection", Severity: rule.High, Confidence: rule.Medium,
			Steps: []finding.Step{{Pos: finding.Position{File: hostile, Line: 1, Column: 2}, Message: "<source>"}},
		}},
		Problems: []finding.Problem{{Package: "p", Pos: pos, Message: hostile}},
	}
}

func TestShort(t *testing.T) {
	var out strings.Builder
	if err := (report.Text{Short: true}).Write(&out, result()); err != nil {
		t.Fatal(err)
	}
	const clean = `a\x1b]0;owned\a\u009b31m\u202etxt\nb.go:1:1: nothing\xff\U000e0001 é` + "\uFFFD"
	want := "a.go:3:7: sqlinjection(query): text of " + clean + " [CWE-89, severity high, confidence medium]\n"
	if out.String() != want {
		t.Errorf("got  %q\nwant %q", out.String(), want)
	}
	out.Reset()
	if err := report.Problems(&out, result().Problems); err != nil || out.String() != "a.go:3:7: "+clean+"\n" {
		t.Errorf("problems: %q, %v", out.String(), err)
	}
}

// TestTextOfHostileCode holds that colours are the only escape sequences of the long form.
func TestTextOfHostileCode(t *testing.T) {
	in := result()
	in.Findings[0].Code = finding.Excerpt{First: 3, Lines: []string{hostile + strings.Repeat("x", 5000) + hostile}}
	in.Findings[0].Steps[0].Code = finding.Excerpt{First: 1, Lines: []string{hostile}}
	in.Findings[0].Fixes = []finding.Fix{{Message: hostile}}
	in.Findings[0].Analyzer = hostile
	var plain, colored strings.Builder
	for out, format := range map[*strings.Builder]report.Text{&plain: {}, &colored: {Color: true}} {
		if err := format.Write(out, in); err != nil {
			t.Fatal(err)
		}
	}
	if i := strings.IndexAny(plain.String(), "\x1b\a\u009b\u202e\U000e0001"); i >= 0 {
		t.Errorf("a control character in %q", plain.String())
	}
	for line := range strings.Lines(plain.String()) {
		if strings.HasPrefix(line, "b.go") || len(line) > 1000 {
			t.Errorf("a line that the code wrote: %q", line)
		}
	}
	for _, rest := range strings.Split(colored.String(), "\x1b")[1:] {
		if code, _, ok := strings.Cut(rest, "m"); !ok || strings.Trim(code, "[;0123456789") != "" {
			t.Errorf("an escape sequence that is no colour: %q", rest)
		}
	}
}

func TestJSON(t *testing.T) {
	var out strings.Builder
	in := result()
	in.Findings[0].Message = strings.ToValidUTF8(in.Findings[0].Message, "?")
	if err := (report.JSON{Version: "v1"}).Write(&out, in); err != nil {
		t.Fatal(err)
	}
	if i := strings.IndexAny(out.String(), "\x1b\a\u009b\u202e\U000e0001"); i >= 0 {
		t.Errorf("a control character in %q", out.String())
	}
	var doc struct {
		Findings []struct {
			Message string
			Steps   []struct{ Message string }
		}
		Errors []struct{ Pos struct{ Line int } }
	}
	if err := json.Unmarshal([]byte(out.String()), &doc); err != nil {
		t.Fatal(err)
	}
	if doc.Findings[0].Message != in.Findings[0].Message || doc.Findings[0].Steps[0].Message != "<source>" || doc.Errors[0].Pos.Line != 3 {
		t.Errorf("lost something: %+v", doc)
	}
}

func TestJSONEmpty(t *testing.T) {
	var out strings.Builder
	if err := (report.JSON{Version: "v1"}).Write(&out, new(finding.Result)); err != nil {
		t.Fatal(err)
	}
	const want = "{\n  \"schema\": 1,\n  \"version\": \"v1\",\n  \"packages\": 0,\n  \"findings\": [],\n  \"errors\": [],\n  \"omissions\": []\n}\n"
	if out.String() != want {
		t.Errorf("got %q", out.String())
	}
}
