package report

import (
	"bufio"
	"cmp"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/secvet/secvet/internal/finding"
)

// HTML is one page for people, complete in itself: it loads nothing, and nothing in it runs but its own
// script, which the policy at its top names by its hash. What comes from the analyzed code is text.
type HTML struct {
	Version string // of secvet
}

//go:embed page/page.html
var pageHTML string

//go:embed page/page.css
var pageCSS string

//go:embed page/page.js
var pageJS string

// A page is what the template shows.
type page struct {
	CSP        string
	Style      template.CSS
	Script     template.JS
	Version    string
	Project    string
	Headline   string
	Ran        string
	Problems   []string
	Omissions  []htmlOmission
	Cuts       []htmlOmission // those by the engine's bounds
	CutReason  string         // and what they are together
	Severities []htmlRow
	Facets     []htmlFacet
	Findings   []htmlFinding
	Rules      []htmlRule
}

// A htmlOmission is something that was left out.
type htmlOmission struct {
	Reason string
	Count  int
	Names  []string
	More   int // names that are not shown
}

// A htmlFinding is a finding as the template shows it.
type htmlFinding struct {
	ID, Title, Place, Message    string
	Severity, Confidence, Threat string
	Weight, Sure, Index          int
	Analyzer, OWASP, Package     string
	CWE                          int
	Tool, Function, Fingerprint  string
	Rule, RuleAnchor             string
	Open                         bool
	Path                         *htmlPath
	Cards                        []htmlCard
	Fixes                        []htmlFix
	MoreWays                     string
	Ways                         []htmlWay
	WaysLeft                     int
}

// Write writes the page.
func (h HTML) Write(w io.Writer, result *finding.Result) error {
	t, err := template.New("page").Parse(pageHTML)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(w)
	if err := t.Execute(out, h.page(result)); err != nil {
		return err
	}
	return out.Flush()
}

func (h HTML) page(result *finding.Result) page {
	p := page{
		CSP: policy(pageCSS, pageJS), Style: template.CSS(pageCSS), Script: template.JS(pageJS),
		Version: h.Version, Headline: verdict(result), Rules: htmlRules(result),
		CutReason: lessExact(result),
		Ran:       plural(len(result.Rules), "analyzer") + " ran over " + plural(result.Packages, "package") + ".",
	}
	if result.Root != "" {
		p.Project = Clean(filepath.Base(result.Root))
	}
	for _, problem := range result.Problems {
		p.Problems = append(p.Problems, Clean(problem.String()))
	}
	for _, o := range result.Omissions {
		shown := htmlOmission{Reason: Clean(o.Reason), Count: len(o.Names), More: max(len(o.Names)-maxNames, 0)}
		for _, name := range o.Names[:min(len(o.Names), maxNames)] {
			shown.Names = append(shown.Names, Clean(name))
		}
		if o.Kind == finding.Cut {
			p.Cuts = append(p.Cuts, shown)
			continue
		}
		p.Omissions = append(p.Omissions, shown)
	}
	titles := make(map[string]htmlRule)
	for _, r := range p.Rules {
		titles[r.Name] = r
	}
	for i, f := range result.Findings {
		p.Findings = append(p.Findings, newHTMLFinding(result, f, i, titles))
	}
	slices.SortStableFunc(p.Findings, func(a, b htmlFinding) int {
		return cmp.Or(cmp.Compare(b.Weight, a.Weight), cmp.Compare(b.Sure, a.Sure))
	})
	p.Severities, p.Facets = overview(p.Findings, result.Findings)
	return p
}

// policy returns a Content-Security-Policy that lets the page's own style and script be, and nothing else.
func policy(css, js string) string {
	return fmt.Sprintf("default-src 'none'; style-src '%s'; script-src '%s'; base-uri 'none'; form-action 'none'; "+
		"require-trusted-types-for 'script'; trusted-types 'none'", digest(css), digest(js))
}

func digest(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

// openUpTo is how many findings a page has at most to show all of them open.
const openUpTo = 8

func newHTMLFinding(result *finding.Result, f finding.Finding, index int, rules map[string]htmlRule) htmlFinding {
	out := htmlFinding{
		ID: fmt.Sprintf("finding-%d", index+1), Title: Clean(ruleTitle(f, rules)), Place: Clean(placeInRepository(result, f.Pos)),
		Message: Clean(f.Message), Severity: f.Severity.String(), Confidence: f.Confidence.String(), Threat: f.Threat.String(),
		Weight: int(f.Severity), Sure: int(f.Confidence), Index: index, CWE: f.CWE,
		Analyzer: Clean(f.Analyzer), OWASP: Clean(f.OWASP), Package: Clean(packageOf(result, f)),
		Tool: Clean(f.Tool), Function: Clean(f.Function), Fingerprint: Clean(f.Fingerprint),
		Rule: Clean(ruleID(f)), Open: len(result.Findings) <= openUpTo,
	}
	if isHex(f.Fingerprint) {
		out.ID = "f-" + f.Fingerprint // the same in the next report
	}
	if r, ok := rules[f.Analyzer]; ok {
		out.RuleAnchor = r.Anchor
	}
	steps := shownSteps(f)
	if len(f.Steps) > 0 {
		out.Path = newPath(result, steps)
	}
	out.Cards = cards(result, f, steps)
	out.MoreWays = f.MoreWays()
	out.Ways, out.WaysLeft = htmlWays(result, f)
	for _, fix := range f.Fixes {
		out.Fixes = append(out.Fixes, newFix(result, f, fix))
	}
	return out
}

// ruleTitle names what a finding is about: the rule's title, and the category where it says more.
func ruleTitle(f finding.Finding, rules map[string]htmlRule) string {
	r, ok := rules[f.Analyzer]
	switch {
	case !ok && f.Category != "":
		return f.Analyzer + ": " + f.Category
	case !ok:
		return f.Analyzer
	}
	return r.Title
}

// packageOf returns the package of a finding, or the folder where there is none.
func packageOf(result *finding.Result, f finding.Finding) string {
	if f.Package != "" {
		return f.Package
	}
	file, _ := inRepository(result, f.Pos.File)
	return path.Dir(file)
}

func isHex(s string) bool {
	return s != "" && strings.Trim(s, "0123456789abcdef") == ""
}

// cleanLines makes text of several lines safe to look at.
func cleanLines(s string) string {
	lines := strings.Split(s, "\n")
	for i, line := range lines {
		lines[i] = expand(strings.TrimSuffix(line, "\r"))
	}
	return strings.Join(lines, "\n")
}
