package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/secvet/secvet/internal/finding"
)

// GitHub is the format of workflow commands: printed in a job of GitHub Actions, each finding is shown at its
// line in the pull request.
type GitHub struct{}

// Write writes a command for each finding and problem, and for each reason why something was left out.
func (GitHub) Write(w io.Writer, result *finding.Result) error {
	out := bufio.NewWriter(w)
	for _, f := range result.Findings {
		var text strings.Builder
		text.WriteString(Clean(messageOf(&f)))
		for _, s := range f.Steps {
			fmt.Fprintf(&text, "\n%s: %s", Clean(placeOfStep(result, s)), Clean(s.Message))
		}
		title := fmt.Sprintf("%s (severity %s, confidence %s)", Clean(ruleID(f)), f.Severity, f.Confidence)
		command := map[string]string{"high": "error", "medium": "warning"}[f.Severity.String()]
		if command == "" {
			command = "notice"
		}
		writeCommand(out, command, place(result, f.Pos, f.End), title, text.String())
	}
	for _, p := range result.Problems {
		writeCommand(out, "error", place(result, p.Pos, p.Pos), "not analyzed: "+Clean(p.Package), Clean(p.Message))
	}
	for _, o := range brief(result) {
		writeCommand(out, "notice", "", "secvet: left out", Clean(omission(o, someNames)))
	}
	return out.Flush()
}

// place returns the properties that tell where an annotation belongs.
func place(result *finding.Result, from, to finding.Position) string {
	if from.File == "" {
		return ""
	}
	file, _ := inRepository(result, from.File)
	s := "file=" + escapeProperty(Clean(file))
	if from.Line > 0 {
		s += fmt.Sprintf(",line=%d", from.Line)
	}
	if to.Line > from.Line {
		return s + fmt.Sprintf(",endLine=%d", to.Line) + ","
	}
	if from.Column > 0 {
		s += fmt.Sprintf(",col=%d", from.Column)
	}
	if to.Column > from.Column {
		s += fmt.Sprintf(",endColumn=%d", to.Column)
	}
	return s + ","
}

func writeCommand(w io.Writer, command, place, title, text string) {
	fmt.Fprintf(w, "::%s %stitle=%s::%s\n", command, place, escapeProperty(title), escapeData(text))
}

// escapeData escapes what would end a workflow command.
func escapeData(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A").Replace(s)
}

// escapeProperty escapes what would end a property of a workflow command.
func escapeProperty(s string) string {
	return strings.NewReplacer(":", "%3A", ",", "%2C").Replace(escapeData(s))
}
