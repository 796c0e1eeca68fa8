package taint

import (
	"cmp"
	"go/token"
	"maps"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// A Cut says that the analysis of a function has reached a bound.
type Cut struct {
	Package string // the import path
	Func    string // "Serve" or "(*Server).Serve"; "" where it is all of the package
	Bound   Bound
	Pos     token.Pos // in the package under analysis: where the function is declared
}

// String names the function and says what the bound has done.
func (c Cut) String() string { return c.Name() + ": " + c.Bound.String() }

// Name names the function with its package.
func (c Cut) Name() string {
	if c.Func == "" {
		return c.Package
	}
	return c.Package + "." + c.Func
}

// cut notes that a function has reached a bound. A nested function counts as the one that it stands in.
func (e *engine) cut(b Bound, fn *ssa.Function) {
	for fn.Parent() != nil {
		fn = fn.Parent()
	}
	e.cutNamed(b, fn.RelString(e.pkg), fn.Pos())
}

func (e *engine) cutNamed(b Bound, name string, pos token.Pos) {
	if e.cuts == nil {
		e.cuts = make(map[Cut]bool)
	}
	e.cuts[Cut{pkgPath(e.pkg), name, b, pos}] = true
}

// allCuts returns the cuts in an order that depends on nothing but them.
func (e *engine) allCuts() []Cut {
	for fn, s := range e.summaries {
		for b := range bounds {
			if s.cuts&(1<<b) != 0 {
				e.cut(b, fn)
			}
		}
	}
	return slices.SortedFunc(maps.Keys(e.cuts), compareCuts)
}

func compareCuts(a, b Cut) int {
	return cmp.Or(strings.Compare(a.Package, b.Package), strings.Compare(a.Func, b.Func), cmp.Compare(a.Bound, b.Bound), cmp.Compare(a.Pos, b.Pos))
}

// farCuts returns the package's cuts for its facts, and those of what it has asked for itself: who reads the facts
// from a cache does not ask for these again.
func (e *engine) farCuts() []Cut {
	out := e.allCuts()
	for _, p := range e.library.asked {
		if p != nil {
			out = append(out, p.cuts...)
		}
	}
	for i := range out {
		out[i].Pos = token.NoPos
	}
	slices.SortFunc(out, compareCuts)
	return slices.Compact(out)
}

// CutsIn returns the cuts that a package's facts tell of. Broken facts tell of none.
func CutsIn(facts []byte) []Cut {
	_, data := splitFailures(facts, "")
	p, _ := decodePackage(data)
	return p.cuts
}

// TooMuch returns facts that say of a package that its source text is too much to be summarised.
func TooMuch(path string) []byte {
	return encodePackage(nil, []Cut{{Package: path, Bound: CutSource}})
}

// unknown reports whether facts say no more than that.
func (p *packageSummary) unknown() bool {
	return len(p.entries) == 0 && slices.ContainsFunc(p.cuts, func(c Cut) bool { return c.Bound == CutSource && c.Func == "" })
}

// encodeCuts writes cuts, nothing if there are none.
func encodeCuts(cuts []Cut) string {
	var w writer
	for _, c := range cuts {
		w.text(c.Package)
		w.text(c.Func)
		w.num(int(c.Bound))
	}
	return string(w.out)
}

// decodeCuts reads what encodeCuts wrote.
func decodeCuts(text string) (cuts []Cut, ok bool) {
	r := &reader{rest: text}
	for r.rest != "" && !r.bad {
		c := Cut{Package: r.text(), Func: r.text()}
		n := r.num()
		r.bad = r.bad || n >= int(bounds)
		c.Bound = Bound(n)
		cuts = append(cuts, c)
	}
	return cuts, !r.bad
}
