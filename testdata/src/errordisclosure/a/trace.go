package a

import (
	"net/http"
	"runtime"
)

// What a function returns is called a trace, whoever asks for it.
func stackTrace() string {
	buf := make([]byte, 1<<14)
	return string(buf[:runtime.Stack(buf, false)])
}

func shielded(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			if recover() != nil {
				http.Error(w, stackTrace(), http.StatusInternalServerError) // want `stack trace reaches http.Error in a response`
			}
		}()
		next(w, r)
	}
}

func debugInfo() string {
	buf := make([]byte, 1<<14)
	return string(buf[:runtime.Stack(buf, true)])
}

// A page of traces is asked for by its address.
func goroutines(w http.ResponseWriter, _ *http.Request) {
	http.Error(w, stackTrace(), http.StatusOK)
	http.Error(w, debugInfo(), http.StatusOK)
}
