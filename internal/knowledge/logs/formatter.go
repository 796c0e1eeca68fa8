package logs

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/taint"
)

// How values become text. A formatter is a function of the type alone: it asks a value for a text by one of some
// methods, or else goes through its parts. Formatters differ in the methods that they ask for, in the fields that they
// see, and in whether they follow pointers, and so in what of a value is readable:
//
//	type user struct {
//		name string            // fmt shows it, JSON does not
//		Pass string `json:"-"` // fmt shows it, JSON does not
//		Auth *auth             // JSON shows what is there, fmt an address
//	}
//
// Each formatter is a row of rules, and nothing but the rules is read when a type is searched (secretfield.go) or a
// value's parts are collected (formatted.go). Which formatter a library's function uses is found by its package, its
// name and the verb of its format. A library of which that is not known, such as log/slog, whose handler is chosen
// elsewhere, has several. What is readable then is the union: a secret that one of them shows is shown.

// A formatter is one of the ways in which values become text, a bit each; a value of the type can be a set of them.
type formatter uint16

// The formatters. Where two libraries show a value in the same way they share one: sonic and jsoniter have the rules of
// encoding/json. fmt has three, because its verbs differ in the methods that they ask for:
//
//	fmt.Sprintf("%v", t)  // String
//	fmt.Sprintf("%#v", t) // GoString
//	fmt.Sprintf("%d", t)  // neither: the fields are shown as numbers, and texts in them as %!d(string=…)
const (
	byFmt     formatter = 1 << iota // fmt's %v, %s, %q, %x and what prints without a format
	bySharp                         // fmt's %#v
	byVerb                          // fmt's other verbs
	bySlog                          // log/slog to text
	bySlogAny                       // log/slog to JSON
	byJSON                          // encoding/json and those like it
	byXML
	byYAML
	byTOML
	byZap     // zap.Any
	byZerolog // zerolog's Interface
	byPairs   // the values of logr and klog
	byDump    // go-spew
	byProto   // the text of a protobuf message, or its JSON
)

// rules are how a formatter sees a value. Methods are named with a space on both sides, in the order in which they are
// asked for, so that no slices are needed when the program starts.
type rules struct {
	top        string // methods that the value itself is asked for
	methods    string // methods that every part is asked for
	unexported bool   // fields that are not exported are shown, without being asked
	pointers   bool   // pointers are followed below the top
	anywhere   bool   // methods are asked of pointers to a value too, and in fields that are not exported
	tag        string // the key of the struct tag that can leave a field out
}

// rules returns the rules of one formatter; s has one bit. All that is not here is like encoding/json.
func (s formatter) rules() rules {
	switch s {
	case byFmt:
		return rules{methods: " Format Error String ", unexported: true}
	case bySharp:
		return rules{methods: " Format GoString ", unexported: true}
	case byVerb:
		return rules{methods: " Format ", unexported: true}
	case bySlog:
		return rules{top: " LogValue MarshalText ", methods: " Format Error String ", unexported: true}
	case bySlogAny:
		return rules{top: " LogValue Error ", methods: " MarshalJSON MarshalText ", pointers: true, tag: "json"}
	case byXML:
		return rules{methods: " MarshalXML MarshalText ", pointers: true, tag: "xml"}
	case byYAML:
		return rules{methods: " MarshalYAML MarshalText ", pointers: true, tag: "yaml"}
	case byTOML:
		return rules{methods: " MarshalTOML MarshalText ", pointers: true, tag: "toml"}
	case byZap:
		return rules{top: " MarshalLogObject MarshalLogArray Error String ", methods: " MarshalJSON MarshalText ", pointers: true, tag: "json"}
	case byZerolog:
		return rules{top: " MarshalZerologObject MarshalZerologArray Error ", methods: " MarshalJSON MarshalText ", pointers: true, tag: "json"}
	case byPairs:
		return rules{top: " MarshalLog Error String ", methods: " MarshalJSON MarshalText ", pointers: true, tag: "json"}
	// It goes by the description of the message, and asks no part for a text.
	case byProto:
		return rules{pointers: true}
	case byDump:
		return rules{methods: " Error String ", unexported: true, pointers: true, anywhere: true}
	}
	return rules{methods: " MarshalJSON MarshalText ", pointers: true, tag: "json"}
}

