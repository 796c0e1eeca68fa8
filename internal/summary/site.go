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
	Text              string // what messages call it: "HTTP form value", "parameter password"
	Name              string // the name in it, of what it is asked for by or of what it is: "id" of a form value, "password"
	Named             bool   // only a name says so
	Field             bool   // a field of a struct that is used as a whole
	Request           bool   // an HTTP request as a whole, or its headers
	ReportedElsewhere bool   // its own package reports it already
	Const             string // the text of a constant. It may be a secret: it is to look at, never to print
	At                Site
	Steps             []Step // the trace from there out of the functions that returned it
}

// Call adds the name that the source is asked for by to what messages call it: `HTTP form value "id"`.
func (s *Source) Call(name string) {
	s.Name = name
	s.Text += ` "` + name + `"`
}

// A Step is one step of a trace: where data goes on, and how. Rules decide by Kind and Func; people read String.
type Step struct {
	At   Site
	Kind StepKind
	Func string // the function that the step is about, without its package

	Joins bool // the data has become a part of a longer text there: fmt.Sprintf("%s/app", dir)
}

// A StepKind says how data goes on at a step. The numbers stand in facts, so that a new kind comes last.
type StepKind uint8

const (
	Through  StepKind = iota // in a call and out again, as in filepath.Join(dir, name)
	Passed                   // into a function: its argument
	Returned                 // out of a function: its result
	Written                  // out of a function: what an argument points to
	Kept                     // in a store of values by keys: a context, a session
)

// stepTexts are what messages call the kinds, before the name of the function.
var stepTexts = [...]string{Through: "through ", Passed: "passed to ", Returned: "returned by ", Written: "written by ", Kept: "kept by "}

// String is the step for people: "through Trim", "passed to Query".
func (s Step) String() string { return stepTexts[s.Kind] + s.Func }

// A Site is a place in some package's source text. In the package under analysis it has a Pos; in another one it is
// given by that package's path, the file's name and the position in it, so that facts hold no path of a machine.
type Site struct {
	Pos       token.Pos
	Pkg, File string
	Line, Col int
}

// String is the site for people who have no file set.
func (s Site) String() string { return fmt.Sprintf("%s/%s:%d:%d", s.Pkg, s.File, s.Line, s.Col) }

// CompareSites orders sites: those of the package under analysis first, by ComparePos, others by package, file, line
// and column.
func CompareSites(fset *token.FileSet, a, b Site) int {
	// Of this package, which come first, and of another one.
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
	// In one file, or without one, positions can be compared as they are.
	f, g := fset.File(a), fset.File(b)
	if f == g || f == nil || g == nil {
		return cmp.Compare(a, b)
	}
	return cmp.Or(cmp.Compare(filepath.Base(f.Name()), filepath.Base(g.Name())), cmp.Compare(f.Name(), g.Name()))
}
