package access

import (
	"encoding/binary"
	"fmt"
	"go/types"
	"strings"
)

// A Path leads from a value to a part of it: fields, elements and results of a tuple, each step two
// bytes long, so that paths are comparable and cheap to cut and join. Pointers take no step: a pointer
// and what it points to are one.
type Path string

// Steps below sayStep are the indices of fields and results.
const (
	stringerStep = 0x7fff // no part, but what the value's Error or String method says of it
	FirstKey     = 0x8000 // a constant key of a map: firstKey + its number in the engine
	FirstIndex   = 0xfff0 // a constant index of a slice or array: firstIndex + the index
	farStep      = 0xfffc // any constant index that is not told apart from others
	restStep     = 0xfffd // any element of a slice or array but the first
	KeyStep      = 0xfffe // the keys of a map
	ElemStep     = 0xffff // any element of a slice, array, map or channel
)

func FieldStep(n int) Path { return Path(binary.BigEndian.AppendUint16(nil, uint16(n))) }

var (
	Elem = FieldStep(ElemStep)
	Rest = FieldStep(restStep)
	Keys = FieldStep(KeyStep)

	Stringer = FieldStep(stringerStep)
)

// index is the step to a constant index. Only the first few are told apart.
func IndexStep(n int) Path {
	if n < 0 || FirstIndex+n >= farStep {
		return FieldStep(farStep)
	}
	return FieldStep(FirstIndex + n)
}

func (p Path) Len() int { return len(p) / 2 }

func (p Path) At(i int) int { return int(p[2*i])<<8 | int(p[2*i+1]) }

func (p Path) From(i int) Path { return p[2*i:] }

// Cut returns the path's first maxPath steps and reports whether there were more.
func (p Path) Cut() (Path, bool) {
	if p.Len() > MaxPath {
		return p[:2*MaxPath], true
	}
	return p, false
}

// SameStep reports whether two steps may be one: any element is each constant key or index too.
func SameStep(a, b int) bool {
	switch {
	case a == b:
		return true
	case a < FirstKey || b < FirstKey || a == KeyStep || b == KeyStep:
		return false
	case a == restStep:
		return b != FirstIndex
	case b == restStep:
		return a != FirstIndex
	}
	return a == ElemStep || b == ElemStep
}

// IsKey reports whether a step is a constant key of a map.
func IsKey(s int) bool { return s >= FirstKey && s < FirstIndex }

// IsField reports whether a step is a field, or a result.
func IsField(s int) bool { return s < stringerStep }

// Covers reports whether p leads to q or to something that q is a part of.
func (p Path) Covers(q Path) bool {
	if len(p) > len(q) {
		return false
	}
	for i := range p.Len() {
		if !SameStep(p.At(i), q.At(i)) {
			return false
		}
	}
	return true
}

// Portable replaces constant keys, whose numbers mean nothing outside this engine, by any element.
func (p Path) Portable() Path {
	for i := range p.Len() {
		if IsKey(p.At(i)) {
			return p[:2*i] + Elem + p.From(i+1).Portable()
		}
	}
	return p
}

// String writes a path's steps: ".2" is a field, "[]" an element, "[keys]" the keys of a map.
func (p Path) String() string {
	var b strings.Builder
	for i := range p.Len() {
		switch n := p.At(i); {
		case n == ElemStep:
			b.WriteString("[]")
		case n == KeyStep:
			b.WriteString("[keys]")
		case IsKey(n):
			fmt.Fprintf(&b, "[key %d]", n-FirstKey)
		default:
			fmt.Fprintf(&b, ".%d", n)
		}
	}
	return b.String()
}

// StepInto returns the type of a part of a value of type t, or nil if that is not known, and the field that
// it is, if it is one.
func StepInto(t types.Type, n int) (*types.Var, types.Type) {
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	switch u := t.Underlying().(type) {
	case *types.Struct:
		if n < u.NumFields() {
			return u.Field(n), u.Field(n).Type()
		}
	case *types.Tuple:
		if n < u.Len() {
			return nil, u.At(n).Type()
		}
	case *types.Map:
		if n == KeyStep {
			return nil, u.Key()
		}
		return nil, u.Elem()
	case *types.Slice:
		return nil, u.Elem()
	case *types.Array:
		return nil, u.Elem()
	case *types.Chan:
		return nil, u.Elem()
	}
	return nil, nil
}
