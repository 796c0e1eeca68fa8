package report

import (
	"errors"
	"fmt"

	"github.com/secvet/secvet/internal/bounded"
	"github.com/secvet/secvet/internal/finding"
	"github.com/secvet/secvet/internal/redact"
)

// ReadJSON reads a document that JSON wrote, now or earlier. Excerpts have their one line again.
func ReadJSON(data []byte) (*finding.Result, error) {
	var doc jsonDocument
	if err := bounded.Unmarshal(data, &doc); err != nil {
		return nil, fmt.Errorf("not a JSON report of secvet: %w", err)
	}
	switch {
	case doc.Schema == 0:
		return nil, errors.New("not a JSON report of secvet, or one of a version without fingerprints; make it again with -o json=file")
	case doc.Schema > jsonSchema:
		return nil, fmt.Errorf("the report has schema %d, and this version of secvet knows %d; use a newer one", doc.Schema, jsonSchema)
	case doc.Findings == nil || doc.Errors == nil:
		return nil, errors.New("not a whole JSON report of secvet: it lacks the list of findings or that of errors")
	case doc.Packages <= 0 && len(doc.Findings) == 0 && len(doc.Errors) == 0:
		return nil, errors.New("the report is of no package, so it says nothing")
	}
	result := &finding.Result{Packages: doc.Packages}
	for _, f := range doc.Findings {
		result.Findings = append(result.Findings, f.finding())
	}
	for _, e := range doc.Errors {
		result.Problems = append(result.Problems, finding.Problem{Package: e.Package, Message: e.Message, Pos: finding.Position(e.Pos)})
	}
	for _, o := range doc.Omissions {
		result.Omit(finding.OmissionKind(o.Kind), o.Reason, o.Names...)
	}
	return result, nil
}

func (f jsonFinding) finding() finding.Finding {
	out := finding.Finding{
		Tool: f.Tool, Analyzer: f.Analyzer, Category: f.Category, Message: f.Message, CWE: f.CWE, OWASP: f.OWASP,
		Generated: f.Generated, Fingerprint: f.Fingerprint, Package: f.Package, Function: f.Function,
		Pos: finding.Position(f.Pos), End: finding.Position(f.End), Code: excerptOf(f.Code, f.Pos), Way: f.Way,
	}
	if len(f.Ways) > 0 {
		out.Flow = out.Key() // those that the report tells together belong together
	}
	for i, way := range f.Ways {
		w := way.finding()
		w.Flow, w.Rank = out.Flow, i+1
		out.Ways = append(out.Ways, w)
	}
	out.SetLevels(f.Severity, f.Confidence, f.Threat)
	for _, s := range f.Steps {
		out.Steps = append(out.Steps, finding.Step{Message: s.Message, Pos: finding.Position(s.Pos), Code: excerptOf(s.Code, s.Pos)})
	}
	for _, fix := range f.Fixes {
		var edits []finding.Edit
		for _, e := range fix.Edits {
			edits = append(edits, finding.Edit{Pos: finding.Position(e.Pos), End: finding.Position(e.End), New: e.New})
		}
		out.Fixes = append(out.Fixes, finding.Fix{Message: fix.Message, Edits: edits})
	}
	return out
}

func excerptOf(line string, p jsonPosition) finding.Excerpt {
	if line == "" {
		return finding.Excerpt{}
	}
	return finding.Excerpt{First: p.Line, Lines: []string{redact.Line(line)}} // an older version may have shown more
}
