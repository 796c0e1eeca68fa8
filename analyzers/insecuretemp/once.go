package insecuretemp

import (
	"cmp"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// once chooses the hits that are told: of each root what creates the directory or the file, or else what changes or reads
// it, and of several such what is nearest to the root.
func once(pass *analysis.Pass, hits []*taint.Hit) map[*taint.Hit]bool {
	r := newRooter(pass, hits)
	best := make(map[root]*taint.Hit)
	for _, h := range hits {
		k := r.root(h)
		if old := best[k]; old == nil || compare(pass, h, old) < 0 {
			best[k] = h
		}
	}
	named := make(map[*summary.Source]bool)
	for k := range best {
		named[k.src] = named[k.src] || k.hasName()
	}
	told := make(map[*taint.Hit]bool, len(best))
	for k, h := range best {
		if k.hasName() || !named[k.src] || h.Concat && !r.lost(h) {
			told[h] = true
		}
	}
	return told
}

// compare orders the hits of a root.
func compare(pass *analysis.Pass, a, b *taint.Hit) int {
	return cmp.Or(
		cmp.Compare(rank(a), rank(b)),
		cmp.Compare(away(a), away(b)),
		summary.ComparePos(pass.Fset, a.At, b.At),
	)
}

// rank says what is told rather than something else: what creates a file, what changes one, what reads one.
func rank(h *taint.Hit) int {
	switch name := category(h); {
	case name == "read":
		return 3
	case name == "trusted":
		return 2
	case changes(h):
		return 1
	}
	return 0
}

// away is how far a hit is from the root, where the directory of a file is as far as the file.
func away(h *taint.Hit) int {
	n := 0
	for _, s := range flow.Steps(h) {
		if s.Kind != summary.Through || s.Func != "Dir" {
			n++
		}
	}
	return n
}

// makesDir reports whether the sink makes a directory.
func makesDir(h *taint.Hit) bool {
	switch h.Sink.Callee {
	case "os.Mkdir", "os.MkdirAll", "os.CopyFS":
		return true
	}
	return h.Sink.Given.Program == "mkdir"
}
