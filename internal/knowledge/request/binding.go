package request

import (
	"go/types"
	"reflect"
	"strings"

	"github.com/secvet/secvet/internal/charset"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
)

// boundBy says what a field of a struct is clean for by its tag "binding": gin decodes a request into such a struct only
// if the fields are what their tags say. Other tags are for validators that somebody must call.
func boundBy(x types.Type, n int) (sinks model.Kinds) {
	s := ssautil.StructOf(x)
	if s == nil || n >= s.NumFields() || !ssautil.IsString(s.Field(n).Type()) {
		return 0
	}
	rules, ok := reflect.StructTag(s.Tag(n)).Lookup("binding")
	if !ok {
		return 0
	}
	for rule := range strings.SplitSeq(rules, ",") {
		if chars, ok := charset.CharsBy(rule); ok {
			sinks |= chars.Harmless()
		}
		if strings.HasPrefix(rule, "oneof=") {
			sinks |= model.ByCharacters
		}
	}
	return sinks
}
