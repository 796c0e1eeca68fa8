package taint

import (
	"fmt"
	"slices"

	"github.com/secvet/secvet/internal/crash"
	"github.com/secvet/secvet/internal/summary"
)

// broken notes what panicked while a package was analyzed. A panic is a defect of the engine, and one function that
// meets it must not cost the findings of the others: what could be done without it stays, and the loss is told.
type broken struct {
	funcs map[string]string // by the name of the function, why it could not be analyzed
	whole string            // why a step that concerns the whole package could not be done
}

// attempt does a step of the analysis that concerns all of the package, and notes a panic.
func (b *broken) attempt(step func()) {
	defer func() {
		if r := recover(); r != nil && b.whole == "" {
			b.whole = crash.Reason(r)
		}
	}()
	step()
}

// attemptFunc solves a group, and notes a panic. Then the group is not solved again: what it has found stays as it
// is, and would be no more the next time.
func (e *Package) attemptFunc(g *Func) []any { return attempt(e, g, g.solve, g.changes) }

// attemptGuards is attemptGroup for what the group's functions check, and reports whether that has changed.
func (e *Package) attemptGuards(g *Func) bool {
	return attempt(e, g, g.checks, func() bool {
		g.checksNothing()
		return true
	})
}

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

func (b *broken) note(fn, reason string) {
	if b.funcs == nil {
		b.funcs = make(map[string]string)
	}
	if b.funcs[fn] == "" {
		b.funcs[fn] = reason
	}
}

// failure returns what is to be told of a package, nil if nothing panicked: the first of its functions by name, and
// how many others there are.
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
