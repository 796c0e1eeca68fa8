package across

import (
	"net/http"
	"strings"

	"sqlinjection/afar"
)

func parts(r *http.Request) func(func(string) bool) {
	return func(yield func(string) bool) {
		for h := range strings.SplitSeq(r.FormValue("hosts"), ",") {
			if h = strings.TrimSpace(h); h != "" && !yield(h) {
				return
			}
		}
	}
}

func iterators(r *http.Request) {
	for _, h := range afar.Take(5, parts(r)) {
		db.Query("SELECT " + h) // want `HTTP form value "hosts" reaches`
	}
	for i := range afar.Take(5, parts(r)) {
		db.Query("SELECT " + string(rune('0'+i)))
	}
	for _, h := range afar.Take(5, afar.All([]string{"a"})) {
		db.Query("SELECT " + h)
	}
	for _, h := range afar.Take(5, afar.All(r.Form["b"])) {
		db.Query("SELECT " + h) // want `reaches`
	}
}

type person struct{ name string }

func (p person) Name() string { return p.name }

func both(r *http.Request) {
	afar.Show(&logged{}, person{r.FormValue("name")})
	afar.Show(&logged{}, person{"name"})
	afar.Show(quiet{}, person{r.FormValue("quiet")})
}

type logged struct{}

func (*logged) Run(query string) error {
	_, err := db.Exec(query) // want `HTTP form value "name" reaches`
	return err
}

func filled(r *http.Request) {
	var s, t afar.Store
	s.Fill(func(add func(string)) { add(r.FormValue("f")) })
	db.Query("SELECT " + s.First()) // want `HTTP form value "f" reaches`
	t.Fill(func(add func(string)) { add("f") })
	db.Query("SELECT " + t.First())
}
