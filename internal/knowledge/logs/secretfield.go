package logs

import (
	"go/types"
	"reflect"

	"github.com/secvet/secvet/internal/knowledge/secret"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/names"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/taint"
)

// The search for a secret field: a walk over a type as a formatter would go through a value of it, depth first and in the
// order of the fields, to the first field that holds a secret and is readable. It stops at a type that the formatter asks
// for its text, at a field that is left out, and at a pointer that is not followed. It ends because structs are searched
// four deep, with a bounded number of types in all; what lies beyond is reported as a cut (CutFields).
//
// Once below a field that is not exported, fmt can ask no method, since reflection does not give it the value:
//
//	type T struct{ s Secret } // %v shows what is in s, even if Secret has a method String

// A secretField is the first secret field of a type that a text made of a whole value shows. Without a name there is
// none.
type secretField struct {
	field string // the path to it: "DB.Password"
	name  string // which says that it is one, its own or that in its tag
	guard string // what would hide it from another formatter: "method String", "tag json"
	cut   bool   // not all of the type was searched
}

// A secretFieldKey is what the first secret field depends on: the type and the formatters. Values do not matter, so the
// answer is kept for the whole package.
type secretFieldKey struct {
	t types.Type
	s formatter
}

// secretFieldOf returns the first secret field of a type that any of the formatters shows. If none has been found and
// not all of the type was searched, cut says so.
func (lt *topic) secretFieldOf(t types.Type, s formatter) secretField {
	key := secretFieldKey{t, s}
	l, ok := lt.secretFields[key]
	if !ok {
		cut := false
		// The first formatter that shows one decides; a set is searched in the order of its bits.
		for one := range s.all {
			left := fieldsLeft{types: maxFieldTypes}
			look := fieldSearch{of: lt.of, rules: one.rules(), left: &left}
			if l = look.search(t, 0); l.field != "" {
				break
			}
			cut = cut || left.cut
		}
		l.cut = cut
		lt.secretFields[key] = l
	}
	return l
}

// A fieldSearch is the state of the walk over a type at one place. It is copied at each step down, so that what holds
// for a field, such as its path, does not hold for the next one. What is used up is shared: left.
type fieldSearch struct {
	rules
	of        *taint.Package
	guard     string            // what would hide the place from another formatter: "method String"; "" for nothing
	deaf      bool              // below a field that is not exported, where no method can be asked for
	in        string            // the path to what is searched: "DB."
	isCleared func(string) bool // tells fields that hold nothing now; nil if none do
	pointee   bool              // what a pointer leads to, so that methods of the pointer can be asked too
	chain     int               // pointers on the path, which have no depth of their own
	on        *wayOfTypes       // the structs on the path
	left      *fieldsLeft
}

// search returns the first secret field in a type at a depth of structs, lists and maps below the value. The guard is
// that of the outermost type that hides itself from some formatter, which is what messages tell.
func (l fieldSearch) search(t types.Type, depth int) secretField {
	// Too much: a cut, unless what is left out is a struct that the walk is in already, as a list's next node.
	if l.left.types--; l.left.types < 0 || depth > maxFieldDepth || l.chain > 2*maxFieldDepth {
		if ssautil.StructOf(t) != nil && !l.on.has(ssautil.PointedTo(t)) {
			l.left.cut = true
		}
		return secretField{}
	}
	// The type says something else instead, and what is in it is not shown.
	if l.asks(t, depth) {
		return secretField{}
	}
	if l.guard == "" {
		l.guard = guardOf(t)
	}
	switch u := t.Underlying().(type) {
	case *types.Pointer:
		// Below the top, fmt shows an address.
		if depth > 0 && !l.pointers {
			return secretField{}
		}
		l.pointee = true
		l.chain++ // type P *P has no end
		return l.search(u.Elem(), depth)
	// Lists and maps are shown with their elements; of a map the keys are no fields.
	case *types.Slice:
		return l.search(u.Elem(), depth+1)
	case *types.Array:
		return l.search(u.Elem(), depth+1)
	case *types.Map:
		return l.search(u.Elem(), depth+1)
	case *types.Struct:
		return l.searchStruct(t, u, depth)
	}
	return secretField{}
}

// searchStruct is search for a struct: first for fields that hold a secret themselves, then for those in what the
// others hold. So of type T struct { Next *T; Password string } it finds Password and not Next.Password.
func (l fieldSearch) searchStruct(t types.Type, u *types.Struct, depth int) secretField {
	l.on = &wayOfTypes{t, l.on}
	for i := range u.NumFields() {
		f := u.Field(i)
		// The fields themselves, before what is in them.
		if in, ok := l.into(t, u, i); ok && l.secret(t, u, i) && !in.asks(f.Type(), depth+1) {
			return secretField{field: f.Name(), name: secret.FieldName(l.of, t, i), guard: in.guard}
		}
	}
	for i := range u.NumFields() {
		in, ok := l.into(t, u, i)
		if !ok {
			continue
		}
		if found := in.search(u.Field(i).Type(), depth+1); found.field != "" {
			return secretField{field: u.Field(i).Name() + "." + found.field, name: found.name, guard: found.guard}
		}
	}
	return secretField{}
}

