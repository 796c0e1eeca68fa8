package taint

import (
	"fmt"
	"slices"

	"github.com/secvet/secvet/internal/crash"
	"github.com/secvet/secvet/internal/summary"
)

// Panics. A panic is a defect of the analysis, and one function that meets it must not cost the findings of all others,
// or of a driver that runs many packages. So each solution of a function, and each step that concerns the whole
// package, is an attempt: what panicked is noted and left out, what was found until then stays, and the loss is reported in
// the result and in the facts. Silence would look like safety.
//
// A function that panicked is not solved again. The state that it leaves is no fixed point: something may be missing in
// it, but nothing in it is made up. Guards are the exception: if the guards of a function could not be computed, none
// counts, because half of them may clean too much.

// A broken notes what panicked while a package was analyzed.
type broken struct {
	funcs map[string]string // by the name of the function, why it could not be analyzed
	whole string            // why a step that concerns the whole package could not be done
}

// attempt does a step of the analysis that concerns all of the package, and notes a panic. Of several the first is
// kept.
func (b *broken) attempt(step func()) {
	defer func() {
		if r := recover(); r != nil && b.whole == "" {
			b.whole = crash.Reason(r)
		}
	}()
	step()
}

// attemptFunc solves a function and returns what has changed for others. After a panic the function is not solved
// again, and what has changed until then counts.
func (e *Package) attemptFunc(g *Func) []any { return attempt(e, g, g.solve, g.changes) }

// attemptGuards is attemptFunc for the guards of a function, and reports whether they have changed.
func (e *Package) attemptGuards(g *Func) bool {
	return attempt(e, g, g.checks, func() bool {
		g.checksNothing()
		return true
	})
}

// attempt does one thing for a function and returns its answer, or after a panic the answer of otherwise. It notes the
// panic under the name of the declared function, has it not visited again, and sets back the depth of updates, which
// the panic has left as it was.
func attempt[T any](e *Package, g *Func, do, otherwise func() T) (changed T) {
	defer func() {
		if r := recover(); r != nil {
			fn := g.fns[0]
			e.broken.note(fn.RelString(e.Pkg), crash.Reason(r))
			g.visits, g.depth, changed = maxLastVisits, 0, otherwise()
		}
	}()
	return do()
}

// note keeps the first reason for each function.
func (b *broken) note(fn, reason string) {
	if b.funcs == nil {
		b.funcs = make(map[string]string)
	}
	if b.funcs[fn] == "" {
		b.funcs[fn] = reason
	}
}

// failure returns what is reported of a package, nil if nothing panicked: the first of its functions by name, so that it is
// the same in each run, and how many others there are. A step that concerns all of the package outweighs the functions.
func (b *broken) failure(path string) []summary.Failure {
	names := make([]string, 0, len(b.funcs))
	for name := range b.funcs {
		names = append(names, name)
	}
	slices.Sort(names)
	switch {
	case b.whole != "":
		return []summary.Failure{{Package: path, Reason: b.whole}}
	case len(names) == 0:
		return nil
	case len(names) == 1:
		return []summary.Failure{{Package: path, Reason: fmt.Sprintf("function %s: %s", names[0], b.funcs[names[0]])}}
	}
	return []summary.Failure{{Package: path, Reason: fmt.Sprintf("function %s and %d others: %s", names[0], len(names)-1, b.funcs[names[0]])}}
}
