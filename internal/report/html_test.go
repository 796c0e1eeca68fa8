package report_test

import (
	"context"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"html"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/secvet/secvet/internal/finding"
	"github.com/secvet/secvet/internal/rule"
)

// payloads are texts that do something where a page does not escape them: each kind of place has its own.
var payloads = []string{
	`<script>document.title="owned"</script>`,
	`</script><script>document.title="owned"</script>`,
	`</style><script>document.title="owned"</script>`,
	`</title><svg onload='document.title="owned"'>`,
	`"><img src=x onerror='document.title="owned"'>`,
	`' autofocus onfocus='document.title="owned"' x='`,
	`javascript:document.title="owned"`,
	`{{.Version}}<!--`,
	`]]></text><foreignObject><iframe srcdoc="<script>parent.document.title='owned'</script>">`,
	"`;document.title='owned'//",
	`\u003cscript\u003edocument.title="owned"`,
}

// attacked returns a result with the payload everywhere that analyzed code or another tool can put text.
func attacked(payload string) *finding.Result {
	pos := finding.Position{File: payload + "/x.go", Line: 2, Column: 3}
	code := finding.Excerpt{First: 1, Lines: []string{"// " + payload, "x(`" + payload + "`, " + payload + ")", payload}}
	f := finding.Finding{
		Tool: payload, Analyzer: payload, Category: payload, Message: payload, Pos: pos, End: pos, OWASP: payload,
		Package: payload, Function: payload, Fingerprint: payload, Code: code, CWE: 79, Severity: rule.High, Confidence: rule.High,
		Fixes: []finding.Fix{{Message: payload, Edits: []finding.Edit{{Pos: pos, New: payload}}}},
	}
	g := f
	g.Tool = ""
	for i := range 3 {
		p := finding.Position{File: fmt.Sprintf("%d%s", i, payload), Line: 2, Column: 3}
		g.Steps = append(g.Steps, finding.Step{Pos: p, Message: payload, Code: code})
	}
	return &finding.Result{
		Findings: []finding.Finding{f, g}, Packages: 1, Dir: "/" + payload, Root: "/" + payload,
		Problems:  []finding.Problem{{Package: payload, Message: payload}},
		Omissions: []finding.Omission{{Reason: payload, Names: []string{payload}}, {Reason: payload}},
		Rules: []finding.Rule{{
			Rule: &rule.Rule{Name: payload, Title: payload, Categories: []rule.Category{{Name: payload}}},
			Doc:  payload + "\n\n" + payload + "\n\n\t" + payload + "\n", URL: payload,
		}},
	}
}

// The tags and attributes of the template.
var (
	tagNames = strings.Fields(`!doctype html head meta title style body a header div h1 h2 h3 p button main section ul li ol
		code span svg rect g text path circle form label input select option output article details summary dl dt dd
		figure figcaption table tbody tr td b pre footer kbd script`)
	attributeNames = strings.Fields(`html lang charset http-equiv content name class href type id hidden aria-labelledby aria-label role
		data-facet data-value aria-pressed viewbox preserveaspectratio aria-hidden width height x y rx cx cy r d placeholder
		autocomplete spellcheck for value aria-live tabindex data-severity data-weight data-place data-sure data-analyzer
		data-owasp data-package open rel title`)
)

// TestHTMLStructure holds that no text becomes a tag or an attribute: the page has those of the template only.
func TestHTMLStructure(t *testing.T) {
	tag := regexp.MustCompile(`<([!/a-zA-Z][^\s>]*)((?:[^>"]|"[^"]*")*)>`)
	attribute := regexp.MustCompile(`([^\s"=/]+)(?:="([^"]*)")?`)
	for _, payload := range payloads {
		page := render(t, "html", attacked(payload))
		_, body, _ := strings.Cut(page, "</style>")
		body, _, _ = strings.Cut(body, "<script>")
		for _, m := range tag.FindAllStringSubmatch(body, -1) {
			if name := strings.ToLower(strings.TrimPrefix(m[1], "/")); !slices.Contains(tagNames, name) {
				t.Errorf("%s: a tag %s", payload, m[0])
			}
			for _, a := range attribute.FindAllStringSubmatch(m[2], -1) {
				if !slices.Contains(attributeNames, strings.ToLower(a[1])) {
					t.Errorf("%s: an attribute %s in %s", payload, a[1], m[0])
				}
				if a[1] == "href" && !strings.HasPrefix(a[2], "#") && !strings.HasPrefix(a[2], "https://cwe.mitre.org/") {
					t.Errorf("%s: a link to %s", payload, a[2])
				}
			}
		}
		if n := strings.Count(page, "<script"); n != 1 {
			t.Errorf("%s: %d scripts", payload, n)
		}
	}
}

