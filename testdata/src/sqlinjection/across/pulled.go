package across

import (
	"iter"
	"maps"
	"net/http"
	"slices"

	"sqlinjection/afar"
)

func form(r *http.Request) iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		yield("name", r.FormValue("name"))
	}
}

func fixed() iter.Seq2[string, string] {
	return func(yield func(string, string) bool) { yield("name", "value") }
}

// pulled asks an iterator for one pair after the other.
func pulled(r *http.Request) {
	next, stop := iter.Pull2(form(r))
	defer stop()
	for {
		key, value, ok := next()
		if !ok {
			break
		}
		db.Query("SELECT " + key)
		db.Query("SELECT " + value) // want `HTTP form value "name" reaches`
	}
	func() {
		_, value, _ := next()
		db.Query("SELECT " + value) // want `HTTP form value "name" reaches`
	}()
	key, value := afar.First(form(r))
	db.Query("SELECT " + key)
	db.Query("SELECT " + value) // want `HTTP form value "name" reaches`
	_, value = afar.First(fixed())
	db.Query("SELECT " + value)
	_, value = afar.First(maps.All(map[string]string{"a": r.FormValue("all")}))
	db.Query("SELECT " + value) // want `HTTP form value "all" reaches`
}

// Iterators of the library, and those that are methods or literals.
func sequences(r *http.Request) {
	next, stop := iter.Pull(slices.Values(r.Form["values"]))
	defer stop()
	value, _ := next()
	db.Query("SELECT " + value) // want `HTTP form value "values" reaches`
	of := &items{list: []string{r.FormValue("item")}}
	tidy := &columns{list: []string{"id"}}
	nextOf, stopOf := iter.Pull(of.each)
	defer stopOf()
	nextTidy, stopTidy := iter.Pull(tidy.each)
	defer stopTidy()
	value, _ = nextOf()
	db.Query("SELECT " + value) // want `HTTP form value "item" reaches`
	value, _ = nextTidy()
	db.Query("SELECT " + value)
	prefix := "a."
	both := func(yield func(string) bool) { yield(prefix + r.FormValue("both")) }
	for s := range both {
		db.Query("SELECT " + s) // want `HTTP form value "both" reaches`
	}
	nextBoth, stopBoth := iter.Pull(both)
	defer stopBoth()
	value, _ = nextBoth()
	db.Query("SELECT " + value) // want `HTTP form value "both" reaches`
}

type items struct{ list []string }

func (l *items) each(yield func(string) bool) {
	for _, s := range l.list {
		if !yield(s) {
			return
		}
	}
}

type columns struct{ list []string }

func (l *columns) each(yield func(string) bool) {
	for _, s := range l.list {
		if !yield(s) {
			return
		}
	}
}

// collected is a list or map of all that an iterator of the program yields.
func collected(r *http.Request) {
	list := slices.Collect(maps.Values(maps.Collect(form(r))))
	db.Query("SELECT " + list[0]) // want `HTTP form value "name" reaches`
	for key, value := range maps.Collect(form(r)) {
		db.Query("SELECT " + key)
		db.Query("SELECT " + value) // want `HTTP form value "name" reaches`
	}
	of, tidy := &items{list: r.Form["items"]}, &columns{list: []string{"id"}}
	db.Query("SELECT " + slices.Sorted(of.each)[0]) // want `HTTP form value "items" reaches`
	db.Query("SELECT " + slices.Sorted(tidy.each)[0])
}
