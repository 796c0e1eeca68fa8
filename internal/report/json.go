package report

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"unicode/utf16"

	"github.com/secvet/secvet/internal/finding"
)

// JSON is the format for tools: one document. The README describes its fields; they are only ever
// added to.
type JSON struct {
	Version string // of secvet
}

type jsonDocument struct {
	Version  string        `json:"version"`
	Findings []jsonFinding `json:"findings"`
	Errors   []jsonError   `json:"errors"`
}

type jsonFinding struct {
	Analyzer   string       `json:"analyzer"`
	Category   string       `json:"category"`
	Message    string       `json:"message"`
	CWE        int          `json:"cwe"`
	OWASP      string       `json:"owasp"`
	Severity   string       `json:"severity"`
	Confidence string       `json:"confidence"`
	Threat     string       `json:"threat"`
	Pos        jsonPosition `json:"pos"`
	End        jsonPosition `json:"end"`
	Steps      []jsonStep   `json:"steps"`
}

type jsonPosition struct {
	File   string `json:"file"`
	Line   int    `json:"line"`
	Column int    `json:"column"`
}

type jsonStep struct {
	Message string       `json:"message"`
	Pos     jsonPosition `json:"pos"`
}

type jsonError struct {
	Package string       `json:"package"`
	Message string       `json:"message"`
	Pos     jsonPosition `json:"pos"`
}

// Write writes the document. Lists without elements are [] and never null.
func (j JSON) Write(w io.Writer, result *finding.Result) error {
	doc := jsonDocument{Version: j.Version, Findings: []jsonFinding{}, Errors: []jsonError{}}
	for _, f := range result.Findings {
		doc.Findings = append(doc.Findings, newJSONFinding(f))
	}
	for _, p := range result.Problems {
		doc.Errors = append(doc.Errors, jsonError{p.Package, p.Message, jsonPosition(p.Pos)})
	}
	var buf bytes.Buffer
	enc := json.NewEncoder(&buf)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(doc); err != nil {
		return err
	}
	_, err := w.Write(escapeJSON(buf.Bytes()))
	return err
}

func newJSONFinding(f finding.Finding) jsonFinding {
	steps := []jsonStep{}
	for _, s := range f.Steps {
		steps = append(steps, jsonStep{s.Message, jsonPosition(s.Pos)})
	}
	return jsonFinding{
		Analyzer: f.Analyzer, Category: f.Category, Message: f.Message,
		CWE: f.CWE, OWASP: f.OWASP, Severity: f.Severity.String(), Confidence: f.Confidence.String(), Threat: f.Threat.String(),
		Pos: jsonPosition(f.Pos), End: jsonPosition(f.End), Steps: steps,
	}
}

// escapeJSON writes what a terminal might act on as \u escapes. encoding/json does so for the control
// characters of ASCII only, and a document is often looked at with cat. Nothing is lost: such characters
// stand in strings only, where the escape means the same.
func escapeJSON(doc []byte) []byte {
	var out []byte
	for _, r := range string(doc) {
		switch {
		case r == '\n' || strconv.IsPrint(r):
			out = append(out, string(r)...)
		case r > 0xFFFF:
			high, low := utf16.EncodeRune(r)
			out = fmt.Appendf(out, `\u%04x\u%04x`, high, low)
		default:
			out = fmt.Appendf(out, `\u%04x`, r)
		}
	}
	return out
}
