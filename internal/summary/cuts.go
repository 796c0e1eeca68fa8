package summary

import (
	"cmp"
	"go/token"
	"slices"
	"strings"
)

// Cuts tell which functions have reached a bound, so that nobody takes silence for safety. They travel with the facts:
// what a package has lost, its importers have lost too. A set of functions and bounds depends on the code alone, not on
// the order of the work. Encoded, a cut is three values: the package, the function and the number of the bound.

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

// CompareCuts orders cuts by package, function, bound and position, so that they are the same in each run.
func CompareCuts(a, b Cut) int {
	return cmp.Or(strings.Compare(a.Package, b.Package), strings.Compare(a.Func, b.Func), cmp.Compare(a.Bound, b.Bound), cmp.Compare(a.Pos, b.Pos))
}

// CutsIn returns the cuts that a package's facts tell of. Broken facts tell of none, as they are a failure.
func CutsIn(facts []byte) []Cut {
	// Failures stand before the summaries.
	_, data := SplitFailures(facts, "")
	p, _ := DecodePackage(data)
	return p.Cuts
}

// TooMuch returns facts that say of a package that its source text is too much to be summarised. They have no entries,
// so that its functions are unknown and not harmless.
func TooMuch(path string) []byte {
	return EncodePackage(nil, []Cut{{Package: path, Bound: CutSource}})
}

// Unknown reports whether the facts say no more than that there was too much source text to summarise.
func (p *Package) Unknown() bool {
	return len(p.Entries) == 0 && slices.ContainsFunc(p.Cuts, func(c Cut) bool { return c.Bound == CutSource && c.Func == "" })
}

// encodeCuts writes cuts, and nothing if there are none. The position is left out, since it means nothing in another
// package.
func encodeCuts(cuts []Cut) string {
	var w writer
	for _, c := range cuts {
		w.text(c.Package)
		w.text(c.Func)
		w.num(int(c.Bound))
	}
	return string(w.out)
}

// decodeCuts reads what encodeCuts wrote. A bound that this version does not have makes the data broken.
func decodeCuts(text string) (cuts []Cut, ok bool) {
	r := &reader{rest: text}
	for r.rest != "" && !r.bad {
		c := Cut{Package: r.text(), Func: r.text()}
		n := r.num()
		r.bad = r.bad || n >= int(Bounds)
		c.Bound = Bound(n)
		cuts = append(cuts, c)
	}
	return cuts, !r.bad
}
