package quiet

import (
	"net/http"
	"regexp"
	"slices"
	"strings"
)

var word = regexp.MustCompile(`^[a-z]{1,20}$`)

// onCopy checks a copy of what it uses.
func onCopy(w http.ResponseWriter, r *http.Request) {
	raw := r.FormValue("sort")
	sort := raw
	if !slices.Contains([]string{"name", "age"}, sort) {
		sort = "name"
	}
	db.Query("SELECT * FROM t ORDER BY " + sort)
	db.Query("SELECT * FROM t ORDER BY " + raw) // want `reaches`
}

// lowered checks what it made of the value, and uses that.
func lowered(w http.ResponseWriter, r *http.Request) {
	col := strings.ToLower(strings.TrimSpace(r.FormValue("col")))
	if !word.MatchString(col) {
		return
	}
	db.Query("SELECT " + col + " FROM t")
}

// loops checks every element before any is used.
func loops(w http.ResponseWriter, r *http.Request) {
	var cols []string
	for _, c := range r.Form["col"] {
		switch c {
		case "id", "name", "age":
			cols = append(cols, c)
		}
	}
	db.Query("SELECT " + strings.Join(cols, ", ") + " FROM t")
}

// overwritten is another value by the time that it is used.
func overwritten(w http.ResponseWriter, r *http.Request) {
	q := r.FormValue("q")
	if q != "" {
		q = "SELECT 1"
	} else {
		q = "SELECT 2"
	}
	db.Query(q)
}

var orders = map[string]string{"name": "ORDER BY name", "age": "ORDER BY age"}

func chosen(w http.ResponseWriter, r *http.Request) {
	by, ok := orders[r.FormValue("by")]
	if !ok {
		by = orders["name"]
	}
	db.Query("SELECT * FROM t " + by)
}

const debug = false

func dead(w http.ResponseWriter, r *http.Request) {
	if debug {
		db.Query(r.FormValue("q"))
	}
}

func clearedField(w http.ResponseWriter, r *http.Request) {
	var opts struct{ order string }
	opts.order = r.FormValue("order")
	opts.order = "name"
	db.Query("SELECT * FROM t ORDER BY " + opts.order)
}
