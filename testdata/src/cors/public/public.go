// Package public has no credentials: everybody may read what everybody gets.
package public

import (
	"net/http"

	"github.com/rs/cors"
)

func reflects(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Access-Control-Allow-Origin", r.Header.Get("Origin"))
}

func all() { cors.New(cors.Options{AllowOriginFunc: func(string) bool { return true }}) }
