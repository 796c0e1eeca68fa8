package report

import (
	"fmt"
	"path"
	"strings"

	"github.com/secvet/secvet/internal/finding"
)

// A htmlPath is a picture of the way from the source to the sink: a lane for each file, from left to right
// in the order in which the data gets there, and a node for each step, from top to bottom.
type htmlPath struct {
	Width, Height int
	Title         string
	Lanes         []htmlLane
	Edges         []string
	Nodes         []htmlNode
}

type htmlLane struct {
	File, Label     string
	X, TextX, Width int
	Height          int
}

type htmlNode struct {
	Class, Title, Label, Line string
	Number                    int
	X, Y, NY, TX, TY, LY      int
}

// The measures of the picture, in pixels.
const (
	laneGap    = 12
	laneTop    = 36
	rowHeight  = 46
	nodeIndent = 26
	labelStart = 19 // from a node's middle
	runeWidth  = 8  // of a bold label, about
)

// laneWidth returns the width of lanes, so that a few of them fill the page.
func laneWidth(lanes int) int {
	switch lanes {
	case 1:
		return 560
	case 2:
		return 400
	case 3:
		return 330
	}
	return 260
}

// shownSteps returns the steps of a finding; one that has none is its own only step.
func shownSteps(f finding.Finding) []finding.Step {
	if len(f.Steps) == 0 {
		return []finding.Step{{Pos: f.Pos, Code: f.Code}}
	}
	return f.Steps
}

// stepClass says what a step is.
func stepClass(i, n int) string {
	switch {
	case n == 1:
		return "sink"
	case i == 0:
		return "source"
	case i == n-1:
		return "sink"
	}
	return "pass"
}

// newPath draws the picture.
func newPath(result *finding.Result, steps []finding.Step) *htmlPath {
	p := &htmlPath{Height: laneTop + len(steps)*rowHeight + 4}
	lanes := make(map[string]int)
	for _, s := range steps {
		if _, ok := lanes[s.Pos.File]; !ok {
			lanes[s.Pos.File] = len(p.Lanes)
			p.Lanes = append(p.Lanes, htmlLane{File: stepFile(result, s), Height: p.Height})
		}
	}
	width := laneWidth(len(p.Lanes))
	for i := range p.Lanes {
		l, x := &p.Lanes[i], i*(width+laneGap)
		l.Label, l.X, l.TextX, l.Width = shortFile(l.File, (width-24)/runeWidth), x+1, x+12, width-2
	}
	p.Width = len(p.Lanes)*(width+laneGap) - laneGap
	p.Title = fmt.Sprintf("%s in %s", plural(len(steps), "step"), plural(len(p.Lanes), "file"))
	for i, s := range steps {
		n := newNode(result, s, i, len(steps))
		n.X, n.Label = lanes[s.Pos.File]*(width+laneGap)+nodeIndent, shorten(n.Label, (width-nodeIndent-labelStart-8)/runeWidth)
		n.TX = n.X + labelStart
		p.Nodes = append(p.Nodes, n)
		if i > 0 {
			p.Edges = append(p.Edges, edge(p.Nodes[i-1], n))
		}
	}
	return p
}

// newNode draws step i of n, at its height.
func newNode(result *finding.Result, s finding.Step, i, n int) htmlNode {
	class, y := stepClass(i, n), laneTop+i*rowHeight+rowHeight/2-4
	message := Clean(s.Message)
	node := htmlNode{
		Class: class, Number: i + 1, Label: message, Line: fmt.Sprintf("line %d", s.Pos.Line),
		Title: fmt.Sprintf("%d. %s: %s", i+1, Clean(placeOfStep(result, s)), message),
		Y:     y, NY: y + 4, TY: y - 1, LY: y + 13,
	}
	if label, ok := strings.CutPrefix(message, class+": "); ok {
		node.Label, node.Line = label, class+", "+node.Line
	}
	return node
}

// edge draws a line from below one node to above the next, straight in a lane and curved between two.
func edge(from, to htmlNode) string {
	y1, y2 := from.Y+11, to.Y-11
	if from.X == to.X {
		return fmt.Sprintf("M%d %dV%d", from.X, y1, y2)
	}
	middle := (y1 + y2) / 2
	return fmt.Sprintf("M%d %dC%d %d %d %d %d %d", from.X, y1, from.X, middle+14, to.X, middle-8, to.X, y2)
}

// stepFile returns the name of a step's file to show.
func stepFile(result *finding.Result, s finding.Step) string {
	if s.Library {
		return Clean(s.Pos.File)
	}
	file, _ := inRepository(result, s.Pos.File)
	return Clean(file)
}

// shortFile returns as much of the end of a file's name as fits.
func shortFile(file string, fits int) string {
	if len([]rune(file)) <= fits {
		return file
	}
	short := path.Base(file)
	for dir := path.Dir(file); dir != "." && dir != "/"; dir = path.Dir(dir) {
		longer := path.Base(dir) + "/" + short
		if len([]rune(longer)) > fits-2 {
			break
		}
		short = longer
	}
	return "…/" + shorten(short, fits-2)
}

// shorten cuts a text that is too long.
func shorten(text string, n int) string {
	if runes := []rune(text); len(runes) > n {
		return strings.TrimSpace(string(runes[:n-1])) + "…"
	}
	return text
}
