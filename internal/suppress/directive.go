// Package suppress reads the comments by which people say that a finding is none:
//
//	//secvet:ignore sqlinjection the table's name is checked by the caller
//	// #nosec G201 -- the same, as gosec has it
//	//nolint:gosec // and as golangci-lint has it
//
// A comment counts for the statement or declaration that begins on its line or on the next, or that ends
// on its line. Lines are those of the file itself: //line comments could put a whole program on one line, and a
// comment about something harmless beside it.
//
// A comment that is not well-formed has no effect: a word must end where a directive does, each analyzer that is named
// must exist, and our own form wants a reason. Whoever reads "malformed" must be able to rely on that.
package suppress

import (
	"go/ast"
	"go/token"
	"slices"
	"strings"
)

// The forms of a directive.
const (
	Ignore = "secvet:ignore"
	Nosec  = "#nosec"
	Nolint = "nolint"
)

// All stands for every analyzer in the list of a directive of the other tools' forms. Our own form names them.
const All = "*"

// A Directive is one comment that suppresses findings.
type Directive struct {
	Pos, End  token.Pos
	Form      string
	Analyzers []string // their names, or All
	Reason    string
	Golangci  bool   // golangci-lint itself acts on it where secvet is one of its linters
	lines     []span // what it counts for
}

// A span is a range of lines.
type span struct{ first, last int }

// The faults of a directive, each of which leaves it without effect.
const (
	NoAnalyzer      = "no analyzer"
	UnknownAnalyzer = "unknown analyzer"
	NoReason        = "no reason"
)

// Fault returns what is wrong with a directive, and with which of the names in it: our own form asks for names of
// analyzers that there are, and for a reason. It returns "" for a directive that has an effect.
func (d *Directive) Fault(known func(analyzer string) bool) (fault, name string) {
	if d.Form != Ignore {
		return "", ""
	}
	if len(d.Analyzers) == 0 {
		return NoAnalyzer, ""
	}
	for _, name := range d.Analyzers {
		if !known(name) {
			return UnknownAnalyzer, name
		}
	}
	if d.Reason == "" {
		return NoReason, ""
	}
	return "", ""
}

// Covers reports whether the directive, if it has an effect, counts for an analyzer's finding on the line.
func (d *Directive) Covers(analyzer string, line int) bool {
	all := d.Form != Ignore && slices.Contains(d.Analyzers, All)
	if !all && !slices.Contains(d.Analyzers, analyzer) {
		return false
	}
	return slices.ContainsFunc(d.lines, func(s span) bool { return s.first <= line && line <= s.last })
}

// maxEnding bounds the directives that count for one line, since each is compared with all code on it. Those beyond have
// no effect: they hide nothing.
const maxEnding = 100

// Parse returns the directives of a file, in the order of the source.
func Parse(fset *token.FileSet, file *ast.File) []*Directive {
	var list []*Directive
	var targets []target
	ending := make(map[int]int) // how many directives are in comments that end on a line
	for _, group := range file.Comments {
		last := lineOf(fset, group.End())
		for _, c := range group.List {
			d := parse(c.Text)
			if d == nil {
				continue
			}
			d.Pos, d.End = c.Pos(), c.End()
			list = append(list, d)
			if ending[last]++; ending[last] <= maxEnding {
				targets = append(targets, target{own: lineOf(fset, c.Pos()), last: last, at: c.Pos(), directive: d})
			}
		}
	}
	if len(list) > 0 {
		locate(fset, file, targets)
	}
	return list
}

// parse understands one comment, and returns nil for one that is no directive.
func parse(text string) *Directive {
	if rest, ok := strings.CutPrefix(text, "//"+Ignore); ok && (rest == "" || isSpace(rest[0])) {
		rest = strings.TrimSpace(rest)
		end := strings.IndexAny(rest, " \t")
		if end < 0 {
			end = len(rest)
		}
		return &Directive{Form: Ignore, Analyzers: fields(rest[:end], ","), Reason: strings.TrimSpace(rest[end:])}
	}
	if rest, ok := strings.CutPrefix(text, "//gosec:disable"); ok && (rest == "" || isSpace(rest[0])) {
		return nosec(rest)
	}
	body := strings.TrimSpace(strings.TrimSuffix(strings.TrimPrefix(strings.TrimPrefix(text, "//"), "/*"), "*/"))
	if rest, ok := strings.CutPrefix(body, Nosec); ok && ends(rest) {
		return nosec(rest)
	}
	if rest, ok := strings.CutPrefix(body, Nolint); ok && strings.HasPrefix(text, "//") {
		return nolint(rest)
	}
	return nil
}

// ends reports whether a word ends before the rest of a text: "#nosecurity" begins like "#nosec" and is another.
func ends(rest string) bool {
	return rest == "" || strings.ContainsRune(" \t\n:;,", rune(rest[0])) || strings.HasPrefix(rest, "--")
}

func isSpace(c byte) bool { return c == ' ' || c == '\t' }

// fields splits a list and drops what is empty.
func fields(list, separators string) []string {
	return strings.FieldsFunc(list, func(r rune) bool { return strings.ContainsRune(separators, r) })
}

// nosec understands what follows "#nosec" nearly as gosec does: any numbers of rules, then "--" and a reason.
// Without a number it counts for all rules, but a misspelt number is none of those that were meant, and not all of them.
func nosec(rest string) *Directive {
	list, reason, _ := strings.Cut(rest, "--")
	d := &Directive{Form: Nosec, Reason: strings.TrimSpace(strings.TrimLeft(reason, "-"))}
	rules := 0
	for _, word := range fields(list, " \t\n,;:") {
		if len(word) < 2 || word[0]|' ' != 'g' || word[1] < '0' || word[1] > '9' {
			continue // prose
		}
		rules++
		d.Analyzers = append(d.Analyzers, FromGosec(word)...)
	}
	switch {
	case rules == 0:
		d.Analyzers = []string{All}
	case len(d.Analyzers) == 0:
		return nil // about rules that secvet has no like of
	}
	return d
}

// nolint understands what follows "nolint": nothing or ":all" for all linters, or a list, in which secvet and
// gosec mean us; then, after "//", a reason.
func nolint(rest string) *Directive {
	list, reason, _ := strings.Cut(rest, "//")
	d := &Directive{Form: Nolint, Reason: strings.TrimSpace(reason)}
	names, named := strings.CutPrefix(list, ":")
	if !named && strings.TrimSpace(list) != "" {
		return nil // a word that begins so, or prose
	}
	names, _, _ = strings.Cut(strings.TrimSpace(names), " ")
	linters := fields(names, ",")
	d.Golangci = !named || slices.Contains(linters, "all") || slices.Contains(linters, "secvet")
	if !d.Golangci && !slices.Contains(linters, "gosec") {
		return nil
	}
	d.Analyzers = []string{All}
	return d
}
