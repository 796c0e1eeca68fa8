package report

import (
	"fmt"
	"strings"

	"github.com/secvet/secvet/internal/finding"
)

// The other ways of a finding, as far as formats for people tell them: how many there are, and of the first ones where they
// come from. JSON has all of them.

// shownWays is how many of the other ways are told in a text, and on a page.
const (
	shownWays = 3
	pageWays  = 100
)

// messageOf returns a finding's message, with how many other ways there are.
func messageOf(f *finding.Finding) string {
	if more := f.MoreWays(); more != "" {
		return f.Message + " (" + more + ")"
	}
	return f.Message
}

// wayText tells where another way of a finding comes from, and where it is found if that is elsewhere.
func wayText(f, way *finding.Finding, place func(finding.Position) string) string {
	from, ok := way.Source()
	told, _ := f.Source()
	var parts []string
	if ok && (from.Pos != told.Pos || from.Message != told.Message) {
		name := place(from.Pos)
		if from.Library {
			name = from.Pos.String()
		}
		parts = append(parts, fmt.Sprintf("from %s (%s)", name, strings.TrimPrefix(from.Message, "source: ")))
	}
	if way.Pos != f.Pos || len(parts) == 0 {
		parts = append(parts, "at "+place(way.Pos))
	}
	return strings.Join(parts, ", ")
}

// ways tells the first of the other ways.
func (w textWriter) ways(f finding.Finding) {
	if len(f.Ways) == 0 {
		return
	}
	fmt.Fprintf(w, "\t%s\n", w.paint(bold, f.MoreWays()+":"))
	for i := range f.Ways[:min(len(f.Ways), shownWays)] {
		line := wayText(&f, &f.Ways[i], finding.Position.String)
		fmt.Fprintf(w, "\t  %s\n", wrap(Clean(line), w.width-tabStop, "\t    "))
	}
	if left := len(f.Ways) - shownWays; left > 0 {
		fmt.Fprintf(w, "\t  and %d more, which -o json has\n", left)
	}
}

// A htmlWay is another way of a finding: where it comes from, and its steps.
type htmlWay struct {
	Title string
	Steps []string
}

// htmlWays tells the other ways, and how many of them there is no room for.
func htmlWays(result *finding.Result, f finding.Finding) (ways []htmlWay, left int) {
	place := func(p finding.Position) string { return placeInRepository(result, p) }
	for i := range f.Ways[:min(len(f.Ways), pageWays)] {
		way := htmlWay{Title: Clean(wayText(&f, &f.Ways[i], place))}
		for _, s := range f.Ways[i].Steps {
			way.Steps = append(way.Steps, Clean(placeOfStep(result, s)+": "+s.Message))
		}
		ways = append(ways, way)
	}
	return ways, max(len(f.Ways)-pageWays, 0)
}
