package page

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/ssautil"
)

// Which response something belongs to. Frameworks hand out parts of it, and writers stand around it:
//
//	c.Response().Header() // of c
//	gzip.NewWriter(w)     // of w
//	s.w                   // of s
//
// so that two values belong to one response if going back from both ends at the same value.

// maxOwner is how many steps are gone back. There are as many as a program writes in a line or two.
const maxOwner = 12

// owner returns the value that a response's writer, header or context comes from.
func owner(v ssa.Value) ssa.Value {
	for range maxOwner {
		from := cameFrom(v)
		if from == nil {
			break
		}
		v = from
	}
	return v
}

// cameFrom is one step of owner; nil at the end.
func cameFrom(v ssa.Value) ssa.Value {
	switch v := v.(type) {
	case *ssa.MakeInterface:
		return v.X
	case *ssa.ChangeInterface:
		return v.X
	case *ssa.ChangeType:
		return v.X
	case *ssa.TypeAssert:
		return v.X
	case *ssa.UnOp:
		return v.X
	case *ssa.FieldAddr:
		return v.X
	case *ssa.Field:
		return v.X
	case *ssa.Extract:
		if is, ok := v.Tuple.(*ssa.TypeAssert); ok {
			return is.X
		}
	case *ssa.Alloc:
		return held(v)
	case *ssa.Call:
		return ofCall(&v.Call)
	}
	return nil
}

// held returns what a local variable holds that is assigned once, or the writer that the literal of a struct is made around.
func held(a *ssa.Alloc) ssa.Value {
	if stored := ssautil.StoredTo(a); len(stored) > 0 {
		if len(stored) == 1 {
			return stored[0]
		}
		return nil
	}
	for _, r := range *a.Referrers() {
		addr, ok := r.(*ssa.FieldAddr)
		if !ok || !isWriter(ssautil.PointedTo(addr.Type())) {
			continue
		}
		for _, w := range *addr.Referrers() {
			if store, ok := w.(*ssa.Store); ok && store.Addr == addr {
				return store.Val
			}
		}
	}
	return nil
}

// ofCall returns what a getter is called of, or the writer that a writer is made around.
func ofCall(c *ssa.CallCommon) ssa.Value {
	recv, args := receiver(c)
	switch {
	case recv != nil && len(args) == 0:
		return recv
	case recv != nil:
		return nil
	}
	for _, a := range c.Args {
		if isWriter(a.Type()) {
			return a
		}
	}
	return nil
}

// isWriter reports whether a type is an interface with the method Write.
func isWriter(t types.Type) bool {
	if t == nil {
		return false
	}
	i, ok := t.Underlying().(*types.Interface)
	return ok && ssautil.HasMethod(i, "Write")
}
