package merge_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/secvet/secvet/internal/finding"
	"github.com/secvet/secvet/internal/merge"
)

// describe writes findings for comparison, with the names of files as slashes have them.
func describe(list []finding.Finding) string {
	var b strings.Builder
	for _, f := range list {
		fmt.Fprintf(&b, "%s: %s|%s|%s: %s [CWE-%d %s %s %s]\n", filepath.ToSlash(f.Pos.String()), f.Tool, f.Analyzer, f.Category, f.Message,
			f.CWE, f.OWASP, f.Severity, f.Confidence)
		for _, s := range f.Steps {
			fmt.Fprintf(&b, "\t%s: %s %t\n", filepath.ToSlash(s.Pos.String()), s.Message, s.Library)
		}
	}
	return b.String()
}

// logs are in the form of each tool.
var logs = map[string]struct{ log, want string }{
	"semgrep": {`{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"Semgrep OSS","rules":[{"id":"go.exec","shortDescription":{"text":"exec"},
		"defaultConfiguration":{"level":"error"},"properties":{"precision":"very-high","tags":["CWE-78: OS Command","OWASP-A03:2021 - Injection"]}}]}},
		"results":[{"ruleId":"go.exec","message":{"text":"Found\n  exec"},"locations":[{"physicalLocation":{"artifactLocation":{"uri":"sub/a.go","uriBaseId":"%SRCROOT%"},
		"region":{"startLine":3,"startColumn":2,"endLine":3,"endColumn":9}}}]}]}]}`,
		"sub/a.go:3:2: Semgrep OSS|semgrep-oss|go.exec: Found exec [CWE-78 A03:2021 Injection high high]\n"},
	"gitleaks": {`{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"gitleaks","rules":[{"id":"key","shortDescription":{"text":"A key"}}]}},
		"results":[{"ruleId":"key","message":{"text":"key has detected secret for file .env."},"locations":[{"physicalLocation":
		{"artifactLocation":{"uri":".env"},"region":{"startLine":1,"startColumn":5,"endColumn":30,"snippet":{"text":"hunter2"}}}}]}]}]}`,
		".env:1:5: gitleaks|gitleaks|key: key has detected secret for file .env. [CWE-798 A07:2021 Identification and Authentication Failures medium medium]\n"},
	"trivy": {`{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"Trivy","rules":[{"id":"CVE-1","shortDescription":{"text":"Lib panics"},"properties":{"security-severity":"9.8","tags":["vulnerability","security"]}},
		{"id":"CVE-2","properties":{"security-severity":2}}]}},"originalUriBaseIds":{"ROOTPATH":{"uri":"file:///ci/build/"}},
		"results":[{"ruleIndex":0,"level":"error","message":{"text":"Package: lib\nInstalled Version: v1\nVulnerability CVE-1\nSeverity: HIGH\nFixed Version: \nLink: [CVE-1](https://example.com)"},"locations":[{"physicalLocation":{"artifactLocation":{"uri":"go.mod","uriBaseId":"ROOTPATH"}}}]},
		{"rule":{"index":1},"level":"note","message":{"text":"two"}}]}]}`,
		"go.mod: Trivy|trivy|CVE-1: Lib panics: Package: lib, Installed Version: v1 [CWE-1395 A06:2021 Vulnerable and Outdated Components high medium]\n.: Trivy|trivy|CVE-2: two [CWE-0  low medium]\n"},
	"govulncheck": {`{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"govulncheck","rules":[{"id":"GO-1","fullDescription":{"text":"Panic in lib"}}]}},
		"results":[{"ruleId":"GO-1","level":"error","message":{"text":"Your code calls it"},"locations":[{"physicalLocation":{"artifactLocation":{"uri":"go.mod","uriBaseId":"%SRCROOT%"},"region":{"startLine":1}}}],
		"codeFlows":[{"threadFlows":[{"locations":[{"location":{"message":{"text":"main.main"},"physicalLocation":{"artifactLocation":{"uri":"sub/a.go","uriBaseId":"%SRCROOT%"},"region":{"startLine":4}}}},
		{"location":{"message":{"text":"lib.F"},"physicalLocation":{"artifactLocation":{"uri":"lib@v1/f.go","uriBaseId":"%GOMODCACHE%"},"region":{"startLine":9}}}}]}]}]},
		{"ruleId":"GO-1","level":"note","message":{"text":"Your code depends on it"}}]}]}`,
		"go.mod:1: govulncheck|govulncheck|GO-1: Panic in lib: Your code calls it [CWE-1395 A06:2021 Vulnerable and Outdated Components high high]\n" +
			"\tsub/a.go:4: main.main false\n\tlib@v1/f.go:9: lib.F true\n" +
			".: govulncheck|govulncheck|GO-1: Panic in lib: Your code depends on it [CWE-1395 A06:2021 Vulnerable and Outdated Components low low]\n"},
	"not findings": {`{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"x"}},"results":[
		{"ruleId":"a","message":{"text":"a"},"kind":"pass"},{"ruleId":"b","message":{"text":"b"},"suppressions":[{"kind":"inSource"}]},
		{"ruleId":"c","message":{"text":"c"},"baselineState":"absent"},{"ruleId":"d","message":{"text":"d"},"level":"none"},
		{"ruleId":"e","message":{"text":"e"},"suppressions":[{"kind":"external","status":"rejected"}]}]},{}]}`,
		".: x|x|e: e [CWE-0  medium medium]\n"},
	"secvet": {`{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"secvet"}},"results":[{"ruleId":"sqlinjection/tainted","message":{"text":"m"},"level":"error"}]}]}`,
		".: |sqlinjection|tainted: m [CWE-0  high medium]\n"},
	"odd": {`{"version":"2.1.0","runs":[{"tool":{"extensions":[{"rules":[{"id":"x","messageStrings":{"m":{"text":"{0} is {1}"}},"relationships":[{"target":{"id":"79","toolComponent":{"name":"cwe"}}}]}]}]},
		"artifacts":[{"location":{"uri":"sub/a.go"}}],
		"results":[{"rule":{"id":"x","index":0,"toolComponent":{"index":0}},"message":{"id":"m","arguments":["a","b"]},"locations":[{"physicalLocation":{"artifactLocation":{"index":0},"region":{"startLine":-5}}}]},
		{"ruleIndex":99,"message":{},"locations":[{"physicalLocation":{"artifactLocation":{"index":99}}}]}]}]}`,
		"sub/a.go: unknown tool|unknown-tool|x: a is b [CWE-79  medium medium]\n" + ".: unknown tool|unknown-tool|: no message [CWE-0  medium medium]\n"},
}

