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
	parsed   map[*ast.File][]*Directive
	used     Used
}

// Used are the directives that had an effect, by position.
type Used map[token.Pos]bool

// NewChecker returns a checker for a package's files. What golangci-lint does itself is left to it if asked.
func NewChecker(fset *token.FileSet, files []*ast.File, golangci bool) *Checker {
	return &Checker{fset: fset, files: files, golangci: golangci, parsed: make(map[*ast.File][]*Directive), used: make(Used)}
}

// Suppressed reports whether a directive counts for an analyzer's finding at pos.
func (c *Checker) Suppressed(analyzer string, pos token.Pos) bool {
	line, found := c.fset.Position(pos).Line, false
	for _, d := range c.directives(pos) {
		if d.Golangci && c.golangci || !d.Covers(analyzer, line) {
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
