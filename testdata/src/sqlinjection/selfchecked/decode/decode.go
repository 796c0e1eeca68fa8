// Package decode reads requests for others, and lets what it has read check itself.
package decode

import (
	"encoding/json"
	"net/http"
)

type Validator interface{ Validate() error }

// Request does so.
func Request(r *http.Request, v Validator) error {
	if err := json.NewDecoder(r.Body).Decode(v); err != nil {
		return err
	}
	return v.Validate()
}

// IfAny does so if there is a method.
func IfAny(r *http.Request, v any) error {
	if err := json.NewDecoder(r.Body).Decode(v); err != nil {
		return err
	}
	if c, ok := v.(interface{ Validate() error }); ok {
		if err := c.Validate(); err != nil {
			return err
		}
	}
	return nil
}

// Once forgets it if it is told to.
func Once(r *http.Request, v Validator, again bool) error {
	if err := json.NewDecoder(r.Body).Decode(v); err != nil {
		return err
	}
	if again {
		return nil
	}
	return v.Validate()
}