func TestRead(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"sub/a.go", "go.mod"} {
		if err := os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for name, test := range logs {
		log, err := merge.Read([]byte("\xef\xbb\xbf"+test.log), merge.Options{Dir: dir, Root: dir})
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if got := describe(log.Findings); got != test.want {
			t.Errorf("%s:\ngot\n%swant\n%s", name, got, test.want)
		}
		for _, r := range log.Rules {
			if r.Tool == "" || r.Rule == nil || len(r.Categories) != 1 {
				t.Errorf("%s: rule %+v", name, r)
			}
		}
	}
}

func TestErrors(t *testing.T) {
	for log, want := range map[string]string{
		"":                                     "not a SARIF log: unexpected end",
		"findings: none":                       "after 2 bytes",
		"[]":                                   "not a SARIF log",
		`{"findings":[]}`:                      "neither version nor runs",
		`{"version":"2.0.0","runs":[]}`:        `version "2.0.0"`,
		`{"version":"2.1.0","runs":[{"results`: "unexpected end",
		`{"version":"2.1.0","runs":{}}`:        "not a SARIF log",
	} {
		if _, err := merge.Read([]byte(log), merge.Options{}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", log, err)
		}
	}
}

// FuzzRead holds that no log makes the reader fail otherwise than by an error.
func FuzzRead(f *testing.F) {
	for _, test := range logs {
		f.Add([]byte(test.log))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		_, _ = merge.Read(data, merge.Options{Dir: "/nowhere", Root: "/nowhere"})
	})
}

// TestForeignPaths finds files of a log that another machine made.
func TestForeignPaths(t *testing.T) {
	root := t.TempDir()
	dir := filepath.Join(root, "cmd")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(root, "a b.go"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	const log = `{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"x"}},"originalUriBaseIds":{"%%SRCROOT%%":{"uri":"file:///ci/build/"},"LOOP":{"uri":"x","uriBaseId":"LOOP"}},
		"results":[{"message":{"text":"m"},"locations":[{"physicalLocation":{"artifactLocation":{%s}}}]}]}]}`
	for artifact, want := range map[string]string{
		`"uri":"file:///ci/build/a%20b.go"`:                    filepath.Join(root, "a b.go"),
		`"uri":"a%20b.go","uriBaseId":"%SRCROOT%"`:             filepath.Join(root, "a b.go"),
		`"uri":"a%20b.go"`:                                     filepath.Join(root, "a b.go"),
		`"uri":"cmd/new.go"`:                                   "new.go",
		`"uri":"file:///elsewhere/x.go"`:                       "/elsewhere/x.go",
		`"uri":"y.go","uriBaseId":"LOOP"`:                      filepath.Join(root, "y.go"),
		`"uri":"` + filepath.ToSlash(dir) + `/z.go"`:           "z.go",
		`"uri":"%zz\\x.go"`:                                    filepath.Join(root, "%zz/x.go"),
		`"uri":"https://example.com/x.go"`:                     filepath.Join(root, "https:/example.com/x.go"),
		`"uri":"github.com/x/y.go","uriBaseId":"%GOMODCACHE%"`: "github.com/x/y.go",
	} {
		read, err := merge.Read(fmt.Appendf(nil, log, artifact), merge.Options{Dir: dir, Root: root})
		if err != nil {
			t.Fatal(err)
		}
		if got := read.Findings[0].Pos.File; got != want {
			t.Errorf("%s: got %s, want %s", artifact, got, want)
		}
	}
}

// TestSilenced counts the results that a log says not to show, but not those that say that all is well.
func TestSilenced(t *testing.T) {
	log, err := merge.Read([]byte(logs["not findings"].log), merge.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if want := []string{"x/b", "x/d"}; !slices.Equal(log.Silenced, want) {
		t.Errorf("got %q, want %q", log.Silenced, want)
	}
}
