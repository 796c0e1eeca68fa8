package report

import (
	"io"

	"github.com/secvet/secvet/internal/finding"
)

// GitLab is the report that GitLab shows in merge requests as Code Quality. Findings outside the repository
// have no place in it.
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
	for _, f := range result.Findings {
		path, inside := inRepository(result, f.Pos.File)
		if !inside {
			continue
		}
		issues = append(issues, gitlabIssue{
			Description: Clean(f.Message), CheckName: Clean(ruleID(f)), Fingerprint: f.Fingerprint,
			Severity: gitlabSeverity(f.Severity.String()),
			Location: gitlabLocation{path, gitlabLines{max(f.Pos.Line, 1), max(f.Pos.Line, f.End.Line, 1)}},
		})
	}
	return writeJSON(w, issues)
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
