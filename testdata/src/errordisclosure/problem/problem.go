// Package problem answers with objects that have been put together before.
package problem

import (
	"encoding/json"
	"fmt"
	"net/http"
	"runtime/debug"
	"strings"
)

// What is answered is put together before, with options, and written by a helper.
type problem struct {
	Title  string   `json:"title"`
	Lines  []string `json:"lines,omitempty"`
	Logged string   `json:"-"`
}

func newProblem(title string, opts ...func(*problem)) problem {
	p := problem{Title: title}
	for _, o := range opts {
		o(&p)
	}
	return p
}

func withLines(b []byte) func(*problem) {
	return func(p *problem) { p.Lines = strings.Split(string(b), "\n") }
}

func answer(w http.ResponseWriter, p problem) {
	w.WriteHeader(http.StatusInternalServerError)
	_ = json.NewEncoder(w).Encode(p) // want `stack trace reaches \(\*json.Encoder\).Encode in a response`
}

func answerQuiet(w http.ResponseWriter, p problem) {
	w.WriteHeader(http.StatusInternalServerError)
	_ = json.NewEncoder(w).Encode(p)
}

func recovered(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			if v := recover(); v != nil {
				answer(w, newProblem(fmt.Sprintf("%T", v), withLines(debug.Stack())))
			}
		}()
		next.ServeHTTP(w, r)
	})
}

func recoveredQuietly(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			if v := recover(); v != nil {
				answerQuiet(w, problem{Title: "internal error", Logged: string(debug.Stack())})
			}
		}()
		next.ServeHTTP(w, r)
	})
}
