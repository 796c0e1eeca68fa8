package report_test

import (
	"encoding/json"
	"encoding/xml"
	"io"
	"strings"
	"testing"

	"github.com/secvet/secvet/internal/finding"
	"github.com/secvet/secvet/internal/report"
)

// TestHostile holds that no format writes what a terminal or an editor would act on.
func TestHostile(t *testing.T) {
	for _, name := range report.Names() {
		out := render(t, name, full())
		if i := strings.IndexAny(out, "\x1b\a\u009b\u202e\U000e0001"); i >= 0 {
			t.Errorf("%s: a control character in %q", name, out)
		}
		if strings.Contains(out, "\nb.go:1:1") {
			t.Errorf("%s: a line that the code wrote:\n%s", name, out)
		}
	}
}

// TestEmpty holds that every format can say that there is nothing.
func TestEmpty(t *testing.T) {
	for _, name := range report.Names() {
		if out := render(t, name, new(finding.Result)); out == "" && name != "text" && name != "github" {
			t.Errorf("%s writes nothing", name)
		}
	}
}

func TestUnknownFormat(t *testing.T) {
	if _, err := report.New("pdf", report.Options{}); err == nil || !strings.Contains(err.Error(), "sarif") {
		t.Errorf("error %v does not name the formats", err)
	}
}

func TestSARIF(t *testing.T) {
	var log struct {
		Runs []struct {
			Tool struct {
				Driver struct {
					Name  string
					Rules []struct {
						ID         string
						Help       struct{ Markdown string }
						Properties map[string]any
					}
				}
			}
			Invocations []struct{ ExecutionSuccessful bool }
			Results     []struct {
				RuleIndex *int
				Message   struct{ Text string }
				Locations []struct {
					PhysicalLocation struct {
						ArtifactLocation struct{ URI, URIBaseID string }
						Region           struct{ StartColumn, EndColumn int }
					}
				}
				CodeFlows []struct {
					ThreadFlows []struct {
						Locations []struct {
							Kinds    []string
							Location struct {
								PhysicalLocation struct {
									ArtifactLocation struct{ URI, URIBaseID string }
								}
							}
						}
					}
				}
			}
		}
	}
	if err := json.Unmarshal([]byte(render(t, "sarif", full())), &log); err != nil {
		t.Fatal(err)
	}
	if len(log.Runs) != 2 || log.Runs[0].Tool.Driver.Name != "secvet" || log.Runs[0].Invocations[0].ExecutionSuccessful {
		t.Fatalf("runs: %+v", log.Runs)
	}
	rule, first := log.Runs[0].Tool.Driver.Rules[0], log.Runs[0].Results[0]
	if rule.ID != "sqlinjection/query" || *first.RuleIndex != 0 || rule.Properties["security-severity"] != "8.0" ||
		!strings.Contains(rule.Help.Markdown, "\n\tcode() // wrong\n") {
		t.Errorf("rule %+v, index %d", rule, *first.RuleIndex)
	}
	at := first.Locations[0].PhysicalLocation
	if at.ArtifactLocation.URI != "sub/a.go" || at.ArtifactLocation.URIBaseID != "%SRCROOT%" {
		t.Errorf("location %+v", at)
	}
	if at.Region.StartColumn != 6 || at.Region.EndColumn != 9 { // é and 日 take two and three bytes, and one unit
		t.Errorf("region %+v", at.Region)
	}
	flow := first.CodeFlows[0].ThreadFlows[0].Locations
	if flow[0].Kinds[0] != "source" || flow[2].Kinds[0] != "sink" {
		t.Errorf("kinds %v, %v", flow[0].Kinds, flow[2].Kinds)
	}
	library, elsewhere := flow[1].Location.PhysicalLocation.ArtifactLocation, flow[2].Location.PhysicalLocation.ArtifactLocation
	if library.URIBaseID != "GOMODULES" || elsewhere.URI != "file:///elsewhere/y.go" {
		t.Errorf("library %+v, elsewhere %+v", library, elsewhere)
	}
	third := log.Runs[0].Results[1]
	if uri := third.Locations[0].PhysicalLocation.ArtifactLocation.URI; uri != "sub/a%20b%25.go" {
		t.Errorf("URI %q", uri)
	}
	if strings.Contains(third.Message.Text, "[a](b)") {
		t.Errorf("a link in %q", third.Message.Text)
	}
}

func TestJUnit(t *testing.T) {
	out := render(t, "junit", full())
	for dec := xml.NewDecoder(strings.NewReader(out)); ; {
		if _, err := dec.Token(); err == io.EOF {
			break
		} else if err != nil {
			t.Fatalf("%v in\n%s", err, out)
		}
	}
	if !strings.Contains(out, `tests="6" failures="3" errors="2"`) {
		t.Errorf("counts in\n%s", out)
	}
}

func TestGitLab(t *testing.T) {
	var issues []struct {
		Fingerprint, Severity string
		Location              struct {
			Path  string
			Lines struct{ Begin int }
		}
	}
	if err := json.Unmarshal([]byte(render(t, "gitlab", full())), &issues); err != nil {
		t.Fatal(err)
	}
	if i := issues[2]; i.Fingerprint != "f1" || i.Severity != "critical" || i.Location.Path != "sub/a.go" || i.Location.Lines.Begin != 3 {
		t.Errorf("%+v", i)
	}
}

func TestGitHub(t *testing.T) {
	out := render(t, "github", full())
	lines := strings.Split(strings.TrimSuffix(out, "\n"), "\n")
	if len(lines) != 6 {
		t.Fatalf("%d commands:\n%s", len(lines), out)
	}
	if !strings.HasPrefix(lines[0], "::error file=sub/a.go,line=3,col=7,endColumn=12,title=sqlinjection/query (severity high%2C confidence medium)::text of a") {
		t.Errorf("%s", lines[0])
	}
	if !strings.HasPrefix(lines[2], "::warning file=sub/a b%25.go,line=7,title=") || strings.Contains(out, "\n::error::") {
		t.Errorf("%s", lines[2])
	}
}

func TestMarkdown(t *testing.T) {
	out := render(t, "markdown", full())
	for _, markup := range []string{"@team", "#1 ", "http://x", "www.x", "<img", "**b**", "[a](b)", "`c`"} {
		if strings.Contains(out, markup) {
			t.Errorf("%q is markup in\n%s", markup, out)
		}
	}
	in := full()
	in.Findings[0].Code = finding.Excerpt{First: 3, Lines: []string{"```` <b>"}}
	if out := render(t, "markdown", in); !strings.Contains(out, "\n`````go\n```` <b>\n`````\n") {
		t.Errorf("code is not fenced in\n%s", out)
	}
	for range 100 {
		in.Findings = append(in.Findings, in.Findings[0])
	}
	if out := render(t, "markdown", in); len(out) > 60000 || !strings.Contains(out, "and 73 findings more") {
		t.Errorf("%d bytes for 103 findings", len(out))
	}
}
