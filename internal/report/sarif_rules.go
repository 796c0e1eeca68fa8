package report

import (
	"fmt"
	"go/doc/comment"
	"strings"

	"github.com/secvet/secvet/internal/finding"
)

// ruleID names the rule of a finding as tools outside know it. It is one for each category, since they
// weigh rules and not single findings.
func ruleID(f finding.Finding) string {
	if f.Tool != "" || f.Category == "" {
		return strings.TrimPrefix(f.Category, f.Analyzer+"/") // what the other tool calls it
	}
	return f.Analyzer + "/" + f.Category
}

// rules describes the tool's rules, and remembers where each is.
func (b *sarifBuilder) rules() []sarifRule {
	b.index = make(map[string]int)
	list := []sarifRule{}
	for _, r := range b.result.Rules {
		if r.Tool != b.tool {
			continue
		}
		for i := range r.Categories {
			rule := newSARIFRule(r, i)
			if _, ok := b.index[rule.ID]; !ok {
				b.index[rule.ID] = len(list)
				list = append(list, rule)
			}
		}
	}
	return list
}

// newSARIFRule describes category i of a rule.
func newSARIFRule(r finding.Rule, i int) sarifRule {
	c := r.Categories[i]
	id := ruleID(finding.Finding{Tool: r.Tool, Analyzer: r.Name, Category: c.Name})
	title := r.Title
	if c.Summary != "" && c.Summary != r.Title {
		title += ": " + c.Summary
	}
	rule := sarifRule{
		ID: id, Name: id, HelpURI: r.URL,
		Short:         sarifText{Text: shorten(plainMessage(title), maxDescription)},
		Full:          sarifText{Text: shorten(plainMessage(fullDescription(r.Doc, title)), maxDescription)},
		Help:          help(r.Doc, title),
		Configuration: sarifConfiguration{Level: sarifLevel(c.Severity.String())},
		Properties: sarifRuleProperties{
			Tags: []string{"security"}, Precision: c.Confidence.String(),
			SecuritySeverity: securitySeverity(c.Severity.String()),
		},
	}
	if c.CWE > 0 {
		rule.Properties.Tags = append(rule.Properties.Tags, fmt.Sprintf("external/cwe/cwe-%03d", c.CWE))
	}
	if r.OWASP != "" {
		rule.Properties.Tags = append(rule.Properties.Tags, owaspTag(r.OWASP))
	}
	if r.OWASP2025 != "" {
		rule.Properties.Tags = append(rule.Properties.Tags, owaspTag(r.OWASP2025))
	}
	return rule
}

// owaspTag turns "A03:2021 Injection" into "external/owasp/owasp-a03-2021".
func owaspTag(owasp string) string {
	number, _, _ := strings.Cut(owasp, " ")
	return "external/owasp/owasp-" + strings.ToLower(strings.ReplaceAll(number, ":", "-"))
}

// fullDescription returns a documentation's first paragraph after its summary.
func fullDescription(doc, title string) string {
	_, text, _ := strings.Cut(doc, "\n")
	paragraph, _, _ := strings.Cut(strings.TrimSpace(text), "\n\n")
	if paragraph = strings.TrimSuffix(strings.Join(strings.Fields(paragraph), " "), ":"); paragraph != "" {
		return paragraph
	}
	return title
}

// help returns the documentation as text and as Markdown.
func help(doc, title string) sarifHelp {
	if doc == "" {
		return sarifHelp{Text: plainMessage(title)}
	}
	return sarifHelp{Text: doc, Markdown: docMarkdown(doc)}
}

// docMarkdown turns a documentation comment into Markdown.
func docMarkdown(doc string) string {
	var parser comment.Parser
	var printer comment.Printer
	return string(printer.Markdown(parser.Parse(doc)))
}

// securitySeverity returns a number that GitHub sorts into its levels.
func securitySeverity(severity string) string {
	switch severity {
	case "high":
		return "8.0"
	case "medium":
		return "5.5"
	}
	return "3.0"
}
