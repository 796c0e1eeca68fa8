package crash

import (
	"errors"
	"fmt"
	"log"
	"net/http"
	"runtime/debug"
)

var errLocked = errors.New("directory is locked")

type Directory struct {
	Bind func(user, password string) error
}

func (d *Directory) mustBind(user, password string) {
	if err := d.Bind(user, password); err != nil {
		if errors.Is(err, errLocked) {
			return
		}
		panic(fmt.Errorf("bind %s with %q: %w", user, password, err))
	}
}

func (d *Directory) Login(w http.ResponseWriter, r *http.Request) {
	user, password, ok := r.BasicAuth()
	if !ok {
		w.Header().Set("WWW-Authenticate", "Basic")
		w.WriteHeader(http.StatusUnauthorized)
		return
	}
	d.mustBind(user, password)
	fmt.Fprintln(w, "welcome")
}

func recovered(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			if p := recover(); p != nil {
				log.Printf("panic: %v\n%s", p, debug.Stack())
				w.WriteHeader(http.StatusInternalServerError)
			}
		}()
		next(w, r)
	}
}

func Routes(d *Directory) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("/login", recovered(d.Login))
	return mux
}