// TestHTMLPolicy holds that the policy names what the page has, and nothing else.
func TestHTMLPolicy(t *testing.T) {
	page := render(t, "html", attacked("harmless"))
	policy := html.UnescapeString(regexp.MustCompile(`Content-Security-Policy" content="([^"]*)"`).FindStringSubmatch(page)[1])
	for tag, directive := range map[string]string{"style": "style-src", "script": "script-src"} {
		_, text, _ := strings.Cut(page, "<"+tag+">")
		text, _, _ = strings.Cut(text, "</"+tag+">")
		sum := sha256.Sum256([]byte(text))
		if want := directive + " 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "';"; !strings.Contains(policy, want) {
			t.Errorf("%s is not in %s", want, policy)
		}
	}
	if !strings.HasPrefix(policy, "default-src 'none'; ") || strings.Contains(policy, "unsafe") {
		t.Errorf("policy %s", policy)
	}
	if i := regexp.MustCompile(` style="| on[a-z]+="|src=|url\(|@import`).FindStringIndex(page); i != nil {
		t.Errorf("the page loads something or has what its policy forbids: %s", page[i[0]:i[1]])
	}
}

// TestHTMLInBrowser opens pages in Chromium: nothing of what was analyzed runs, and what the page itself has
// does.
func TestHTMLInBrowser(t *testing.T) {
	browser := findBrowser(t)
	all := new(finding.Result)
	for _, payload := range payloads {
		one := attacked(payload)
		all.Findings = append(all.Findings, one.Findings...)
		all.Problems = append(all.Problems, one.Problems...)
		all.Rules = append(all.Rules, one.Rules...)
	}
	want := fmt.Sprintf("%d of %[1]d</output>", len(all.Findings))
	if dom := open(t, browser, "hostile.html", render(t, "html", all)); strings.Contains(dom, "<title>owned") || !strings.Contains(dom, want) {
		t.Errorf("something ran, or the page's script did not:\n%.2000s", dom)
	}
	// The policy holds on its own, should the escaping ever fail.
	page := strings.Replace(render(t, "html", full()), "<main>", `<main>`+payloads[0]+payloads[4], 1)
	if dom := open(t, browser, "injected.html", page); strings.Contains(dom, "<title>owned") || !strings.Contains(dom, "3 of 3</output>") {
		t.Errorf("the policy lets foreign scripts run:\n%.2000s", dom)
	}
}

// findBrowser returns a Chromium, or skips the test.
func findBrowser(t *testing.T) string {
	t.Helper()
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	t.Skip("there is no Chromium on PATH: the pages are checked as text only (Debian's package is chromium)")
	return ""
}

// open returns the document that a browser makes of a page after its scripts have run.
func open(t *testing.T, browser, name, page string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(file, []byte(page), 0o600); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, browser, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
		"--user-data-dir="+t.TempDir(), "--virtual-time-budget=2000", "--dump-dom", "file://"+file)
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%s: %v", browser, err)
	}
	return string(out)
}

// TestHTMLOfManyFindings holds that a page of many findings begins with the worst, closed.
func TestHTMLOfManyFindings(t *testing.T) {
	in := full()
	for i := range 500 {
		f := in.Findings[i%3]
		f.Fingerprint = fmt.Sprintf("%08x", i)
		in.Findings = append(in.Findings, f)
	}
	page := render(t, "html", in)
	if strings.Contains(page, "<details open>") || strings.Index(page, `finding medium`) < strings.Index(page, `finding high`) {
		t.Error("the findings are open, or not sorted")
	}
	if len(page) > 5<<20 {
		t.Errorf("%d bytes", len(page))
	}
}
