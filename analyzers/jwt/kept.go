package jwt

import (
	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/state"
)

// Claims that a builder of the program keeps in a field:
//
//	func (b *builder) Subject(s string) *builder { b.claims["sub"] = s; return b }
//	func (b *builder) Claims() jwt.MapClaims     { return b.claims }
//
// The keys are those that the package puts into the map in any object, so that a claim which one token has and another one has not counts
// for both.

// keptMap returns the map that a token is made of, if it is the only one that the package stores in a field; or nil.
func keptMap(u *state.Use) *ssa.MakeMap {
	call, ok := u.Instr.(ssa.CallInstruction)
	if !ok {
		return nil
	}
	field := keptIn(ssautil.Unboxed(argumentOr(call, "claims")))
	if field == nil {
		return nil
	}
	stored := ssautil.StoredInField(field)
	if len(stored) != 1 {
		return nil
	}
	m, _ := ssautil.Unboxed(stored[0]).(*ssa.MakeMap)
	return m
}

// keptIn returns the field that a value is read from, here or in the function that returns nothing else; or nil.
func keptIn(v ssa.Value) *ssa.FieldAddr {
	switch v := v.(type) {
	case *ssa.UnOp:
		field, _ := v.X.(*ssa.FieldAddr)
		return field
	case *ssa.Call:
		fn := v.Call.StaticCallee()
		if fn == nil || fn.Signature.Results().Len() != 1 {
			return nil
		}
		var field *ssa.FieldAddr
		for result := range ssautil.Results(fn, 0) {
			load, ok := ssautil.Unboxed(result).(*ssa.UnOp)
			if !ok || field != nil {
				return nil
			}
			if field, ok = load.X.(*ssa.FieldAddr); !ok {
				return nil
			}
		}
		return field
	}
	return nil
}

// keyed notes what is done with a map that is stored in a field, wherever the package reads it there; false if others may read it too, or if
// it is not the only one.
func keyed(store *ssa.Store, look func(ssa.Value)) bool {
	field, ok := store.Addr.(*ssa.FieldAddr)
	if !ok || len(ssautil.StoredInField(field)) != 1 {
		return false
	}
	for _, addr := range ssautil.FieldAddrs(field) {
		look(addr)
	}
	return true
}
