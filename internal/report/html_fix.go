package report

import (
	"slices"
	"strings"

	"github.com/secvet/secvet/internal/finding"
)

// A htmlFix is a change, told as the tool diff does.
type htmlFix struct {
	Message string
	Lines   []htmlSpan // of class "at", "del" or "add"
}

// newFix tells what a fix does to each line that it changes.
func newFix(result *finding.Result, f finding.Finding, fix finding.Fix) htmlFix {
	out := htmlFix{Message: Clean(fix.Message)}
	edits := slices.Clone(fix.Edits)
	slices.SortStableFunc(edits, func(a, b finding.Edit) int { return finding.ComparePositions(a.Pos, b.Pos) })
	for start := 0; start < len(edits); {
		end := start + 1
		for end < len(edits) && sameLine(edits[end].Pos, edits[start].Pos) {
			end++
		}
		out.Lines = append(out.Lines, htmlSpan{"at", Clean(placeInRepository(result, edits[start].Pos))})
		old, changed, ok := apply(f, edits[start:end])
		if ok {
			out.Lines = append(out.Lines, htmlSpan{"del", "- " + expand(old)})
		}
		for line := range strings.Lines(changed) {
			out.Lines = append(out.Lines, htmlSpan{"add", "+ " + expand(strings.TrimRight(line, "\r\n"))})
		}
		start = end
	}
	return out
}

// apply returns a line before and after its edits, if the line is known and they stay on it; else what the
// edits put in.
func apply(f finding.Finding, edits []finding.Edit) (old, changed string, ok bool) {
	old, ok = codeAt(f, edits[0].Pos)
	at := 0
	var b, inserted strings.Builder
	for _, e := range edits {
		inserted.WriteString(e.New + "\n")
		from, to := e.Pos.Column-1, e.End.Column-1
		if ok = ok && sameLine(e.Pos, e.End) && at <= from && from <= to && to <= len(old); ok {
			b.WriteString(old[at:from] + e.New)
			at = to
		}
	}
	if !ok {
		return "", inserted.String(), false
	}
	return old, b.String() + old[at:], true
}

// codeAt returns the line of a position, if the finding shows it anywhere.
func codeAt(f finding.Finding, p finding.Position) (string, bool) {
	if f.Pos.File == p.File {
		if line, ok := f.Code.Line(p.Line); ok {
			return line, true
		}
	}
	for _, s := range f.Steps {
		if line, ok := s.Code.Line(p.Line); ok && s.Pos.File == p.File {
			return line, true
		}
	}
	return "", false
}
