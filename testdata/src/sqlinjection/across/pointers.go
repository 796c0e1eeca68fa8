package across

import (
	"net/http"

	"sqlinjection/afar"
)

type name string

// A query is handed on by a pointer that a literal within a literal returns, and read two calls further.
func pointers(mux *http.ServeMux) {
	mux.HandleFunc("/users", func(w http.ResponseWriter, r *http.Request) {
		user := name(r.FormValue("user"))
		func() {
			v := string(user)
			afar.Select(db, func() *string { return &v }()) // want `HTTP form value "user" reaches`
		}()
		func() {
			v := "SELECT 1"
			afar.Select(db, func() *string { return &v }())
		}()
	})
	mux.HandleFunc("/password", func(w http.ResponseWriter, r *http.Request) {
		password, _ := r.URL.User.Password()
		func() {
			v := string(password)
			afar.Select(db, func() *string { return &v }()) // want `HTTP request URL reaches`
		}()
	})
}

type statement struct{ text *string }

func kept(r *http.Request) {
	v, fixed := r.FormValue("v"), "SELECT 1"
	dirty, tidy := statement{func() *string { return &v }()}, statement{func() *string { return &fixed }()}
	afar.Select(db, dirty.text) // want `HTTP form value "v" reaches`
	afar.Select(db, tidy.text)
	p := &v
	twice := &p
	afar.Select(db, *twice) // want `HTTP form value "v" reaches`
}

// A literal that captures something is called with an argument at once.
func atOnce(r *http.Request) {
	table := "t"
	func(id string) {
		db.Query("SELECT * FROM " + table + " WHERE id = " + id) // want `HTTP form value "at" reaches`
	}(r.FormValue("at"))
	func(order, id string) {
		db.Query("SELECT * FROM "+table+" WHERE id = ? ORDER BY "+order, id)
	}("id", r.FormValue("bound"))
	done := make(chan bool)
	go func(id string, done chan<- bool) {
		db.Query("SELECT * FROM " + table + " WHERE id = " + id) // want `HTTP form value "go" reaches`
		done <- true
	}(r.FormValue("go"), done)
	<-done
}
