// Package realip has the part of github.com/tomasen/realip's API that the models name.
package realip

import (
	"net/http"
)

func FromRequest(r *http.Request) string { return "" }

func RealIP(r *http.Request) string { return "" }
