package report

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/secvet/secvet/internal/finding"
)

// Markdown is a summary for a pull request or a job: counts, and the worst findings with their steps.
type Markdown struct{}

// maxMarkdown is how many findings are told. A comment on GitHub has 65,536 characters.
const maxMarkdown = 30

// Write writes the summary.
func (Markdown) Write(w io.Writer, result *finding.Result) error {
	out := bufio.NewWriter(w)
	fmt.Fprintf(out, "### secvet: %s\n", verdict(result))
	if len(result.Findings) > 0 {
		markdownCounts(out, result)
	}
	worst := slices.Clone(result.Findings)
	slices.SortStableFunc(worst, func(a, b finding.Finding) int { return int(b.Severity) - int(a.Severity) })
	for _, f := range worst[:min(len(worst), maxMarkdown)] {
		markdownFinding(out, result, f)
	}
	if left := len(worst) - maxMarkdown; left > 0 {
		fmt.Fprintf(out, "\n… and %s more.\n", plural(left, "finding"))
	}
	if n := len(result.Problems); n > 0 {
		fmt.Fprintf(out, "\n**%s could not be analyzed:**\n\n", plural(n, "place"))
		for _, p := range result.Problems[:min(n, maxMarkdown)] {
			fmt.Fprintf(out, "- %s\n", markdownCode(p.String()))
		}
	}
	if len(result.Omissions) > 0 {
		fmt.Fprintf(out, "\nLeft out:\n\n")
		for _, o := range brief(result) {
			fmt.Fprintf(out, "- %s\n", markdownText(omission(o, someNames)))
		}
	}
	return out.Flush()
}

func markdownCounts(w io.Writer, result *finding.Result) {
	fmt.Fprintf(w, "\n| analyzer | high | medium | low |\n|---|--:|--:|--:|\n")
	rows := count(result.Findings, func(f finding.Finding) string { return f.Analyzer })
	for _, r := range rows {
		fmt.Fprintf(w, "| %s | %d | %d | %d |\n", markdownText(r.key), r.by[0], r.by[1], r.by[2])
	}
	sum := total(rows)
	fmt.Fprintf(w, "| **total** | **%d** | **%d** | **%d** |\n", sum[0], sum[1], sum[2])
}

// markdownFinding writes one finding, of which the title is always to be seen.
func markdownFinding(w io.Writer, result *finding.Result, f finding.Finding) {
	fmt.Fprintf(w, "\n<details>\n<summary><b>%s</b> · %s · <code>%s</code></summary>\n\n",
		f.Severity, markdownText(ruleID(f)), markdownText(placeInRepository(result, f.Pos)))
	if f.CWE > 0 {
		fmt.Fprintf(w, "[CWE-%d](https://cwe.mitre.org/data/definitions/%d.html), ", f.CWE, f.CWE)
	}
	fmt.Fprintf(w, "confidence %s: %s\n", f.Confidence, markdownText(messageOf(&f)))
	if line, ok := f.Code.Line(f.Pos.Line); ok {
		code := Clean(strings.TrimSpace(strings.ReplaceAll(line, "\t", tab)))
		fence := strings.Repeat("`", max(3, longestRun(code, '`')+1))
		fmt.Fprintf(w, "\n%sgo\n%s\n%s\n", fence, code, fence)
	}
	for i, s := range f.Steps {
		fmt.Fprintf(w, "%s%d. %s %s\n", map[bool]string{true: "\n"}[i == 0], i+1, markdownCode(placeOfStep(result, s)), markdownText(s.Message))
	}
	fmt.Fprintf(w, "\n</details>\n")
}

// markdownText escapes a text so that it has no links, images, mentions, markup or HTML of its own, be it
// read as Markdown or as HTML. An empty comment keeps GitHub from seeing a mention, an issue or an address.
func markdownText(s string) string {
	const apart = "<!-- -->"
	var b strings.Builder
	for _, r := range Clean(s) {
		switch {
		case r == '@' || r == '#':
			b.WriteString(string(r) + apart)
		case strings.ContainsRune("&<>\\`*_{}[]|~$", r):
			fmt.Fprintf(&b, "&#%d;", r)
		default:
			b.WriteRune(r)
		}
	}
	return strings.NewReplacer("://", ":"+apart+"//", "www.", "www"+apart+".").Replace(b.String())
}

// markdownCode returns a text as code.
func markdownCode(s string) string {
	s = Clean(s)
	fence := strings.Repeat("`", longestRun(s, '`')+1)
	if len(fence) > 1 {
		return fence + " " + s + " " + fence
	}
	return fence + s + fence
}

// longestRun returns how often a character follows itself at most.
func longestRun(s string, c rune) int {
	longest, run := 0, 0
	for _, r := range s {
		if run++; r != c {
			run = 0
		}
		longest = max(longest, run)
	}
	return longest
}
