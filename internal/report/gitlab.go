package report

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"

	"github.com/secvet/secvet/internal/finding"
)

// GitLab is the report that GitLab shows in merge requests as Code Quality: a list of issues and nothing else. So what
// kept code from being analyzed is an issue too, of the highest severity, as the empty list would be a clean run's; and
// what was left out is one of the lowest. Findings outside the repository have no place in it.
type GitLab struct{}

type gitlabIssue struct {
	Description string         `json:"description"`
	CheckName   string         `json:"check_name"`
	Fingerprint string         `json:"fingerprint"`
	Severity    string         `json:"severity"`
	Location    gitlabLocation `json:"location"`
}

type gitlabLocation struct {
	Path  string      `json:"path"`
	Lines gitlabLines `json:"lines"`
}

type gitlabLines struct {
	Begin int `json:"begin"`
	End   int `json:"end"`
}

// Write writes the list of issues.
func (GitLab) Write(w io.Writer, result *finding.Result) error {
	issues := []gitlabIssue{}
	for _, p := range result.Problems {
		text := Clean("not analyzed: " + p.Package + ": " + p.Message)
		issues = append(issues, newIssue(result, p.Pos, "secvet/problem", "blocker", text, text))
	}
	for _, f := range result.Findings {
		path, inside := inRepository(result, f.Pos.File)
		if !inside {
			continue
		}
		issues = append(issues, gitlabIssue{
			Description: Clean(messageOf(&f)), CheckName: Clean(ruleID(f)), Fingerprint: f.Fingerprint,
			Severity: gitlabSeverity(f.Severity.String()),
			Location: gitlabLocation{path, gitlabLines{max(f.Pos.Line, 1), max(f.Pos.Line, f.End.Line, 1)}},
		})
	}
	for _, o := range brief(result) {
		// A merge request shows what has a new fingerprint: a reason that was not there before, and not each name.
		issues = append(issues, newIssue(result, finding.Position{}, "secvet/omission", "info",
			Clean(omission(o, someNames)), string(o.Kind)+o.Reason))
	}
	return WriteJSON(w, issues)
}

// newIssue returns an issue about the run. One without a place in the repository stands at go.mod, since every issue
// needs one.
func newIssue(result *finding.Result, at finding.Position, check, severity, text, identity string) gitlabIssue {
	path, inside := inRepository(result, at.File)
	if !inside || at.File == "" {
		path, at.Line = "go.mod", 1
	}
	sum := sha256.Sum256(fmt.Appendf(nil, "%s %s %s", check, path, identity))
	return gitlabIssue{
		Description: text, CheckName: check, Fingerprint: hex.EncodeToString(sum[:16]), Severity: severity,
		Location: gitlabLocation{path, gitlabLines{max(at.Line, 1), max(at.Line, 1)}},
	}
}

func gitlabSeverity(severity string) string {
	switch severity {
	case "high":
		return "critical"
	case "medium":
		return "major"
	}
	return "minor"
}
