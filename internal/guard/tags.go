package guard

import (
	"go/types"
	"reflect"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/charset"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
)

// What a validator checks by the tags of a struct. A row says which function does, as a guard of the part "tags", and the type
// of what it is given says what it asks:
//
//	type query struct {
//		Order string   `validate:"oneof=asc desc"`
//		IDs   []string `validate:"dive,uuid"`
//	}
//	if err := validate.Struct(&q); err != nil { return }
//	db.Query("SELECT * FROM t ORDER BY name " + q.Order) // clean
//
// Each field with such a tag becomes a place that is clean, and structs in it are looked into, as the validator does without
// being told. A helper that is given any value does not know the fields. It has a fact of the step Tagged of its parameter
// then, which its callers take for the fields of what they have given.

// taggedFacts yields what is known of v, the argument of a validator, when that has found nothing wrong. Of a text the rules
// are the constant text among the arguments: validate.Var(s, "oneof=asc desc").
func (g *Checker) taggedFacts(v ssa.Value, args []ssa.Value, sinks model.Kinds, yield func(place, model.Kinds)) {
	v = ssautil.Unboxed(v)
	if ssautil.IsString(v.Type()) {
		for _, a := range args {
			if rules, ok := ssautil.StringConst(a); ok {
				g.clean(v, charset.CleanBy(rules)&sinks, yield)
			}
		}
		return
	}
	l := g.Loc(v)
	if types.IsInterface(v.Type()) || ssautil.IsTypeParam(v.Type()) {
		yield(place{root: l.Root, path: l.Path + access.Tagged}, sinks)
		return
	}
	eachTagged(v.Type(), "", func(p access.Path, k model.Kinds) {
		part := l.Part(p)
		yield(place{root: part.Root, path: part.Path}, k&sinks)
	})
}

// eachTagged yields the paths of the fields below a type that a tag makes clean. A path has access.MaxInput steps at most,
// which ends the recursion of types too.
func eachTagged(t types.Type, at access.Path, yield func(access.Path, model.Kinds)) {
	s := ssautil.StructOf(t)
	if s == nil || at.Len() >= access.MaxInput {
		return
	}
	for i := range s.NumFields() {
		rules := reflect.StructTag(s.Tag(i)).Get("validate")
		p, field := at+access.FieldStep(i), s.Field(i).Type()
		if ptr, ok := field.Underlying().(*types.Pointer); ok {
			field = ptr.Elem()
		}
		switch {
		case rules == "-":
		case ssautil.IsString(field):
			yield(p, charset.CleanBy(rules))
		case ssautil.IsTexts(field):
			yield(p, charset.CleanElements(rules))
		default:
			eachTagged(field, p, yield)
		}
	}
}
