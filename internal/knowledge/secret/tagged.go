package secret

import (
	"go/types"
	"reflect"
	"strings"

	"github.com/secvet/secvet/internal/names"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/taint"
)

// The other name of a field: what a format calls it, by its tag. It says what the field's own name leaves out:
//
//	type Session struct {
//		Access string `json:"access_token"` // a token
//		Pass   string `yaml:"password"`     // a password, and no ticket
//		Value  string `env:"API_SECRET"`    // no value of any sort
//		Hash   string `json:"password"`     // a hash: the field's own name says so
//	}
//
// So a tag counts if it surely names a secret, and if the field's own name is a part of it, is the name of a secret perhaps, or can be that
// of anything. Columns of a database are left out: the column password of a table mostly has a hash in it.

// What stands beside a field says it too: what a user has may be a password.
//
//	type Login struct{ User, Pass string } // a password
//	type Gate struct{ Pass, Zone string }  // who knows
//
// FieldName returns the name of field n of a struct that says whether it is a secret: its own, that in its tag, or what it is beside the others.
func FieldName(e *taint.Package, t types.Type, n int) string {
	str := ssautil.StructOf(t)
	name := str.Field(n).Name()
	tag := str.Tag(n)
	if e.Words.Secret(name) {
		return name
	}
	if besideUser(e, str, n) {
		return "password"
	}
	if tag == "" {
		return name
	}
	named := tagName(tag)
	if named == "" || named == name || !leavesOpen(e, name, named) || e.Words.SecretStrength(named) != names.Certain {
		return name
	}
	return named
}

// besideUser reports whether a field whose name perhaps is that of a password stands beside the name of who has it.
func besideUser(e *taint.Package, str *types.Struct, n int) bool {
	strength, noun := e.Words.Describe(str.Field(n).Name())
	if strength != names.Possible || noun != names.Password || !ssautil.IsText(str.Field(n).Type()) {
		return false
	}
	for f := range str.Fields() {
		if ssautil.IsText(f.Type()) && names.LogsIn(f.Name()) {
			return true
		}
	}
	return false
}

// tagName returns what the tag of a field calls it in the first format or source of settings that it names; "" if in none.
func tagName(tag string) string {
	for _, key := range [...]string{"json", "yaml", "mapstructure", "toml", "env", "envconfig", "koanf", "form", "query", "ini", "hcl"} {
		name, _, _ := strings.Cut(reflect.StructTag(tag).Get(key), ",")
		if name != "" && name != "-" {
			return name
		}
	}
	return ""
}

// leavesOpen reports whether the own name of a field leaves open what its tag says.
func leavesOpen(e *taint.Package, name, named string) bool {
	if names.Identifies(name) {
		return false
	}
	return isPartOf(name, named) || names.Carrier(name) || e.Words.SecretStrength(name) == names.Possible
}

// isPartOf reports whether a name stands in another one, whatever the letters and what stands between words.
func isPartOf(name, named string) bool {
	plain := strings.NewReplacer("_", "", "-", "", ".", "")
	return strings.Contains(strings.ToLower(plain.Replace(named)), strings.ToLower(plain.Replace(name)))
}
