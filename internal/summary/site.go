package summary

import (
	"cmp"
	"fmt"
	"go/token"
	"path/filepath"

	"github.com/secvet/secvet/internal/model"
)

// Where things are in the source text, and what findings tell of it. Positions mean something in one file set only; what
// crosses packages is a site, and orders are made by names and lines, so that they are the same in each run.

// Source tells where data comes from. Sources are told apart by their address inside a package.
type Source struct {
	Labels            model.Labels
	Text              string // "HTTP form value", "parameter password"
	Named             bool   // only a name says so
	Field             bool   // a field of a struct that is used as a whole
	Request           bool   // an HTTP request as a whole, or its headers
	ReportedElsewhere bool   // its own package reports it already
	Const             string // the text of a constant. It may be a secret: it is to look at, never to print
	At                Site
	Steps             []Step // the trace from there out of the functions that returned it
}

// Step is one step of a trace, for people: "through Trim", "passed to Query".
type Step struct {
	At   Site
	Text string
}

// A Site is a place in some package's source text. In the package under analysis it has a Pos; in
// another one it is told by that package's path, the file's name and the position in it, so that facts
// hold no path of a machine.
type Site struct {
	Pos       token.Pos
	Pkg, File string
	Line, Col int
}

// String is the site for people who have no file set.
func (s Site) String() string { return fmt.Sprintf("%s/%s:%d:%d", s.Pkg, s.File, s.Line, s.Col) }

// CompareSites orders sites: those of the package under analysis first, by ComparePos, others by package, file, line and
// column.
func CompareSites(fset *token.FileSet, a, b Site) int {
	if a.Pos.IsValid() != b.Pos.IsValid() {
		return cmp.Compare(b.Pos, a.Pos)
	}
	return cmp.Or(
		ComparePos(fset, a.Pos, b.Pos),
		cmp.Compare(a.Pkg, b.Pkg), cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Col, b.Col),
	)
}

// ComparePos orders positions by their files' names and by where they are in them. Positions of different files must not be
// compared as numbers: these say which file was parsed first, and several are parsed at the same time.
func ComparePos(fset *token.FileSet, a, b token.Pos) int {
	f, g := fset.File(a), fset.File(b)
	if f == g || f == nil || g == nil {
		return cmp.Compare(a, b)
	}
	return cmp.Or(cmp.Compare(filepath.Base(f.Name()), filepath.Base(g.Name())), cmp.Compare(f.Name(), g.Name()))
}
