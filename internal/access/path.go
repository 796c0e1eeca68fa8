// Package access says where values are: access paths, which lead from an object to a part of it, and the resolving of SSA
// values to objects and paths. It binds the rows of models to the arguments of calls. It knows nothing of flows.
package access

import (
	"encoding/binary"
	"fmt"
	"go/types"
	"strings"
)

// A Path leads from a value to a part of it: fields, elements and results of a tuple. Each step is two bytes long, so that
// paths are comparable, can be keys of maps, and are cheap to cut and to join (by +). Pointers take no step: a pointer and
// what it points to are one. In
//
//	var req struct { URL string; Header map[string][]string }
//
// the path of req.Header["Host"][0] is the field 1, a constant key, and the first index. The empty path is the whole.
type Path string

// The numbers of steps. Those below firstEncoded are the indices of fields and results; what lies between that and taggedStep leads into
// what a text is the encoding of, see encoded.go.
const (
	taggedStep   = 0x7ffe // no part, but the fields whose tags say what a validator asks of them; see Tagged
	stringerStep = 0x7fff // no part, but what the value's Error or String method says of it
	FirstKey     = 0x8000 // a constant key of a map: FirstKey + its number, see Index.Key
	firstGiven   = 0xffe0 // the element of a map that a parameter chooses: firstGiven + the number of the parameter
	FirstIndex   = 0xfff0 // a constant index of a slice or array: FirstIndex + the index
	farStep      = 0xfffc // any constant index that is not told apart from others
	restStep     = 0xfffd // any element of a slice or array but the first
	KeyStep      = 0xfffe // the keys of a map
	ElemStep     = 0xffff // any element of a slice, array, map or channel
)

// FieldStep returns the path of one step with number n: field n of a struct, result n of a call, or one of the steps above.
func FieldStep(n int) Path { return Path(binary.BigEndian.AppendUint16(nil, uint16(n))) }

// The paths of one step that is no field.
var (
	Elem = FieldStep(ElemStep) // any element of a list, map or channel
	Rest = FieldStep(restStep) // any element of a list but the first
	Keys = FieldStep(KeyStep)  // the keys of a map

	// What the value's Error or String method says of it, which need not be what its fields hold.
	Stringer = FieldStep(stringerStep)

	// What a validator has checked of a value by the tags of its type. Only guards speak of it: a function that is given any
	// value does not know which fields that has, and its callers do.
	Tagged = FieldStep(taggedStep)
)

// Given returns the path of the element of a map that parameter n of the function chooses, and false if there is none for it. Only those who
// call the function know which one that is:
//
//	func (c *context) set(key string, v any) { c.data[key] = v }
//	c.set("q", query) // the element "q"
func Given(n int) (Path, bool) { return FieldStep(firstGiven + n), n >= 0 && firstGiven+n < FirstIndex }

// isGiven reports whether a step is one that a parameter chooses.
func isGiven(s int) bool { return s >= firstGiven && s < FirstIndex }

// Choose returns the path with the elements that parameters have chosen replaced by what is known of them.
func (p Path) Choose(by func(param int) Path) Path {
	for i := range p.Len() {
		if n := p.At(i); isGiven(n) {
			return p[:2*i] + by(n-firstGiven) + p.From(i+1).Choose(by)
		}
	}
	return p
}

// Anywhere returns the path as it is outside of the function: what a parameter has chosen is any element.
func (p Path) Anywhere() Path { return p.Choose(func(int) Path { return Elem }) }

// IndexStep returns the step to a constant index. Only the first twelve are told apart: the arguments of a command and the
// rows of a table are written with such. A negative index, which only broken code has, is one of the others.
func IndexStep(n int) Path {
	if n < 0 || FirstIndex+n >= farStep {
		return FieldStep(farStep)
	}
	return FieldStep(FirstIndex + n)
}

// IndexOf returns the constant index that a step leads to, if it is one that is told apart.
func IndexOf(step int) (int, bool) { return step - FirstIndex, step >= FirstIndex && step < farStep }

// Len returns the number of steps.
func (p Path) Len() int { return len(p) / 2 }

// At returns the number of step i.
func (p Path) At(i int) int { return int(p[2*i])<<8 | int(p[2*i+1]) }

// From returns the path without its first i steps.
func (p Path) From(i int) Path { return p[2*i:] }

// Cut returns the path's first MaxPath steps and reports whether there were more.
// The part that is left out counts as the part where the cut is: a write to it is one to that, and so is a read.
func (p Path) Cut() (Path, bool) {
	if p.Len() > MaxPath {
		return p[:2*MaxPath], true
	}
	return p, false
}

// SameStep reports whether two steps may be one: any element is each constant key or index too, and the rest of a list each
// element but the first. Fields and the keys of a map are only themselves.
// The relation is symmetric, but not transitive: m["a"] may be m[k], and m[k] may be m["b"], which m["a"] is not.
func SameStep(a, b int) bool {
	switch {
	case a == b:
		return true
	// Fields have numbers below FirstKey, so that one of the two is a field and the other is something else.
	case a < FirstKey || b < FirstKey || a == KeyStep || b == KeyStep:
		return false
	case a == restStep: // a list has no constant keys, so that b is an index or any element
		return b != FirstIndex
	case b == restStep:
		return a != FirstIndex
	case isGiven(a) || isGiven(b):
		return true
	}
	return a == ElemStep || b == ElemStep
}

// IsKey reports whether a step is a constant key of a map.
func IsKey(s int) bool { return s >= FirstKey && s < firstGiven }

// IsField reports whether a step is a field, or a result.
func IsField(s int) bool { return s < firstEncoded }

// Covers reports whether p leads to q or to something that q is a part of, as far as steps may be one: "[]" covers "[key
// 0].1". A write at p may change q then, and a flow at p may be one at q.
// The order matters in length only: the empty path covers all, and is covered by itself alone.
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

// String writes a path's steps for tests and logs: ".2" is a field, "[]" an element, "[keys]" the keys of a map, "<7>"
// what a text is the encoding of.
func (p Path) String() string {
	var b strings.Builder
	for i := range p.Len() {
		switch n := p.At(i); {
		case n == ElemStep:
			b.WriteString("[]")
		case n == KeyStep:
			b.WriteString("[keys]")
		case IsEncoded(n):
			fmt.Fprintf(&b, "<%d>", n-firstEncoded)
		case isGiven(n):
			fmt.Fprintf(&b, "[param %d]", n-firstGiven)
		case IsKey(n):
			fmt.Fprintf(&b, "[key %d]", n-FirstKey)
		default:
			fmt.Fprintf(&b, ".%d", n)
		}
	}
	return b.String()
}

// StepInto returns the type of the part of a value of type t that step n leads to, or nil if t has no such part, and the
// field that it is, if it is one. A pointer takes no step, and neither does a pointer to one, as decoders are given:
// json.Unmarshal(b, &config) where config is a pointer itself.
//
// Of a map the step KeyStep leads to the key, and all others to the value. Of an interface, as of any type that has no
// parts in its declaration, nothing is known.
func StepInto(t types.Type, n int) (*types.Var, types.Type) {
	for range maxPointers {
		p, ok := t.Underlying().(*types.Pointer)
		if !ok {
			break
		}
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

// TypeAt returns the type of the part of a value of type t that a path leads to, or nil if that is not known.
func TypeAt(t types.Type, p Path) types.Type {
	for i := 0; i < p.Len() && t != nil; i++ {
		_, t = StepInto(t, p.At(i))
	}
	return t
}
