package report

import (
	"slices"
	"strings"

	"github.com/secvet/secvet/internal/finding"
)

// A htmlCard is a piece of one file with steps in it.
type htmlCard struct {
	File   string
	Rows   []htmlLine
	Legend []htmlStep
}

// A htmlLine is a line of code, or a gap where lines are left out.
type htmlLine struct {
	Gap    bool
	Number int
	Class  string
	Steps  []htmlStep
	Spans  []htmlSpan
}

type htmlStep struct {
	Number int
	Class  string
	Text   string
}

// A htmlSpan is a part of a line in one colour.
type htmlSpan struct{ Class, Text string }

// cards shows the code of the steps: one card for those that follow each other in a file.
func cards(result *finding.Result, f finding.Finding, steps []finding.Step) []htmlCard {
	var list []htmlCard
	for start := 0; start < len(steps); {
		end := start + 1
		for end < len(steps) && steps[end].Pos.File == steps[start].Pos.File {
			end++
		}
		list = append(list, newCard(result, f, steps, start, end))
		start = end
	}
	return list
}

func newCard(result *finding.Result, f finding.Finding, steps []finding.Step, start, end int) htmlCard {
	card := htmlCard{File: stepFile(result, steps[start])}
	lines := make(map[int]string)
	at := make(map[int][]htmlStep)
	var marks []mark
	for i := start; i < end; i++ {
		s := steps[i]
		for n, text := range s.Code.Lines {
			lines[s.Code.First+n] = text
		}
		step := htmlStep{i + 1, stepClass(i, len(steps)), Clean(s.Message)}
		at[s.Pos.Line] = append(at[s.Pos.Line], step)
		if s.Message != "" {
			card.Legend = append(card.Legend, step)
		}
		marks = append(marks, mark{s.Pos, s.Pos})
	}
	if len(f.Steps) == 0 {
		marks = []mark{{f.Pos, f.End}}
		at = map[int][]htmlStep{f.Pos.Line: nil}
	}
	dedentAll(lines, marks)
	card.Rows = rows(lines, at, marks)
	return card
}

// dedentAll takes the tabs off the beginning of lines that all of them have, and moves the marks.
func dedentAll(lines map[int]string, marks []mark) {
	common := -1
	for _, line := range lines {
		if n := len(line) - len(strings.TrimLeft(line, "\t")); n < len(line) && (common < 0 || n < common) {
			common = n
		}
	}
	if common <= 0 {
		return
	}
	for n, line := range lines {
		lines[n] = line[min(common, len(line)):]
	}
	for i := range marks {
		marks[i].from.Column -= common
		marks[i].to.Column -= common
	}
}

// rows highlights lines of a file, in their order, and tells which steps are where.
func rows(lines map[int]string, at map[int][]htmlStep, marks []mark) []htmlLine {
	var numbers []int
	for n := range lines {
		numbers = append(numbers, n)
	}
	slices.Sort(numbers)
	var list []htmlLine
	for start := 0; start < len(numbers); {
		end := start + 1
		for end < len(numbers) && numbers[end] == numbers[end-1]+1 {
			end++
		}
		if start > 0 {
			list = append(list, htmlLine{Gap: true})
		}
		var block []string
		for _, n := range numbers[start:end] {
			block = append(block, lines[n])
		}
		for i, spans := range highlight(block, numbers[start], marks) {
			row := htmlLine{Number: numbers[start+i], Spans: spans, Steps: at[numbers[start+i]]}
			if _, ok := at[row.Number]; ok {
				row.Class = "on"
			}
			list = append(list, row)
		}
		start = end
	}
	return list
}
