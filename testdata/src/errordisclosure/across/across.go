// Package across answers with functions of another package.
package across

import (
	"fmt"
	"net/http"
	"os"
	"runtime/debug"

	"errordisclosure/across/respond"
)

// recovers answers when a handler panics: nothing of the other package's function is reported there, so its call is.
func recovers(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			if v := recover(); v != nil {
				respond.Fail(w, http.StatusInternalServerError, fmt.Sprintf("%v\n%s", v, debug.Stack())) // want `stack trace reaches \(\*json.Encoder\).Encode in a response`
			}
		}()
		next.ServeHTTP(w, r)
	})
}

func recoversQuietly(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			if v := recover(); v != nil {
				respond.Quiet(w, http.StatusInternalServerError, string(debug.Stack()))
				respond.Fail(w, http.StatusInternalServerError, "internal error")
			}
		}()
		next.ServeHTTP(w, r)
	})
}

// Two ways to the response leave one finding, and none leaves out the other.
func twice(w http.ResponseWriter, _ *http.Request) {
	respond.Both(w, string(debug.Stack())) // want `stack trace reaches .* in a response`
}

// fail is of this package, and what it calls is not: it is told of once, where the trace is.
func fail(w http.ResponseWriter, detail string) {
	respond.Fail(w, http.StatusInternalServerError, detail)
}

func fails(w http.ResponseWriter, _ *http.Request) {
	fail(w, string(debug.Stack())) // want `stack trace reaches \(\*json.Encoder\).Encode in a response`
}

func reads(w http.ResponseWriter, _ *http.Request) {
	if _, err := os.ReadFile("/srv/x"); err != nil {
		respond.Fail(w, http.StatusInternalServerError, err.Error()) // want `error of the file system reaches \(\*json.Encoder\).Encode in a response`
		respond.Fail(w, http.StatusInternalServerError, "the file cannot be read")
	}
}

// What is answered only if somebody debugs is meant to be shown.
func shows(w http.ResponseWriter, verbose bool) {
	if verbose {
		respond.Fail(w, http.StatusInternalServerError, string(debug.Stack()))
	}
}
