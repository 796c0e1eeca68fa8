// Package ssautil answers questions about types and SSA values that need no state: which function a call names, which
// constant a value is, whether a type holds text. Where an answer takes a recursion over types or values, a bound of this
// package, a set of those seen, or both end it; beyond a bound the answer is the coarser one.
package ssautil

import (
	"go/types"
	"reflect"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/crash"
)

// Types are compared by what they are (Underlying) wherever a rule is about data, so that type Name string is a string, and
// by their declaration (NamedOf) where it is about an API. An alias is what it stands for in both.

// IsString reports whether t is a string type.
func IsString(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsString != 0
}

// IsTypeParam reports whether t is a type parameter, which may stand for a text.
func IsTypeParam(t types.Type) bool {
	_, ok := types.Unalias(t).(*types.TypeParam)
	return ok
}

// IsBytes reports whether t is a list of bytes.
func IsBytes(t types.Type) bool {
	if t == nil {
		return false
	}
	s, ok := t.Underlying().(*types.Slice)
	return ok && types.Identical(s.Elem().Underlying(), types.Typ[types.Byte])
}

// IsText reports whether t is a string, a byte or rune slice, a byte array, or a slice of those. A type that contains
// itself, as type T []T, is none; the walk is bounded by MaxElements.
func IsText(t types.Type) bool {
	for range MaxElements {
		switch u := t.Underlying().(type) {
		case *types.Basic:
			return u.Info()&types.IsString != 0
		case *types.Slice:
			// []byte and []rune; a list of lists is one if its elements are.
			if b, ok := u.Elem().Underlying().(*types.Basic); ok && (b.Kind() == types.Byte || b.Kind() == types.Rune) {
				return true
			}
			t = u.Elem()
		case *types.Array:
			// [32]byte may be a key or a hash; [3]string is no text, but three.
			b, ok := u.Elem().Underlying().(*types.Basic)
			return ok && b.Kind() == types.Byte
		default:
			return false
		}
	}
	return false
}

// HasText reports whether a text, an interface or a function is reachable from a value of type t, or something that lies so
// deep that it may be one. Types in seen were asked before, and are not asked again; depth is how much deeper to look.
func HasText(t types.Type, seen *crash.Visited[types.Type], depth int) bool {
	if !seen.First(t) {
		return false
	}
	if depth--; depth < 0 {
		// What lies so deep may be a text.
		return true
	}
	switch u := t.Underlying().(type) {
	case *types.Basic: // the bytes of a list may be a text
		return u.Info()&types.IsString != 0 || u.Kind() == types.Byte || u.Kind() == types.UnsafePointer
	case *types.Pointer:
		return HasText(u.Elem(), seen, depth)
	case *types.Slice:
		return HasText(u.Elem(), seen, depth)
	case *types.Array:
		return HasText(u.Elem(), seen, depth)
	case *types.Chan:
		return HasText(u.Elem(), seen, depth)
	case *types.Map:
		return HasText(u.Key(), seen, depth) || HasText(u.Elem(), seen, depth)
	case *types.Struct:
		for f := range u.Fields() {
			if HasText(f.Type(), seen, depth) {
				return true
			}
		}
		return false
	}
	// An interface, a function or a type parameter may hold anything.
	return true
}

// IsTexts reports whether t is a list of texts or of anything, as a variadic parameter has it.
func IsTexts(t types.Type) bool {
	s, ok := t.Underlying().(*types.Slice)
	if !ok {
		return false
	}
	// args ...any is a list of texts as well, if it is given some.
	_, any := s.Elem().Underlying().(*types.Interface)
	return any || IsText(s.Elem())
}

// NamedOf returns the named type that t is or points to, or nil.
func NamedOf(t types.Type) *types.Named {
	t = types.Unalias(t)
	if p, ok := t.(*types.Pointer); ok {
		t = types.Unalias(p.Elem())
	}
	named, _ := t.(*types.Named)
	return named
}

// Pointerish reports whether writing to what a value of type t leads to is seen by others that have it.
func Pointerish(t types.Type) bool {
	// A struct is copied, although its fields may be pointers: those have types of their own.
	switch t.Underlying().(type) {
	case *types.Pointer, *types.Map, *types.Slice, *types.Chan, *types.Interface:
		return true
	}
	return false
}

// FieldOf returns field n of the struct that t is or points to, or nil: of a type parameter the struct is
// not known.
func FieldOf(t types.Type, n int) *types.Var {
	if s := StructOf(t); s != nil && n < s.NumFields() {
		return s.Field(n)
	}
	return nil
}

// StructOf returns the struct that t is or points to, or nil.
func StructOf(t types.Type) *types.Struct {
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	s, _ := t.Underlying().(*types.Struct)
	return s
}

// FieldName returns the name of field n of the struct that t is or points to, or "".
func FieldName(t types.Type, n int) string {
	if f := FieldOf(t, n); f != nil {
		return f.Name()
	}
	return ""
}

// MethodOf returns the first of the named methods, with blanks between their names, that a value of type t has with the
// number of parameters that SpeakingParams says, or nil. A method of *T is none of a value of type T.
func MethodOf(t types.Type, methods string) *types.Func {
	for name := range strings.FieldsSeq(methods) {
		// Methods of embedded fields count, as they do for fmt.
		obj, _, _ := types.LookupFieldOrMethod(t, false, nil, name)
		if fn, ok := obj.(*types.Func); ok && fn.Signature().Params().Len() == SpeakingParams(name) {
			return fn
		}
	}
	return nil
}

