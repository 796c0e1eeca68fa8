// Package across uses functions of another package that call back, return functions, and keep state.
package across

import (
	"database/sql"
	"net/http"
	"strings"

	"sqlinjection/afar"
)

var db *sql.DB

func callbacks(r *http.Request) {
	afar.Each(r.Form["a"], func(s string) {
		db.Query("SELECT " + s) // want `HTTP form value.* reaches`
	})
	afar.Each([]string{"a"}, func(s string) { db.Query("SELECT " + s) })
	afar.Each(r.Form["a"], run)
	afar.Each([]string{"a"}, run)
	up := afar.Map(r.Form["x"], strings.ToUpper)
	db.Query("SELECT " + up[0]) // want `HTTP form value.* reaches`
	marks := afar.Map(r.Form["x"], func(string) string { return "?" })
	db.Query("SELECT " + strings.Join(marks, ","))
	id, _ := afar.Retry(func() (string, error) { return r.FormValue("id"), nil })
	db.Query("SELECT " + id) // want `HTTP form value "id" reaches`
	one, _ := afar.Retry(func() (string, error) { return "1", nil })
	db.Query("SELECT " + one)
}

func run(s string) {
	db.Query("SELECT " + s) // want `HTTP form value.* reaches`
}

func functions(r *http.Request) {
	for s := range afar.All(r.Form["y"]) {
		db.Query("SELECT " + s) // want `HTTP form value.* reaches`
	}
	for s := range afar.All([]string{"id"}) {
		db.Query("SELECT " + s)
	}
	lazy, safe := afar.Lazy(r.FormValue("z")), afar.Lazy("z")
	db.Query("SELECT " + lazy()) // want `HTTP form value "z" reaches`
	db.Query("SELECT " + safe())
	wrapped := afar.Trimmed(func(s string) {
		db.Query("SELECT " + s) // want `HTTP form value "w" reaches`
	})
	wrapped(r.FormValue("w"))
	tidy := afar.Trimmed(func(s string) { db.Query("SELECT " + s) })
	tidy("w")
	p := afar.NewPool(func(job string) {
		db.Query("SELECT " + job) // want `HTTP form value "job" reaches`
	})
	p.Submit(r.FormValue("job"))
	q := afar.NewPool(func(job string) { db.Query("SELECT " + job) })
	q.Submit("job")
	c := afar.New(afar.WithTable(r.FormValue("table")))
	db.Query("SELECT * FROM " + c.Table) // want `HTTP form value "table" reaches`
	db.Query("SELECT * FROM t ORDER BY " + c.Order)
}

func interfaces(r *http.Request) {
	db.Query("SELECT " + afar.Pick(r.FormValue("n")).Name()) // want `HTTP form value "n" reaches`
	db.Query("SELECT " + afar.Fix(r.FormValue("n")).Name())
	db.Query("SELECT " + afar.Pick("n").Name())
	afar.Exec(&runner{}, r.FormValue("e"))
	afar.Exec(quiet{}, r.FormValue("e"))
	afar.Exec(&runner{}, "e")
	s := afar.NewService(&runner{})
	s.Drop(r.FormValue("d"))
	t := afar.NewService(quiet{})
	t.Drop(r.FormValue("d"))
}

type runner struct{}

func (*runner) Run(query string) error {
	_, err := db.Exec(query) // want `HTTP form value "e" reaches`
	return err
}

type quiet struct{}

func (quiet) Run(query string) error { return nil }

func variables(r *http.Request) {
	afar.Table = r.FormValue("t")
	db.Query("SELECT * FROM " + afar.Table) // want `HTTP form value "t" reaches`
	afar.SetSchema(r.FormValue("schema"))
	db.Query("SELECT *" + afar.From())        // want `HTTP form value "schema" reaches`
	db.Query("SELECT * FROM " + afar.Learned) // want `HTTP form value "learned" reaches`
}

func middleware(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		next.ServeHTTP(w, r.WithContext(afar.NewContext(r.Context(), r.Header.Get("X-User"))))
	})
}

func handler(w http.ResponseWriter, r *http.Request) {
	db.Query("SELECT * FROM users WHERE name = '" + afar.FromContext(r.Context()) + "'") // want `HTTP request header "X-User" reaches`
}

func searches(r *http.Request) {
	afar.Search(db, r.FormValue("twosinks")) // want `HTTP form value "twosinks" reaches`
	afar.Search(db, "true")
}
