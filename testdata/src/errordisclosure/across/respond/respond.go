// Package respond writes responses for another package.
package respond

import (
	"encoding/json"
	"net/http"
)

type problem struct {
	Status int    `json:"status"`
	Detail string `json:"detail,omitempty"`
	Logged string `json:"-"`
}

// JSON answers with anything.
func JSON(w http.ResponseWriter, status int, v any) {
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(v)
}

// Fail answers with a detail.
func Fail(w http.ResponseWriter, status int, detail string) {
	JSON(w, status, problem{Status: status, Detail: detail})
}

// Quiet answers without it.
func Quiet(w http.ResponseWriter, status int, detail string) {
	JSON(w, status, problem{Status: status, Logged: detail})
}

// Both answers in two ways.
func Both(w http.ResponseWriter, detail string) {
	w.Header().Set("X-Failed", "1")
	if _, err := w.Write([]byte(detail)); err != nil {
		Fail(w, http.StatusInternalServerError, detail)
	}
}
