// Package check wraps a validator, as programs do.
package check

import (
	"encoding/json"
	"net/http"

	"github.com/go-playground/validator/v10"
)

var validate = validator.New()

// Value checks any value by the tags of its type.
func Value(v any) error { return validate.Struct(v) }

// Decode reads a request into a value and checks that.
func Decode(r *http.Request, v any) error {
	if err := json.NewDecoder(r.Body).Decode(v); err != nil {
		return err
	}
	return Value(v)
}

// Order checks a single text.
func Order(s string) error { return validate.Var(s, "required,oneof=asc desc") }
