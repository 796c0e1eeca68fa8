// Package login is the end of a chain of three packages: what it gets becomes a token.
package login

import (
	"net/http"

	"weakrand/issue"
	"weakrand/random"
)

type session struct {
	Token string
	Color string
}

func weak() *session {
	return &session{
		Token: issue.Encode(issue.Weak()), // want `math/rand reaches field Token`
		Color: issue.Encode(issue.Weak()),
	}
}

func strong() *session { return &session{Token: issue.Encode(issue.Strong())} }

func cookie(w http.ResponseWriter) {
	http.SetCookie(w, &http.Cookie{Name: "session", Value: random.Weak(32)}) // want `math/rand reaches field Cookie.Value`
	http.SetCookie(w, &http.Cookie{Name: "session", Value: random.Strong(32)})
}