// methodOf returns the first of some methods that a formatter asks a value of type t for, or nil. go-spew also asks the
// methods of the pointer to a value, since it takes the address of what it shows.
func (r rules) methodOf(t types.Type, methods string) *types.Func {
	m := ssautil.MethodOf(t, methods)
	// A method of *T is none of T, so that fmt does not ask for it; go-spew does.
	if _, isPointer := t.Underlying().(*types.Pointer); m == nil && r.anywhere && !isPointer && !types.IsInterface(t) {
		m = ssautil.MethodOf(types.NewPointer(t), methods)
	}
	return m
}

// formattersOf returns the formatters by which a function of a library shows the values that it is given. If it has a
// format, the verb counts: %d asks for no method String, so that it shows fields which %v would not.
func formattersOf(obj *types.Func, verb byte) formatter {
	path, name := ssautil.PkgPath(obj.Pkg()), obj.Name()
	switch base := path[strings.LastIndexByte(path, '/')+1:]; {
	// The handler is chosen elsewhere, so both of its forms may be used.
	case path == "log/slog":
		return bySlog | bySlogAny
	// By the last element of the path, so that forks and internal copies count too.
	case base == "json" || base == "sonic" || path == "github.com/json-iterator/go" || path == "sigs.k8s.io/yaml" || path == "github.com/ghodss/yaml":
		return byJSON
	case path == "encoding/xml":
		return byXML
	case taint.IsDecoder(path) && strings.Contains(path, "yaml"):
		return byYAML
	case taint.IsDecoder(path) && strings.Contains(path, "toml"):
		return byTOML
	case strings.HasSuffix(path, "/go-spew/spew"):
		return byDump
	// A message of protobuf has a method String that is made for it and tells all fields, but for the binary form.
	case isProtoText(path, name):
		return byProto
	// c.JSON(200, v) of a framework
	case strings.HasSuffix(name, "JSON"):
		return byJSON
	}
	// Before verbs: the methods of loggers that take any value have no format.
	if s := loggerShowers(path, name); s != 0 {
		return s
	}
	switch verb {
	case 0, 'v', 's', 'q', 'x', 'X':
		return byFmt
	case ssautil.SharpV:
		return bySharp
	}
	return byVerb
}

// isProtoText reports whether a function makes a text of protobuf messages: prototext.Format, protojson.Marshal, the older
// proto.CompactTextString, and what the generated method String of a message calls:
//
//	func (x *LoginRequest) String() string { return protoimpl.X.MessageStringOf(x) }
func isProtoText(path, name string) bool {
	if !strings.Contains(path, "/protobuf/") {
		return false
	}
	switch path[strings.LastIndexByte(path, '/')+1:] {
	case "prototext", "protojson", "jsonpb":
		return true
	}
	return strings.Contains(name, "String")
}

// makesText reports whether a function of a library makes a text of values of any type: a logger or encoder does, and
// what returns a text or an error or writes to a writer. Others keep what they are given, as context.WithValue does, or
// let a template choose what of it is shown.
func makesText(obj *types.Func) bool {
	path, sig := ssautil.PkgPath(obj.Pkg()), obj.Signature()
	base := path[strings.LastIndexByte(path, '/')+1:]
	switch {
	// A template chooses fields by its own text.
	case base == "template":
		return false
	case base == "log", base == "slog", base == "json", base == "xml", taint.IsDecoder(path), loggerShowers(path, obj.Name()) != 0:
		return true
	}
	// fmt.Sprint, fmt.Errorf
	for r := range sig.Results().Variables() {
		if ssautil.IsText(r.Type()) || ssautil.IsError(r.Type()) {
			return true
		}
	}
	// fmt.Fprint(w, v)
	for p := range sig.Params().Variables() {
		if i, ok := p.Type().Underlying().(*types.Interface); ok && ssautil.HasMethod(i, "Write") {
			return true
		}
	}
	return false
}

