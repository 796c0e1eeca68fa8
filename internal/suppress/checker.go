package suppress

import (
	"go/ast"
	"go/token"
)

// A Checker knows which findings of one pass are suppressed, and by which directives. It reads the comments
// of a file when it is first asked about one, since most packages have no findings.
type Checker struct {
	fset     *token.FileSet
	files    []*ast.File
	golangci bool // golangci-lint does its part itself
	known    func(analyzer string) bool
	parsed   map[*ast.File][]*Directive
	used     Used
}

// Used are the directives that had an effect, by position.
type Used map[token.Pos]bool

// NewChecker returns a checker for a package's files, for comments that name analyzers which are known. What
// golangci-lint does itself is left to it if asked.
func NewChecker(fset *token.FileSet, files []*ast.File, golangci bool, known func(analyzer string) bool) *Checker {
	return &Checker{
		fset: fset, files: files, golangci: golangci, known: known, parsed: make(map[*ast.File][]*Directive), used: make(Used),
	}
}

// Suppressed reports whether a directive counts for an analyzer's finding at pos.
func (c *Checker) Suppressed(analyzer string, pos token.Pos) bool {
	line, found := lineOf(c.fset, pos), false
	for _, d := range c.directives(pos) {
		if d.Golangci && c.golangci || !d.Covers(analyzer, line) {
			continue
		}
		if fault, _ := d.Fault(c.known); fault != "" {
			continue
		}
		c.used[d.Pos] = true
		found = true
	}
	return found
}

// Used returns the directives that had an effect so far.
func (c *Checker) Used() Used { return c.used }

func (c *Checker) directives(pos token.Pos) []*Directive {
	for _, f := range c.files {
		if f.FileStart <= pos && pos < f.FileEnd {
			list, ok := c.parsed[f]
			if !ok {
				list = Parse(c.fset, f)
				c.parsed[f] = list
			}
			return list
		}
	}
	return nil
}
