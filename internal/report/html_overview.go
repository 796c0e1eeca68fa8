package report

import (
	"cmp"
	"slices"
	"strings"

	"github.com/secvet/secvet/internal/finding"
)

// A htmlFacet is a way to divide the findings.
type htmlFacet struct {
	Name, Title string
	Rows        []htmlRow
}

// A htmlRow is one part of the findings, with a bar that shows how many they are and how bad.
type htmlRow struct {
	Key, Label string
	Sum        int
	Parts      []htmlPart
}

// A htmlPart is a part of a bar, in percent of its width.
type htmlPart struct {
	Class    string
	X, Width float64
}

// overview counts the findings by severity, analyzer, OWASP category and package. The keys are those of the
// shown findings, which the page's script compares.
func overview(shown []htmlFinding, findings []finding.Finding) ([]htmlRow, []htmlFacet) {
	var severities []htmlRow
	for _, level := range levels {
		row := htmlRow{Key: level}
		for _, f := range shown {
			if f.Severity == level {
				row.Sum++
			}
		}
		severities = append(severities, row)
	}
	packages := facetRows(shown, findings, func(f htmlFinding) string { return f.Package })
	shortenLabels(packages)
	return severities, []htmlFacet{
		{"analyzer", "Analyzer", facetRows(shown, findings, func(f htmlFinding) string { return f.Analyzer })},
		{"owasp", "OWASP Top 10", facetRows(shown, findings, func(f htmlFinding) string { return f.OWASP })},
		{"package", "Package", packages},
	}
}

// shortenLabels takes away what the paths of all rows begin with, but for the last part of it.
func shortenLabels(rows []htmlRow) {
	if len(rows) == 0 {
		return
	}
	common := strings.Split(rows[0].Key, "/")
	for _, r := range rows[1:] {
		parts, n := strings.Split(r.Key, "/"), 0
		for n < min(len(parts), len(common)) && parts[n] == common[n] {
			n++
		}
		common = common[:n]
	}
	if len(common) < 2 {
		return
	}
	prefix := strings.Join(common[:len(common)-1], "/") + "/"
	for i := range rows {
		rows[i].Label = strings.TrimPrefix(rows[i].Key, prefix)
	}
}

// facetRows counts findings by a key, most first.
func facetRows(shown []htmlFinding, findings []finding.Finding, key func(htmlFinding) string) []htmlRow {
	byIndex := make([]string, len(shown))
	for _, f := range shown {
		byIndex[f.Index] = key(f)
	}
	i := -1
	tallies := count(findings, func(finding.Finding) string { i++; return byIndex[i] })
	slices.SortStableFunc(tallies, func(a, b tally) int { return cmp.Compare(b.sum(), a.sum()) })
	var rows []htmlRow
	for _, t := range tallies {
		row := htmlRow{Key: t.key, Label: cmp.Or(t.key, "none"), Sum: t.sum()}
		x := 0.0
		for i, n := range t.by {
			if n > 0 {
				width := 100 * float64(n) / float64(tallies[0].sum())
				row.Parts = append(row.Parts, htmlPart{levels[i], x, width})
				x += width
			}
		}
		rows = append(rows, row)
	}
	return rows
}
