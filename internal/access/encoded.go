package access

import (
	"go/types"
	"hash/fnv"

	"github.com/secvet/secvet/internal/ssautil"
)

// What a text is the encoding of. A text has no parts, but one that an encoder has made of an object can be taken apart by a decoder, which
// makes such an object again. So a path may lead through a text into the object: by a step that names the object's type, and the object's own
// steps behind it.
//
//	b, _ := json.Marshal(state{Dir: tempDir(), Name: name}) // at <state>.1 of b is the name, and not at <state>.0
//	json.Unmarshal(b, &again)                               // again.Name is the name, and again.Dir is not
//
// Such steps are of no concern to those who read the text as a text; what is behind the step is a part of the text for them, at no place of
// its own. The name of the type and not its declaration stands for the type, as it has to be the same in all packages.

// The steps into the object that a text is the encoding of.
const (
	firstEncoded      = 0x4000                  // the object's type: firstEncoded + a number made of its name
	firstEncodedGiven = taggedStep - maxEncoded // the type of what is given for a parameter: firstEncodedGiven + its number
	maxEncoded        = 16                      // so many parameters
)

// IsEncoded reports whether a step leads from a text into the object that it is the encoding of.
func IsEncoded(s int) bool { return s >= firstEncoded && s < taggedStep }

// Encoded returns the index of the first step that leads into what a text is the encoding of, or -1.
func (p Path) Encoded() int {
	for i := range p.Len() {
		if IsEncoded(p.At(i)) {
			return i
		}
	}
	return -1
}

// Outside returns the path to the text whose encoded object a path leads into; a path that leads into none as it is.
func (p Path) Outside() Path {
	if i := p.Encoded(); i >= 0 {
		return p[:2*i]
	}
	return p
}

// EncodedGiven returns the step into an encoded object that has the type of what is given for parameter n of the function, and false
// if there is none for it:
//
//	func encode(v any) string { b, _ := json.Marshal(v); return string(b) } // what v is, callers know
func EncodedGiven(n int) (Path, bool) {
	return FieldStep(firstEncodedGiven + n), n >= 0 && n < maxEncoded
}

// ChooseEncoded returns the path with the types known that parameters have. Where that of one is not known, the path ends at the text and
// known is false.
func (p Path) ChooseEncoded(by func(param int) (Path, bool)) (_ Path, known bool) {
	for i := range p.Len() {
		if n := p.At(i); n >= firstEncodedGiven && n < taggedStep {
			step, ok := by(n - firstEncodedGiven)
			if !ok {
				return p[:2*i], false
			}
			rest, ok := p.From(i + 1).ChooseEncoded(by)
			return p[:2*i] + step + rest, ok
		}
	}
	return p, true
}

// EncodedAs returns the step into a text that an encoder makes of a value of type t, and false if that has no parts that a decoder could
// tell apart: a text, a number, or what may be any of several. A pointer is encoded as what it points to.
func (e *Index) EncodedAs(t types.Type) (Path, bool) {
	for range maxPointers {
		p, ok := t.Underlying().(*types.Pointer)
		if !ok {
			break
		}
		t = p.Elem()
	}
	step, ok := e.encoded[t]
	if !ok {
		if step = ""; isEncodable(t, maxPointers) {
			step = e.encodedStep(t)
		}
		e.encoded[t] = step
	}
	return step, step != ""
}

// encodedStep numbers a type by its name. If another one has its number, it has none.
func (e *Index) encodedStep(t types.Type) Path {
	name := types.TypeString(t, ssautil.PkgPath)
	h := fnv.New32a()
	_, _ = h.Write([]byte(name))
	n := firstEncoded + int(h.Sum32()%(firstEncodedGiven-firstEncoded))
	if other, ok := e.encodedNames[n]; ok && other != name {
		return ""
	}
	e.encodedNames[n] = name
	return FieldStep(n)
}

// isEncodable reports whether a type has parts, and a name that is the same everywhere: a struct, or a list or map of those. Of an instance
// of a generic type the arguments say which one it is.
func isEncodable(t types.Type, depth int) bool {
	named, isNamed := types.Unalias(t).(*types.Named)
	switch {
	case depth == 0 || ssautil.IsTypeParam(t):
		return false
	case isNamed && named.Obj().Pkg() != nil && named.Obj().Parent() != nil && named.Obj().Parent() != named.Obj().Pkg().Scope():
		return false // declared in a function, as others of the name may be
	}
	if isNamed {
		for arg := range named.TypeArgs().Types() {
			if ssautil.IsTypeParam(arg) {
				return false
			}
		}
	}
	switch u := t.Underlying().(type) {
	case *types.Struct:
		return isNamed || u.NumFields() <= maxUnnamed
	case *types.Slice:
		return isEncodable(u.Elem(), depth-1)
	case *types.Map:
		return isEncodable(u.Elem(), depth-1)
	case *types.Pointer:
		return isEncodable(u.Elem(), depth-1)
	}
	return false
}
