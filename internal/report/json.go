package report

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"unicode/utf16"

	"github.com/secvet/secvet/internal/bounded"
	"github.com/secvet/secvet/internal/finding"
)

// JSON is the format for tools: one document, as schema.json describes it. Fields are only ever added to
// it; a change of those that are there would be another schema.
type JSON struct {
	Version string // of secvet
}

// jsonSchema is the version of the document's schema.
const jsonSchema = 1

type jsonDocument struct {
	Schema    int                        `json:"schema"`
	Version   string                     `json:"version"`
	Packages  int                        `json:"packages"`
	Findings  bounded.List[jsonFinding]  `json:"findings"`
	Errors    bounded.List[jsonError]    `json:"errors"`
	Omissions bounded.List[jsonOmission] `json:"omissions"`
}

type jsonFinding struct {
	Tool        string       `json:"tool,omitempty"`
	Analyzer    string       `json:"analyzer"`
	Category    string       `json:"category"`
	Message     string       `json:"message"`
	CWE         int          `json:"cwe"`
	OWASP       string       `json:"owasp"`
	Severity    string       `json:"severity"`
	Confidence  string       `json:"confidence"`
	Threat      string       `json:"threat"`
	Generated   bool         `json:"generated,omitempty"`
	Fingerprint string       `json:"fingerprint"`
	Package     string       `json:"package"`
	Function    string       `json:"function"`
	Pos         jsonPosition `json:"pos"`
	End         jsonPosition `json:"end"`
	Code        string       `json:"code"`
	Steps       []jsonStep   `json:"steps"`
	Fixes       []jsonFix    `json:"fixes"`

	Way  string                    `json:"way,omitempty"`
	Ways bounded.List[jsonFinding] `json:"ways,omitempty"`
}

type jsonPosition struct {
	File   string `json:"file"`
	Line   int    `json:"line"`
	Column int    `json:"column"`
}

type jsonStep struct {
	Message string       `json:"message"`
	Pos     jsonPosition `json:"pos"`
	Code    string       `json:"code"`
}

type jsonFix struct {
	Message string     `json:"message"`
	Edits   []jsonEdit `json:"edits"`
}

type jsonEdit struct {
	Pos jsonPosition `json:"pos"`
	End jsonPosition `json:"end"`
	New string       `json:"new"`
}

type jsonError struct {
	Package string       `json:"package"`
	Message string       `json:"message"`
	Pos     jsonPosition `json:"pos"`
}

type jsonOmission struct {
	Kind   string   `json:"kind"`
	Reason string   `json:"reason"`
	Count  int      `json:"count"`
	Names  []string `json:"names"` // the first of them
}

// Write writes the document. Lists without elements are [] and never null.
func (j JSON) Write(w io.Writer, result *finding.Result) error {
	doc := jsonDocument{
		Schema: jsonSchema, Version: j.Version, Packages: result.Packages,
		Findings: []jsonFinding{}, Errors: []jsonError{}, Omissions: []jsonOmission{},
	}
	for _, f := range result.Findings {
		doc.Findings = append(doc.Findings, newJSONFinding(f))
	}
	for _, p := range result.Problems {
		doc.Errors = append(doc.Errors, jsonError{p.Package, p.Message, jsonPosition(p.Pos)})
	}
	for _, o := range result.Omissions {
		names := append([]string{}, o.Names[:min(len(o.Names), maxNames)]...)
		doc.Omissions = append(doc.Omissions, jsonOmission{string(o.Kind), o.Reason, len(o.Names), names})
	}
	return WriteJSON(w, doc)
}

// WriteJSON writes a document for programs that is safe to look at.
func WriteJSON(w io.Writer, doc any) error {
	var buf bytes.Buffer
	enc := json.NewEncoder(&buf)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(doc); err != nil {
		return err
	}
	_, err := w.Write(EscapeJSON(buf.Bytes()))
	return err
}

func newJSONFinding(f finding.Finding) jsonFinding {
	out := jsonFinding{
		Tool: f.Tool, Analyzer: f.Analyzer, Category: f.Category, Message: f.Message,
		CWE: f.CWE, OWASP: f.OWASP, Severity: f.Severity.String(), Confidence: f.Confidence.String(),
		Threat: f.Threat.String(), Generated: f.Generated, Fingerprint: f.Fingerprint, Package: f.Package, Function: f.Function,
		Pos: jsonPosition(f.Pos), End: jsonPosition(f.End), Code: lineOf(f.Code, f.Pos),
		Steps: []jsonStep{}, Fixes: []jsonFix{}, Way: f.Way,
	}
	for _, way := range f.Ways {
		out.Ways = append(out.Ways, newJSONFinding(way))
	}
	for _, s := range f.Steps {
		out.Steps = append(out.Steps, jsonStep{s.Message, jsonPosition(s.Pos), lineOf(s.Code, s.Pos)})
	}
	for _, fix := range f.Fixes {
		edits := []jsonEdit{}
		for _, e := range fix.Edits {
			edits = append(edits, jsonEdit{jsonPosition(e.Pos), jsonPosition(e.End), e.New})
		}
		out.Fixes = append(out.Fixes, jsonFix{fix.Message, edits})
	}
	return out
}

// lineOf returns the line of code at a position, "" where it is not known.
func lineOf(code finding.Excerpt, p finding.Position) string {
	line, _ := code.Line(p.Line)
	return line
}

// EscapeJSON writes what a terminal might act on as \u escapes. encoding/json does so for the control
// characters of ASCII only, and a document is often looked at with cat. Nothing is lost: such characters
// stand in strings only, where the escape means the same.
func EscapeJSON(doc []byte) []byte {
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
