package carry

import (
	"net/http"
)

// prefixer returns a closure that outlives it.
func prefixer(prefix string) func(string) string {
	return func(s string) string { return prefix + s }
}

func prefixed(r *http.Request) {
	dirty, tidy := prefixer(r.FormValue("p")), prefixer("SELECT ")
	db.Query(dirty("1")) // want `reaches`
	db.Query(tidy("1"))
	db.Query(tidy(r.FormValue("x"))) // want `reaches`
}
