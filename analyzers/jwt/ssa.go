package jwt

import (
	"iter"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/ssautil"
)

// Questions about functions that several categories ask.

// instrsOf yields the instructions of a kind in a function.
func instrsOf[T any](fn *ssa.Function) iter.Seq[T] {
	return func(yield func(T) bool) {
		for _, b := range fn.Blocks {
			for _, instr := range b.Instrs {
				if i, ok := instr.(T); ok && !yield(i) {
					return
				}
			}
		}
	}
}

// fieldsRead yields the names of the fields that a function reads of objects, with the objects. A field whose address is only stored to is
// not read.
func fieldsRead(fn *ssa.Function) iter.Seq2[ssa.Value, string] {
	return func(yield func(ssa.Value, string) bool) {
		for _, b := range fn.Blocks {
			for _, instr := range b.Instrs {
				switch i := instr.(type) {
				case *ssa.Field:
					if !yield(i.X, ssautil.FieldName(i.X.Type(), i.Field)) {
						return
					}
				case *ssa.FieldAddr:
					if isRead(i) && !yield(i.X, ssautil.FieldName(i.X.Type(), i.Field)) {
						return
					}
				}
			}
		}
	}
}

// isRead reports whether something else is done with an address than to store there.
func isRead(addr *ssa.FieldAddr) bool {
	for _, r := range *addr.Referrers() {
		if st, ok := r.(*ssa.Store); !ok || st.Addr != addr {
			if _, isDebug := r.(*ssa.DebugRef); !isDebug {
				return true
			}
		}
	}
	return false
}

// isToken reports whether a value is a token of jwt-go.
func isToken(v ssa.Value) bool {
	named := ssautil.NamedOf(v.Type())
	return named != nil && named.Obj().Name() == "Token" && isFamily(named.Obj().Pkg())
}

// argument returns the argument of a call by the name of its parameter, the receiver not counted; nil if there is none.
func argument(call *ssa.CallCommon, name string) ssa.Value {
	obj := ssautil.CalledObject(call)
	if obj == nil {
		return nil
	}
	sig, args := obj.Signature(), call.Args
	if sig.Recv() != nil && !call.IsInvoke() && len(args) > 0 {
		args = args[1:]
	}
	for i := range sig.Params().Len() {
		if sig.Params().At(i).Name() == name && i < len(args) {
			return args[i]
		}
	}
	return nil
}

// contains reports whether a name contains one of some parts, whatever their case.
func contains(name string, parts ...string) bool {
	name = strings.ToLower(name)
	for _, part := range parts {
		if strings.Contains(name, part) {
			return true
		}
	}
	return false
}
