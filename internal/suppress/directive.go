// Package suppress reads the comments by which people say that a finding is none:
//
//	//secvet:ignore sqlinjection the table's name is checked by the caller
//	// #nosec G201 -- the same, as gosec has it
//	//nolint:gosec // and as golangci-lint has it
//
// A comment counts for the statement or declaration that begins on its line or on the next, or that ends
// on its line.
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

// All stands for every analyzer in the list of a directive.
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

// Valid reports whether the directive has an effect: our own form asks for names and a reason.
func (d *Directive) Valid() bool { return d.Form != Ignore || len(d.Analyzers) > 0 && d.Reason != "" }

// Covers reports whether the directive counts for an analyzer's finding on the line.
func (d *Directive) Covers(analyzer string, line int) bool {
	if !d.Valid() || !slices.Contains(d.Analyzers, All) && !slices.Contains(d.Analyzers, analyzer) {
		return false
	}
	return slices.ContainsFunc(d.lines, func(s span) bool { return s.first <= line && line <= s.last })
}

// Parse returns the directives of a file, in the order of the source.
func Parse(fset *token.FileSet, file *ast.File) []*Directive {
	var list []*Directive
	var targets []target
	for _, group := range file.Comments {
		for _, c := range group.List {
			if d := parse(c.Text); d != nil {
				d.Pos, d.End = c.Pos(), c.End()
				list = append(list, d)
				targets = append(targets, target{
					own: fset.Position(c.Pos()).Line, next: fset.Position(group.End()).Line + 1, at: c.Pos(), directive: d,
				})
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
		names, reason, _ := strings.Cut(strings.TrimSpace(rest), " ")
		return &Directive{Form: Ignore, Analyzers: fields(names, ","), Reason: strings.TrimSpace(reason)}
	}
	if rest, ok := strings.CutPrefix(text, "//gosec:disable"); ok && (rest == "" || isSpace(rest[0])) {
		return nosec(rest)
	}
	body := strings.TrimSpace(strings.TrimSuffix(strings.TrimPrefix(strings.TrimPrefix(text, "//"), "/*"), "*/"))
	if rest, ok := strings.CutPrefix(body, Nosec); ok {
		return nosec(rest)
	}
	if rest, ok := strings.CutPrefix(body, Nolint); ok && strings.HasPrefix(text, "//") {
		return nolint(rest)
	}
	return nil
}

func isSpace(c byte) bool { return c == ' ' || c == '\t' }

// fields splits a list and drops what is empty.
func fields(list, separators string) []string {
	return strings.FieldsFunc(list, func(r rune) bool { return strings.ContainsRune(separators, r) })
}

// nosec understands what follows "#nosec" as gosec does: any numbers of rules, then "--" and a reason.
// Without a number it counts for all rules.
func nosec(rest string) *Directive {
	list, reason, _ := strings.Cut(rest, "--")
	d := &Directive{Form: Nosec, Reason: strings.TrimSpace(strings.TrimLeft(reason, "-"))}
	rules := 0
	for _, word := range fields(list, " \t,;:") {
		if len(word) == 4 && word[0] == 'G' && strings.Trim(word[1:], "0123456789") == "" {
			rules++
			d.Analyzers = append(d.Analyzers, FromGosec(word)...)
		}
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