// SpeakingParams returns how many parameters a method has that says how its value is printed or encoded. By that the method
// Error() string of an error differs from Error(args ...any) of a logger.
func SpeakingParams(name string) int {
	switch name {
	case "Format", "MarshalXML":
		return 2
	case "MarshalLogObject", "MarshalLogArray", "MarshalZerologObject", "MarshalZerologArray":
		return 1
	}
	return 0
}

// Prints reports whether a type says itself how it is printed, by a method.
// Only those count that people's formatters ask for, not those of encoders: MarshalJSON says nothing of %v.
func Prints(t types.Type) bool {
	return MethodOf(t, " String Error Format LogValue MarshalLogObject ") != nil
}

// FuncKey returns the key of a function or method in facts: "path.Func", "path.Type.Method".
func FuncKey(obj *types.Func) string {
	key := PkgPath(obj.Pkg()) + "."
	if recv := RecvName(obj); recv != "" {
		key += recv + "."
	}
	return key + obj.Name()
}

// PointedTo returns what a pointer type points to, or the type itself.
func PointedTo(t types.Type) types.Type {
	if p, ok := t.Underlying().(*types.Pointer); ok {
		return p.Elem()
	}
	return t
}

// IsLetter reports whether t is a number, such as a byte or rune, or a pointer to one. Characters are computed with, so
// that a number of any type may be one: rune(c) - 'a'.
func IsLetter(t types.Type) bool {
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsNumeric != 0
}

// IsError reports whether t is the type error itself.
func IsError(t types.Type) bool { return types.Identical(t, types.Universe.Lookup("error").Type()) }

// AnyType is the type any.
var AnyType = types.NewInterfaceType(nil, nil)

// VariableKey returns the key of a package variable in facts, as FuncKey does of functions.
func VariableKey(v *ssa.Global) string {
	if v.Pkg == nil {
		return ""
	}
	return PkgPath(v.Pkg.Pkg) + "." + v.Name()
}

// SameProject reports whether two packages are of one project, as far as their import paths tell.
func SameProject(a, b string) bool { return project(a) == project(b) }

// project returns what the import paths of the packages of one project begin with, as far as a path tells: three elements
// where hosts have owners (github.com/owner/name), two with other hosts, and one without a host.
func project(path string) string {
	parts := strings.SplitN(path, "/", 4)
	n := 1
	switch {
	// myapp/internal/db: the module has no host, and its name is the first element.
	case !strings.Contains(parts[0], "."):
	case strings.HasPrefix(parts[0], "git") || strings.HasPrefix(parts[0], "bitbucket.") || parts[0] == "codeberg.org" || parts[0] == "gopkg.in":
		n = 3
	// k8s.io/api, go.uber.org/zap.
	default:
		n = 2
	}
	return strings.Join(parts[:min(n, len(parts))], "/")
}

// PkgPath returns the import path without the mark of a vendor folder: models and facts do not tell a vendored package
// apart.
func PkgPath(p *types.Package) string {
	// example.com/app/vendor/github.com/lib/pq is github.com/lib/pq.
	path := p.Path()
	if _, after, ok := strings.Cut(path, "/vendor/"); ok {
		return after
	}
	return strings.TrimPrefix(path, "vendor/")
}

// Within reports whether a package is in a module, or below a path, by their import paths.
func Within(pkg, module string) bool {
	// example.com/app2 is not below example.com/app.
	return pkg == module || strings.HasPrefix(pkg, module+"/")
}

// LeftOut reports whether the tag of field n of a struct says that an encoder leaves it out: `json:"-"` for the key json.
func LeftOut(t types.Type, n int, key string) bool {
	// `json:"-"` leaves the field out; `json:"-,"` names it "-".
	s := StructOf(t)
	return s != nil && n < s.NumFields() && reflect.StructTag(s.Tag(n)).Get(key) == "-"
}

// IsName reports whether s is not empty and has letters and digits of ASCII and the characters _ - . only.
func IsName(s string) bool {
	for _, r := range s {
		if !(r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || strings.ContainsRune("_-.", r)) {
			return false
		}
	}
	return s != ""
}

// IsFunction reports whether t is the type of a function.
func IsFunction(t types.Type) bool {
	_, ok := t.Underlying().(*types.Signature)
	return ok
}

// IsBool reports whether a type is that of truth values.
func IsBool(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsBoolean != 0
}

// IsAny reports whether a type is an interface without methods.
func IsAny(t types.Type) bool {
	i, ok := t.Underlying().(*types.Interface)
	return ok && i.Empty() && !IsTypeParam(t)
}

// HasMethod reports whether an interface has a method of a name.
func HasMethod(i *types.Interface, name string) bool {
	for m := range i.Methods() {
		if m.Name() == name {
			return true
		}
	}
	return false
}

// IsForeignWord reports whether a type is one of another package that only this package can name. A constant of it is a word by which the
// package is told something, and no text of the program: jwt.UnsafeAllowNoneSignatureType.
func IsForeignWord(t types.Type, own *types.Package) bool {
	named, ok := types.Unalias(t).(*types.Named)
	return ok && named.Obj().Pkg() != nil && named.Obj().Pkg() != own && !named.Obj().Exported()
}
