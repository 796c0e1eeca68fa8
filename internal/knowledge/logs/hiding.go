package logs

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/taint"
)

// What the body of a function that hides secrets does with fields: one walk over its instructions, and those of the functions
// of the package that it calls, without an order.

// A fieldUse is what is stored to a field.
type fieldUse uint8

const (
	hidden fieldUse = 1 << iota // something harmless, somewhere
	kept                        // something else
)

// A hidingBody is what is known of a body. Structs are told apart by their types.
type hidingBody struct {
	*taint.Func
	seen    map[*ssa.Function]bool
	fields  map[*types.Var]fieldUse
	copied  map[*types.Struct]bool // a whole value was stored: out := *c
	made    map[*types.Struct]bool // one was made: &Config{Host: c.Host}
	unknown bool                   // it does what is not understood
}

// maxHiding is how many calls deep a body is read.
const maxHiding = 4

// read reads a function.
func (b *hidingBody) read(fn *ssa.Function, depth int) {
	if depth > maxHiding {
		b.unknown = true
	}
	if b.unknown || b.seen[fn] {
		return
	}
	b.seen[fn] = true
	for _, block := range fn.Blocks {
		for _, instr := range block.Instrs {
			switch i := instr.(type) {
			case *ssa.Store:
				b.store(i)
			case *ssa.Alloc:
				if s := structIn(i.Type()); s != nil {
					b.made[s] = true
				}
			case ssa.CallInstruction:
				b.call(i.Common(), depth)
			}
		}
	}
	for _, nested := range fn.AnonFuncs {
		b.read(nested, depth+1)
	}
}

// store notes what a store says of a field, or of a struct as a whole.
func (b *hidingBody) store(st *ssa.Store) {
	if f, ok := st.Addr.(*ssa.FieldAddr); ok {
		if field := ssautil.FieldOf(f.X.Type(), f.Field); field != nil {
			use := kept
			if harmless(b.Func, st.Val) {
				use = hidden
			}
			b.fields[field] |= use
		}
	}
	if s, ok := st.Val.Type().Underlying().(*types.Struct); ok {
		if _, isZero := st.Val.(*ssa.Const); !isZero && !isUnreturned(st) {
			b.copied[s] = true
		}
	}
}

// isUnreturned reports whether a store only gives a parameter a place in memory, and what is there is not what the function
// returns.
func isUnreturned(st *ssa.Store) bool {
	a, ok := st.Addr.(*ssa.Alloc)
	if _, isParam := st.Val.(*ssa.Parameter); !ok || !isParam {
		return false
	}
	for _, r := range *a.Referrers() {
		switch r := r.(type) {
		case *ssa.Return:
			return false
		case *ssa.UnOp: // return c, or out := c
			if ssautil.StructOf(r.Type()) != nil && types.Identical(r.Type(), st.Val.Type()) {
				return false
			}
		case *ssa.Store:
			if r.Val == a {
				return false
			}
		}
	}
	return true
}

// call goes into a function of the package, and gives up at one that can do anything to a struct that it is given.
func (b *hidingBody) call(c *ssa.CallCommon, depth int) {
	if _, ok := c.Value.(*ssa.Builtin); ok {
		return
	}
	if fn := c.StaticCallee(); fn != nil && len(fn.Blocks) > 0 {
		b.read(fn, depth+1)
		return
	}
	obj := ssautil.CalledObject(c)
	if obj != nil && obj.Pkg() == nil { // err.Error()
		return
	}
	if obj == nil {
		b.unknown = true
		return
	}
	path := ssautil.PkgPath(obj.Pkg())
	// Reflection, decoders and what is called so hide fields in ways of their own; who is given no struct hides none.
	switch {
	case path == "reflect", b.Words.Redactor(obj.Name()), !ssautil.IsStd(path) && takesStruct(c), strings.HasPrefix(path, "encoding/") && takesStruct(c):
		b.unknown = true
	}
}

// takesStruct reports whether a call is given a struct, or the address of one.
func takesStruct(c *ssa.CallCommon) bool {
	if c.IsInvoke() && structIn(c.Value.Type()) != nil {
		return true
	}
	for _, a := range c.Args {
		if t := ssautil.InnerType(a); structIn(t) != nil || types.IsInterface(t) {
			return true
		}
	}
	return false
}

// structIn returns the struct that a type is, or that pointers, lists and maps of it lead to, or nil.
func structIn(t types.Type) *types.Struct {
	t, _ = element(t, "")
	s, _ := t.Underlying().(*types.Struct)
	return s
}

// hides reports whether the body hides a field "Auth.Provider.Secret" of a value of type t: one of those on the way is set to
// something harmless, or is not set in a struct that is made here and is no copy.
func (b *hidingBody) hides(t types.Type, field string) bool {
	for name := range strings.SplitSeq(field, ".") {
		t, _ = element(t, "")
		s, _ := t.Underlying().(*types.Struct)
		_, f := fieldNamed(t, name)
		if f == nil {
			return true // not understood
		}
		switch use := b.fields[f]; {
		case use&hidden != 0:
			return true
		case use == 0 && b.made[s] && !b.copied[s]:
			return true
		}
		t = f.Type()
	}
	return false
}
