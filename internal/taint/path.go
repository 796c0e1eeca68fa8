package taint

import (
	"encoding/binary"
	"go/types"
)

// A path leads from a value to a part of it: fields, elements and results of a tuple, each step two
// bytes long, so that paths are comparable and cheap to cut and join. Pointers take no step: a pointer
// and what it points to are one.
type path string

// Steps below sayStep are the indices of fields and results.
const (
	sayStep    = 0x7fff // no part, but what the value's Error or String method says of it
	firstKey   = 0x8000 // a constant key of a map: firstKey + its number in the engine
	firstIndex = 0xfff0 // a constant index of a slice or array: firstIndex + the index
	farStep    = 0xfffc // any constant index that is not told apart from others
	tailStep   = 0xfffd // any element of a slice or array but the first
	keyStep    = 0xfffe // the keys of a map
	elemStep   = 0xffff // any element of a slice, array, map or channel
)

func step(n int) path { return path(binary.BigEndian.AppendUint16(nil, uint16(n))) }

var (
	elem = step(elemStep)
	tail = step(tailStep)
	keys = step(keyStep)

	saying = step(sayStep)
)

// index is the step to a constant index. Only the first few are told apart.
func index(n int) path {
	if n < 0 || firstIndex+n >= farStep {
		return step(farStep)
	}
	return step(firstIndex + n)
}

func (p path) len() int        { return len(p) / 2 }
func (p path) at(i int) int    { return int(p[2*i])<<8 | int(p[2*i+1]) }
func (p path) from(i int) path { return p[2*i:] }

// cut returns the path's first maxPath steps and reports whether there were more.
func (p path) cut() (path, bool) {
	if p.len() > maxPath {
		return p[:2*maxPath], true
	}
	return p, false
}

// sameStep reports whether two steps may be one: any element is each constant key or index too.
func sameStep(a, b int) bool {
	switch {
	case a == b:
		return true
	case a < firstKey || b < firstKey || a == keyStep || b == keyStep:
		return false
	case a == tailStep:
		return b != firstIndex
	case b == tailStep:
		return a != firstIndex
	}
	return a == elemStep || b == elemStep
}

// isKey reports whether a step is a constant key of a map.
func isKey(s int) bool { return s >= firstKey && s < firstIndex }

// isField reports whether a step is a field, or a result.
func isField(s int) bool { return s < sayStep }

// covers reports whether p leads to q or to something that q is a part of.
func (p path) covers(q path) bool {
	if len(p) > len(q) {
		return false
	}
	for i := range p.len() {
		if !sameStep(p.at(i), q.at(i)) {
			return false
		}
	}
	return true
}

// portable replaces constant keys, whose numbers mean nothing outside this engine, by any element.
func (p path) portable() path {
	for i := range p.len() {
		if isKey(p.at(i)) {
			return p[:2*i] + elem + p.from(i+1).portable()
		}
	}
	return p
}

// fieldOf returns field n of the struct that t is or points to, or nil: of a type parameter the struct is
// not known.
func fieldOf(t types.Type, n int) *types.Var {
	if s := structOf(t); s != nil && n < s.NumFields() {
		return s.Field(n)
	}
	return nil
}

// fieldName returns the name of field n of the struct that t is or points to, or "".
func fieldName(t types.Type, n int) string {
	if f := fieldOf(t, n); f != nil {
		return f.Name()
	}
	return ""
}

// structOf returns the struct that t is or points to, or nil.
func structOf(t types.Type) *types.Struct {
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	s, _ := t.Underlying().(*types.Struct)
	return s
}
