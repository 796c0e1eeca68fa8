// Package lines logs what a request gives.
package lines

import (
	"log"
	"net/http"
)

func handler(w http.ResponseWriter, r *http.Request) {
	user := r.FormValue("user")
	log.Printf("login of %s from %s", user, r.RemoteAddr) // want `reaches log.Printf`
	log.Printf("%d%% of %s", 5, r.FormValue("name"))      // want `reaches log.Printf`
	log.Printf("login of %q", user)
}
