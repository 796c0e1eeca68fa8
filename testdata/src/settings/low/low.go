// Package low is analyzed with all that there may be.
package low

import (
	"log"
	"net/http"
	"os"
)

type config struct{ Password, User string }

// unknown is a function of which nobody here knows what it does.
var unknown func(string) string

func names(c config, token string) {
	log.Println(c.Password)          // want `value: field Password reaches log.Println`
	log.Println(token)               // want `value;confidence=medium: parameter token reaches log.Println`
	log.Println(unknown(c.Password)) // want `value;confidence=low: field Password reaches log.Println`
	log.Println(c)                   // want `struct: field Password of config reaches log.Println`
	log.Println(c.User)
}

func files(r *http.Request) {
	os.ReadFile("/tmp/app.dat")              // want `read: path in the shared temporary directory reaches os.ReadFile`
	os.CreateTemp("", r.FormValue("name"))   // want `pattern: HTTP form value "name" reaches os.CreateTemp`
	os.CreateTemp(r.FormValue("dir"), "app") // want `path: HTTP form value "dir" reaches os.CreateTemp`
}