// into returns the search in field i of a struct, and false if the formatter leaves the field out, or it holds nothing
// now. Tags and methods that would hide the field from another formatter are kept as the guard.
func (l fieldSearch) into(t types.Type, u *types.Struct, i int) (in fieldSearch, ok bool) {
	f, in := u.Field(i), l
	// Reflection gives encoders no field that is not exported, but for those of an embedded struct.
	if !f.Exported() && !l.unexported && (!f.Embedded() || ssautil.StructOf(f.Type()) == nil) {
		return in, false
	}
	if l.tag != "" && ssautil.LeftOut(t, i, l.tag) || l.isCleared != nil && l.isCleared(l.in+f.Name()) {
		return in, false
	}
	// What holds below this field: its path, and whether methods can be asked for.
	in.in += f.Name() + "."
	in.deaf = l.deaf || !f.Exported() && l.unexported
	if in.guard == "" {
		in.guard = tagGuard(u.Tag(i))
	}
	if in.guard == "" {
		in.guard = guardOf(f.Type())
	}
	return in, true
}

// asks reports whether a formatter asks a value of type t for a text instead of going through its parts. At the top the
// methods of a pointer count too: log.Print(&cfg) asks (*Config).String, and log.Print(cfg) does not.
func (l fieldSearch) asks(t types.Type, depth int) bool {
	// Reflection gives no method of what is below such a field; go-spew asks through unsafe pointers.
	if l.deaf && !l.anywhere {
		return false
	}
	// LogValue and the like are asked for at the top alone.
	methods := l.methods
	if depth == 0 {
		methods += l.top
	}
	return l.methodOf(t, methods) != nil || l.pointee && depth == 0 && ssautil.MethodOf(types.NewPointer(t), methods) != nil
}

// secret reports whether field i of a struct of type t holds a secret: a row of a model says so of the field or of its type, or its name or
// tag does and it holds text. Of a map of texts the name must leave no doubt, since "tokens" may be the keys.
func (l fieldSearch) secret(t types.Type, u *types.Struct, i int) bool {
	f := u.Field(i)
	// By a row for the field: source secret Config.BearerToken
	if named := ssautil.NamedOf(t); named != nil {
		if file := l.of.ModelOf(named.Obj().Pkg()); file != nil {
			for _, row := range file.Field(named.Obj().Name(), f.Name()) {
				if row.Kind == model.Source && row.Labels&model.Secret != 0 {
					return true
				}
			}
		}
	}
	// By the type of the field, as a row for a type of keys says.
	if named, ok := types.Unalias(f.Type()).(*types.Named); ok && secretType(l.of, named) {
		return true
	}
	// A pointer to a text shows the text only where pointers are followed.
	ft := f.Type()
	if p, ok := ft.Underlying().(*types.Pointer); ok && l.pointers {
		ft = p.Elem()
	}
	if m, ok := ft.Underlying().(*types.Map); ok && l.of.Words.SecretStrength(f.Name()) == names.Certain {
		ft = m.Elem()
	}
	return ssautil.IsText(ft) && (secret.TypeName(l.of, ft) || secret.SecretFieldName(l.of, t, i) || taggedSecret(u.Tag(i)))
}

// secretType reports whether a row says of a type that its values are secrets, as of a private key.
func secretType(e *taint.Package, named *types.Named) bool {
	for _, row := range e.TypeRows(named) {
		if row.Kind == model.Source && row.Labels&model.Secret != 0 {
			return true
		}
	}
	return false
}

// taggedSecret reports whether a tag marks a field for tools that hide secrets, as `datapolicy:"token"` does. That says
// that it is a secret, whatever the name.
func taggedSecret(tag string) bool {
	t := reflect.StructTag(tag)
	for _, key := range [...]string{"datapolicy", "sensitive", "secret", "masq", "redact", "levee"} {
		if v, ok := t.Lookup(key); ok && v != "false" && v != "" {
			return true
		}
	}
	return false
}

// tagGuard names the tag that leaves a field out of other formats, or returns "". Such a tag is mostly there to hide
// the field, and messages say that it does not do so here.
func tagGuard(tag string) string {
	for _, key := range [...]string{"json", "yaml", "log"} {
		if reflect.StructTag(tag).Get(key) == "-" {
			return "tag " + key
		}
	}
	return ""
}

// speaking are the methods by which a type says how it is shown, for any formatter.
const speaking = " String GoString LogValue MarshalJSON MarshalText MarshalYAML MarshalLogObject MarshalZerologObject Format "

// guardOf names the method by which a type, or a pointer to it, hides itself from some formatters, or returns "". Types
// of the standard library, such as time.Time, hide nothing.
func guardOf(t types.Type) string {
	if _, ok := t.Underlying().(*types.Interface); ok {
		return ""
	}
	// A method with a pointer for its receiver is there, but fmt does not ask a plain value for it: that is the guard
	// to tell of.
	m := ssautil.MethodOf(t, speaking)
	if m == nil {
		if _, ok := t.Underlying().(*types.Pointer); !ok {
			m = ssautil.MethodOf(types.NewPointer(t), speaking)
		}
	}
	// error and time.Time say what they are, and hide nothing.
	if m == nil || m.Pkg() == nil || ssautil.IsStd(m.Pkg().Path()) {
		return ""
	}
	return "method " + m.Name()
}

// A fieldsLeft is how many types may still be searched, and whether some were not.
type fieldsLeft struct {
	types int
	cut   bool
}

// A wayOfTypes lists structs that contain each other, the innermost first.
type wayOfTypes struct {
	t  types.Type
	up *wayOfTypes
}

// has reports whether a type is on the path: what is in it is searched already.
func (w *wayOfTypes) has(t types.Type) bool {
	for ; w != nil; w = w.up {
		if w.t == t {
			return true
		}
	}
	return false
}
