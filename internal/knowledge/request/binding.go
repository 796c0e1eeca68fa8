package request

import (
	"go/types"
	"reflect"

	"github.com/secvet/secvet/internal/charset"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
)

// boundBy returns the kinds of sink that a text in field n of the struct x is clean for by its tag "binding": gin decodes a
// request into such a struct only if the fields are what their tags say.
//
//	type form struct {
//		ID    string `binding:"required,uuid"`       // clean for what a UUID's characters do no harm to
//		Order string `binding:"oneof=asc desc"`      // one of two constants, clean for all that a check can settle
//		Name  string `validate:"required,alphanum"`  // nothing: this tag is for a validator that somebody must call
//	}
//
// Who calls a validator has a guard, see package guard.
func boundBy(x types.Type, n int) (sinks model.Kinds) {
	s := ssautil.StructOf(x)
	if s == nil || n >= s.NumFields() || !ssautil.IsString(s.Field(n).Type()) {
		return 0
	}
	rules, ok := reflect.StructTag(s.Tag(n)).Lookup("binding")
	if !ok {
		return 0
	}
	return charset.CleanBy(rules)
}
