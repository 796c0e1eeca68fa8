// Package crash has what the engine, the analyzers and the drivers need to live on when one of them has a defect: a
// panic becomes a reason that may be told, and a recursion that does not end becomes a panic.
package crash

import (
	"fmt"
	"path"
	"runtime"
	"strings"
)

// maxDepth bounds how deep a recursion goes. Code that people write nests some dozens deep, and generated code some
// thousands; each level takes a few hundred bytes of stack, and Go ends the process at a gigabyte.
const maxDepth = 20_000

// errTooDeep is what a Depth panics with.
type errTooDeep struct{}

func (errTooDeep) Error() string { return "recursion too deep" }

// A Depth counts how deep one goroutine is in functions that call each other. Go cannot recover from a stack overflow:
// it ends the process, and with it the analysis of all other packages. A panic at a depth far below can be recovered.
// That is the net under the sets and bounds that each recursion has of its own:
//
//	defer d.Enter().Leave()
type Depth int

// Enter notes that a function begins, and panics if too many have.
func (d *Depth) Enter() *Depth {
	if *d >= maxDepth {
		panic(errTooDeep{})
	}
	*d++
	return d
}

// Leave notes that a function ends, also by a panic.
func (d *Depth) Leave() { *d-- }

// A Visited set ends the walk over something that leads back to itself, such as a type that contains itself or a
// value that a loop computes from its own last value. The zero set is empty.
type Visited[T comparable] struct{ seen map[T]bool }

// First adds a thing and reports whether it was not there before.
func (v *Visited[T]) First(thing T) bool {
	if v.seen[thing] {
		return false
	}
	if v.seen == nil {
		v.seen = make(map[T]bool)
	}
	v.seen[thing] = true
	return true
}

// Reason describes what recover returned: what went wrong, and in which function and line of this program. It never
// has a value of the code that is analyzed, which may be a secret: of a panic that is no error of the runtime it
// tells the type alone. It has to be called by the function that recovers, while the stack is still that of the panic.
func Reason(recovered any) string {
	var what string
	switch r := recovered.(type) {
	case errTooDeep:
		what = r.Error()
	case runtime.Error:
		what = strings.TrimPrefix(r.Error(), "runtime error: ")
	default:
		what = fmt.Sprintf("panic with %T", r)
	}
	return what + where()
}

// module begins the names of this program's functions.
const module = "github.com/secvet/secvet/"

// where names the innermost function of this program on the stack of a panic: " in (*group).try, trial.go:25".
func where() string {
	pcs := make([]uintptr, 64)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(1, pcs)])
	for panicked := false; ; {
		f, more := frames.Next()
		switch {
		case f.Function == "runtime.gopanic" || f.Function == "runtime.sigpanic":
			panicked = true
		case panicked && strings.HasPrefix(f.Function, module) && !strings.HasPrefix(f.Function, module+"internal/crash."):
			_, name, _ := strings.Cut(path.Base(f.Function), ".")
			return fmt.Sprintf(" in %s, %s:%d", name, path.Base(f.File), f.Line)
		}
		if !more {
			return ""
		}
	}
}
