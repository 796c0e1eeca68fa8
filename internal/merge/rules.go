package merge

import (
	"encoding/json"
	"net/url"
	"strconv"
	"strings"

	"github.com/secvet/secvet/internal/finding"
	"github.com/secvet/secvet/internal/rule"
)

// rules describes the rules of another tool. secvet's own are known already.
func (r *reader) rules() []finding.Rule {
	if r.tool == "" {
		return nil
	}
	var list []finding.Rule
	components := []*sarifComponent{&r.run.Tool.Driver}
	for i := range r.run.Tool.Extensions {
		components = append(components, &r.run.Tool.Extensions[i])
	}
	for _, c := range components {
		for j := range c.Rules {
			list = append(list, r.describe(&c.Rules[j]))
		}
	}
	return list
}

func (r *reader) describe(s *sarifRule) finding.Rule {
	title := cut(s.Short.Text, maxMessage)
	if title == "" {
		title = cut(s.ID, maxName)
	}
	level := s.Default.Level
	if level == "" {
		level = "warning"
	}
	var f finding.Finding
	f.SetLevels(severityOf(level, s.securitySeverity()), r.confidence(level, s), "")
	cwe, owasp := r.weakness(s)
	out := finding.Rule{Tool: r.tool, Doc: strings.TrimSpace(title + "\n\n" + s.Help.Text), Rule: &rule.Rule{
		Name: r.name, Title: title, OWASP: owasp,
		Categories: []rule.Category{{Name: cut(s.ID, maxName), Summary: title, CWE: cwe, Severity: f.Severity, Confidence: f.Confidence}},
	}}
	if u, err := url.Parse(s.HelpURI); err == nil && (u.Scheme == "https" || u.Scheme == "http") {
		out.URL = u.String()
	}
	return out
}

// securitySeverity returns the number that a rule has for GitHub, 0 if there is none.
func (s *sarifRule) securitySeverity() float64 {
	raw := s.Properties.SecuritySeverity
	var text string
	if json.Unmarshal(raw, &text) != nil {
		text = string(raw)
	}
	n, err := strconv.ParseFloat(text, 64)
	if err != nil {
		return 0
	}
	return n
}

// severityOf weighs a result: by the number of its rule, which is about security, or else by its level.
func severityOf(level string, number float64) string {
	switch {
	case number >= 7:
		return "high"
	case number >= 4:
		return "medium"
	case number > 0:
		return "low"
	case level == "error":
		return "high"
	case level == "note":
		return "low"
	}
	return "medium"
}

// cwe returns the number of the weakness that the rule's tags or relations name first.
func (s *sarifRule) cwe() int {
	words := s.Properties.Tags
	for _, rel := range s.Relationships {
		if strings.EqualFold(rel.Target.Component.Name, "CWE") {
			words = append(words, "CWE-"+strings.TrimPrefix(strings.ToUpper(rel.Target.ID), "CWE-"))
		}
	}
	for _, word := range words {
		if _, after, ok := strings.Cut(strings.ToLower(word), "cwe-"); ok {
			digits := after[:len(after)-len(strings.TrimLeft(after, "0123456789"))]
			if n, err := strconv.Atoi(digits); err == nil {
				return n
			}
		}
	}
	return 0
}

// owaspTop10 has the names of the entries of 2021, which are how findings are grouped.
const owaspTop10 = `A01:2021 Broken Access Control
A02:2021 Cryptographic Failures
A03:2021 Injection
A04:2021 Insecure Design
A05:2021 Security Misconfiguration
A06:2021 Vulnerable and Outdated Components
A07:2021 Identification and Authentication Failures
A08:2021 Software and Data Integrity Failures
A09:2021 Security Logging and Monitoring Failures
A10:2021 Server-Side Request Forgery`

// owaspEntry returns the entry that begins with a number: "A06".
func owaspEntry(number string) string {
	_, after, _ := strings.Cut(owaspTop10, number+":")
	name, _, _ := strings.Cut(after, "\n")
	return number + ":" + name
}

// owasp returns the entry of the OWASP Top 10 that the rule's tags name: semgrep writes
// "OWASP-A03:2021 - Injection".
func (s *sarifRule) owasp() string {
	for _, tag := range s.Properties.Tags {
		tag = strings.ReplaceAll(strings.ToUpper(tag), ":", "-")
		for entry := range strings.Lines(owaspTop10) {
			entry = strings.TrimSpace(entry)
			if strings.Contains(tag, "OWASP-"+strings.ReplaceAll(entry[:len("A01:2021")], ":", "-")) {
				return entry
			}
		}
	}
	return ""
}