// loggerShowers returns the formatters of the methods of loggers that take any value, or 0 for all other functions.
// Loggers have a form of their own for objects: zap asks for MarshalLogObject, zerolog for MarshalZerologObject, and
// logr for MarshalLog, before they fall back on JSON.
func loggerShowers(path, name string) formatter {
	switch {
	case path == "go.uber.org/zap" && name == "Reflect":
		return byJSON
	case path == "go.uber.org/zap/zapcore" && strings.HasSuffix(name, "Reflected"):
		return byJSON
	// What a method MarshalLogObject adds: another object or list of them is asked for its own.
	case path == "go.uber.org/zap/zapcore" && (strings.HasSuffix(name, "Object") || strings.HasSuffix(name, "Array")):
		return byZap
	case path == "go.uber.org/zap" && (name == "Any" || strings.HasSuffix(name, "w") || strings.HasPrefix(name, "With")):
		return byZap
	case strings.HasPrefix(path, "github.com/rs/zerolog") && (name == "Any" || name == "Interface" || name == "Fields" || takesMarshaler(name)),
		path == "github.com/phuslu/log" && (name == "Any" || name == "Interface" || name == "KeysAndValues"):
		return byZerolog
	// logrus has a handler for text and one for JSON, as log/slog has.
	case path == "github.com/sirupsen/logrus" && (name == "WithField" || name == "WithFields"):
		return byFmt | byJSON
	case path == "github.com/go-logr/logr", strings.HasPrefix(path, "k8s.io/klog") && strings.HasSuffix(name, "S"):
		return byPairs
	case path == "github.com/getsentry/sentry-go" && strings.HasPrefix(name, "Set"):
		return byJSON
	}
	return 0
}

// takesMarshaler reports whether a method of zerolog takes objects that add what is to be logged of them themselves.
func takesMarshaler(name string) bool {
	switch name {
	case "Object", "Objects", "ObjectsV", "EmbedObject", "Array":
		return true
	}
	return false
}

// all yields each formatter of a set, from the lowest bit on: for one := range s.all.
func (s formatter) all(yield func(formatter) bool) {
	for bit := formatter(1); bit <= s; bit <<= 1 {
		if s&bit != 0 && !yield(bit) {
			return
		}
	}
}

// hiddenByVerb reports whether a value is stored among the variadic arguments of a call whose format shows nothing of
// it, as %T and %p do:
//
//	log.Printf("%T", secret)
//
// It is looked at where the list of arguments is made, since the function that is called may be a wrapper which does
// not know its formats.
func hiddenByVerb(i *ssa.Store) bool {
	if !isArgument(i) {
		return false
	}
	elem := i.Addr.(*ssa.IndexAddr)
	array := elem.X.(*ssa.Alloc)
	// The list of arguments goes to one call, whose format has a verb for the element or has none.
	n, ok := ssautil.IntConst(elem.Index)
	for _, r := range *array.Referrers() {
		if s, isSlice := r.(*ssa.Slice); ok && isSlice {
			for _, user := range *s.Referrers() {
				if c, isCall := user.(ssa.CallInstruction); isCall {
					return !ssautil.PrintfVerbs(c.Common().Signature(), ssautil.PlainArgs(c.Common())).Shows(n)
				}
			}
		}
	}
	return false
}

// isArgument reports whether a store is that of a variadic argument, which is an element of an array that is made for the call.
func isArgument(i *ssa.Store) bool {
	elem, ok := i.Addr.(*ssa.IndexAddr)
	return ok && ssautil.IsArguments(elem.X)
}
