package access

import (
	"encoding/binary"
)

// A path leads from a value to a part of it: fields, elements and results of a tuple, each step two
// bytes long, so that paths are comparable and cheap to cut and join. Pointers take no step: a pointer
// and what it points to are one.
type Path string

// Steps below sayStep are the indices of fields and results.
const (
	sayStep    = 0x7fff // no part, but what the value's Error or String method says of it
	FirstKey   = 0x8000 // a constant key of a map: firstKey + its number in the engine
	FirstIndex = 0xfff0 // a constant index of a slice or array: firstIndex + the index
	farStep    = 0xfffc // any constant index that is not told apart from others
	tailStep   = 0xfffd // any element of a slice or array but the first
	KeyStep    = 0xfffe // the keys of a map
	ElemStep   = 0xffff // any element of a slice, array, map or channel
)

func PartStep(n int) Path { return Path(binary.BigEndian.AppendUint16(nil, uint16(n))) }

var (
	Elem = PartStep(ElemStep)
	Tail = PartStep(tailStep)
	Keys = PartStep(KeyStep)

	Saying = PartStep(sayStep)
)

// index is the step to a constant index. Only the first few are told apart.
func IndexStep(n int) Path {
	if n < 0 || FirstIndex+n >= farStep {
		return PartStep(farStep)
	}
	return PartStep(FirstIndex + n)
}

func (p Path) Len() int { return len(p) / 2 }

func (p Path) At(i int) int { return int(p[2*i])<<8 | int(p[2*i+1]) }

func (p Path) From(i int) Path { return p[2*i:] }

// cut returns the path's first maxPath steps and reports whether there were more.
func (p Path) Cut() (Path, bool) {
	if p.Len() > MaxPath {
		return p[:2*MaxPath], true
	}
	return p, false
}

// sameStep reports whether two steps may be one: any element is each constant key or index too.
func SameStep(a, b int) bool {
	switch {
	case a == b:
		return true
	case a < FirstKey || b < FirstKey || a == KeyStep || b == KeyStep:
		return false
	case a == tailStep:
		return b != FirstIndex
	case b == tailStep:
		return a != FirstIndex
	}
	return a == ElemStep || b == ElemStep
}

// isKey reports whether a step is a constant key of a map.
func IsKey(s int) bool { return s >= FirstKey && s < FirstIndex }

// isField reports whether a step is a field, or a result.
func IsField(s int) bool { return s < sayStep }

// covers reports whether p leads to q or to something that q is a part of.
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

// portable replaces constant keys, whose numbers mean nothing outside this engine, by any element.
func (p Path) Portable() Path {
	for i := range p.Len() {
		if IsKey(p.At(i)) {
			return p[:2*i] + Elem + p.From(i+1).Portable()
		}
	}
	return p
}
