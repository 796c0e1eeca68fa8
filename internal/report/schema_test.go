package report_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/secvet/secvet/internal/finding"
	"github.com/secvet/secvet/internal/report"
	"github.com/secvet/secvet/internal/rule"
)

// render writes a result in a format.
func render(t *testing.T, format string, result *finding.Result) string {
	t.Helper()
	f, err := report.New(format, report.Options{Version: "v1.2.3"})
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	if err := f.Write(&out, result); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// validate checks a document against the JSON Schema in a file.
func validate(t *testing.T, schema, doc string) {
	t.Helper()
	s, err := jsonschema.NewCompiler().Compile(schema)
	if err != nil {
		t.Fatal(err)
	}
	value, err := jsonschema.UnmarshalJSON(strings.NewReader(doc))
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Validate(value); err != nil {
		t.Errorf("%v\n%s", err, doc)
	}
}

// full returns a result with everything that a format can meet, hostile text in all of it.
func full() *finding.Result {
	out := result()
	out.Packages, out.Dir, out.Root = 3, "/src/repo/sub", "/src/repo"
	f := &out.Findings[0]
	f.Fingerprint, f.Package, f.Function, f.Threat = "f1", "example.com/p", "(*T).M", rule.Remote
	f.End.Column = 12
	f.Code = finding.Excerpt{First: 2, Lines: []string{"// " + hostile, "\té := `日本` + x(](y))", "}"}}
	f.Steps[0].Code = finding.Excerpt{First: 1, Lines: []string{hostile}}
	f.Steps = append(f.Steps,
		finding.Step{Pos: finding.Position{File: "github.com/lib/x.go", Line: 3, Column: 4}, Message: "through ](x)", Library: true},
		finding.Step{Pos: finding.Position{File: "/elsewhere/y.go", Line: 5, Column: 6}, Message: "sink: " + hostile})
	f.Fixes = []finding.Fix{{Message: hostile, Edits: []finding.Edit{{Pos: f.Pos, End: f.End, New: "x\n"}, {Pos: f.Pos, End: f.Pos, New: "y"}}}}
	out.Findings = append(out.Findings,
		finding.Finding{
			Tool: hostile, Analyzer: hostile, Category: hostile, Message: hostile, Fingerprint: "f2",
			Pos: finding.Position{File: "../" + hostile}, Severity: rule.Low, Confidence: rule.Low,
		},
		finding.Finding{
			Analyzer: "weakrand", Category: "token", Message: "@team #1 http://x www.x <img src=x> **b** `c` [a](b) | ::error::", Fingerprint: "f3",
			Pos: finding.Position{File: "a b%.go", Line: 7}, Severity: rule.Medium, Confidence: rule.Medium,
		})
	for i := range 5 { // ways of which some are found elsewhere, or come from a library
		way := out.Findings[0]
		way.Fixes, way.Way = nil, "w"
		way.Pos.Line += i % 2
		way.Steps = slices.Clone(way.Steps)
		way.Steps[0].Message, way.Steps[0].Library = "source: ](x) @team <img> "+hostile, i == 0
		out.Findings[0].Ways = append(out.Findings[0].Ways, way)
	}
	out.Omit(finding.Generated, hostile+" ](x) @team", hostile, "@b.go", "<img>.go")
	out.Problems = append(out.Problems, finding.Problem{Package: hostile, Message: hostile})
	r := &rule.Rule{Name: "sqlinjection", Title: "SQL injection", OWASP: "A03:2021 Injection", Categories: []rule.Category{
		{Name: "query", Summary: "data reaches query text", CWE: 89, Severity: rule.High, Confidence: rule.High},
	}}
	out.Rules = []finding.Rule{
		{Rule: r, Doc: "sqlinjection: find it\n\nIt is bad:\n\n\tcode() // wrong\n\nMore.", URL: "https://example.com/doc"},
		{Rule: &rule.Rule{Name: hostile, Title: hostile, Categories: []rule.Category{{Name: hostile, CWE: 1}}}, Tool: hostile},
	}
	return out
}

// sarifSchema returns the official schema, as the module of gosec carries it for its tests.
func sarifSchema(t *testing.T) string {
	t.Helper()
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/securego/gosec/v2").Output()
	if err != nil {
		t.Fatal(err)
	}
	return filepath.Join(strings.TrimSpace(string(dir)), "report/sarif/testdata/sarif-schema-2.1.0.json")
}

func TestSARIFSchema(t *testing.T) {
	schema := sarifSchema(t)
	if data, err := os.ReadFile(schema); err != nil || !bytes.Contains(data, []byte("docs.oasis-open.org/sarif/sarif/v2.1.0")) {
		t.Fatalf("%s is not the schema: %v", schema, err)
	}
	for _, result := range []*finding.Result{new(finding.Result), full()} {
		validate(t, schema, render(t, "sarif", result))
	}
}

// TestSARIFLimits holds what GitHub would refuse: too many results, and texts that are too long.
func TestSARIFLimits(t *testing.T) {
	result := full()
	result.Rules[1].Title = strings.Repeat("x", 5000)
	for range 25_000 {
		result.Findings = append(result.Findings, finding.Finding{Analyzer: "weakrand", Category: "token", Severity: rule.Low, Confidence: rule.Low})
	}
	var log struct {
		Runs []struct {
			Invocations []struct {
				ToolExecutionNotifications []struct{ Message struct{ Text string } }
			}
			Results []struct{ Level string }
			Tool    struct {
				Driver struct {
					Rules []struct{ ShortDescription struct{ Text string } }
				}
			}
		}
	}
	if err := json.Unmarshal([]byte(render(t, "sarif", result)), &log); err != nil {
		t.Fatal(err)
	}
	if n := len(log.Runs[0].Results); n != 25_000 || log.Runs[0].Results[0].Level != "error" {
		t.Errorf("%d results, the first of level %s", n, log.Runs[0].Results[0].Level)
	}
	notes := log.Runs[0].Invocations[0].ToolExecutionNotifications
	if last := notes[len(notes)-1].Message.Text; !strings.HasPrefix(last, "2 findings") {
		t.Errorf("a note says %q", last)
	}
	if n := len([]rune(log.Runs[1].Tool.Driver.Rules[0].ShortDescription.Text)); n != 1024 {
		t.Errorf("a description of %d characters", n)
	}
}

func TestJSONSchema(t *testing.T) {
	for _, result := range []*finding.Result{new(finding.Result), full()} {
		validate(t, "schema.json", render(t, "json", result))
	}
}

// TestJSONFields holds that the schema documents every field.
func TestJSONFields(t *testing.T) {
	data, err := os.ReadFile("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	var schema any
	if err := json.Unmarshal(data, &schema); err != nil {
		t.Fatal(err)
	}
	described := make(map[string]bool)
	var collect func(v any)
	collect = func(v any) {
		object, _ := v.(map[string]any)
		properties, _ := object["properties"].(map[string]any)
		for name := range properties {
			described[name] = true
		}
		for _, v := range object {
			collect(v)
		}
	}
	collect(schema)
	var doc any
	if err := json.Unmarshal([]byte(render(t, "json", full())), &doc); err != nil {
		t.Fatal(err)
	}
	var check func(v any)
	check = func(v any) {
		switch v := v.(type) {
		case []any:
			for _, v := range v {
				check(v)
			}
		case map[string]any:
			for name, v := range v {
				if !described[name] {
					t.Errorf("schema.json does not describe %q", name)
				}
				check(v)
			}
		}
	}
	check(doc)
}

func TestReadJSON(t *testing.T) {
	in := full()
	for i := range in.Findings {
		in.Findings[i].Message = strings.ToValidUTF8(in.Findings[i].Message, "?")
	}
	text := render(t, "json", in)
	out, err := report.ReadJSON([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	var want, got any
	if err := errors.Join(json.Unmarshal([]byte(text), &want), json.Unmarshal([]byte(render(t, "json", out)), &got)); err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("read back as\n%v\nnot\n%v", got, want)
	}
	if out.Findings[0].Threat != rule.Remote || !reflect.DeepEqual(out.Findings[0].Pos, in.Findings[0].Pos) {
		t.Errorf("%+v", out.Findings[0])
	}
	for doc, want := range map[string]string{
		"":                `not a JSON report`,
		`[]`:              `not a JSON report`,
		`{"findings":[]}`: `without fingerprints`,
		`{"schema":2}`:    `use a newer one`,
	} {
		if _, err := report.ReadJSON([]byte(doc)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", doc, err)
		}
	}
}
