package guard

import (
	"errors"
	"log"
	"net/http"
	"slices"
	"strings"

	"sqlinjection/guard/rules"
)

var allowed = map[string]bool{"name": true, "age": true}

// listed is looked for in a list by hand.
func listed(r *http.Request) {
	d, found := r.FormValue("d"), false
	for _, c := range []string{"name", "age"} {
		if c == d {
			found = true
			break
		}
	}
	if !found {
		return
	}
	db.Query("SELECT " + d)
	e, seen := r.FormValue("e"), false
	for _, c := range rules.Columns {
		if c == e {
			seen = true
		}
	}
	if seen {
		db.Query("SELECT " + e)
	} else {
		db.Query("SELECT " + e) // want `reaches`
	}
	f, other := r.FormValue("f"), false
	for _, c := range rules.Columns {
		if c == d {
			other = true
		}
	}
	if other {
		db.Query("SELECT " + f) // want `reaches`
	}
}

// all elements are looked at.
func all(r *http.Request) {
	cols := strings.Split(r.FormValue("cols"), ",")
	for i := range cols {
		if !allowed[cols[i]] {
			return
		}
	}
	db.Query("SELECT " + strings.Join(cols, ",") + " FROM t")
	more := strings.Split(r.FormValue("more"), ",")
	for _, c := range more {
		if !slices.Contains(rules.Columns, c) {
			return
		}
	}
	db.Query("SELECT " + strings.Join(more, ",") + " FROM t")
}

// some elements are not.
func someOnly(r *http.Request) {
	cols := strings.Split(r.FormValue("cols"), ",")
	for _, c := range cols {
		if !allowed[c] {
			break
		}
	}
	db.Query("SELECT " + strings.Join(cols, ",") + " FROM t") // want `reaches`
	more := strings.Split(r.FormValue("more"), ",")
	for _, c := range more {
		if c == "" {
			continue
		}
		if !allowed[c] {
			log.Print("unknown column")
		}
	}
	db.Query("SELECT " + strings.Join(more, ",") + " FROM t") // want `reaches`
	rest := strings.Split(r.FormValue("rest"), ",")
	for range rest {
		if !allowed[rest[0]] {
			return
		}
	}
	db.Query("SELECT " + strings.Join(rest, ",") + " FROM t") // want `reaches`
	tail := strings.Split(r.FormValue("tail"), ",")
	for i := 2; i < len(tail); i++ {
		if !allowed[tail[i]] {
			return
		}
	}
	db.Query("SELECT " + strings.Join(tail, ",") + " FROM t") // want `reaches`
}

func checkAll(cols []string) error {
	for _, c := range cols {
		if !allowed[c] {
			return errors.New("bad column")
		}
	}
	return nil
}

func allBy(r *http.Request) {
	cols := strings.Split(r.FormValue("cols"), ",")
	if err := checkAll(cols); err != nil {
		return
	}
	db.Query("SELECT " + strings.Join(cols, ",") + " FROM t")
}

func keys(r *http.Request) {
	by := rules.Sorts[r.FormValue("by")]
	if by == "" {
		by = "u.id"
	}
	db.Query("SELECT * FROM u ORDER BY " + by)
	x := r.FormValue("x")
	if _, ok := rules.Sorts[x]; !ok {
		return
	}
	db.Query("SELECT " + x)
	db.Query("SELECT * FROM t ORDER BY " + map[string]string{"n": "name", "a": "age"}[r.FormValue("y")])
	y := r.FormValue("y")
	if i := slices.Index(rules.Columns, y); i < 0 {
		return
	}
	db.Query("SELECT " + y)
}

// options come from a request.
type options struct{ sort, dir string }

func field(r *http.Request) {
	var o options
	o.sort = r.FormValue("sort")
	o.dir = r.FormValue("dir")
	if !allowed[o.sort] {
		o.sort = "id"
	}
	db.Query("SELECT * FROM t ORDER BY " + o.sort)
	db.Query("SELECT * FROM t ORDER BY name " + o.dir) // want `reaches`
	o.sort = r.FormValue("other")
	db.Query("SELECT * FROM t ORDER BY " + o.sort) // want `reaches`
}

func fill(o *options, r *http.Request) { o.sort = r.FormValue("sort") }

func filled(r *http.Request) {
	var o options
	fill(&o, r)
	if !allowed[o.sort] {
		return
	}
	db.Query("SELECT * FROM t ORDER BY " + o.sort)
	fill(&o, r)
	db.Query("SELECT * FROM t ORDER BY " + o.sort) // want `reaches`
}

func validated(r *http.Request) {
	q := rules.Request{Sort: r.FormValue("sort"), Table: r.FormValue("table")}
	if err := q.Validate(); err != nil {
		return
	}
	db.Query("SELECT * FROM t ORDER BY " + q.Sort)
	db.Query("SELECT * FROM " + q.Table) // want `reaches`
}

func (o *options) ok() bool { return allowed[o.sort] }

func method(r *http.Request) {
	o := &options{sort: r.FormValue("sort"), dir: r.FormValue("dir")}
	if !o.ok() {
		return
	}
	db.Query("SELECT * FROM t ORDER BY " + o.sort)
	db.Query("SELECT * FROM t ORDER BY name " + o.dir) // want `reaches`
}

// copies are looked at.
func copies(r *http.Request) {
	x, y := r.FormValue("x"), r.FormValue("y")
	if t := strings.ToLower(x); !allowed[t] {
		return
	}
	db.Query("SELECT " + x)
	switch strings.ToUpper(strings.TrimSpace(y)) {
	case "ASC", "DESC":
		db.Query("SELECT * FROM t ORDER BY name " + y)
	default:
		db.Query("SELECT * FROM t ORDER BY name " + y) // want `reaches`
	}
	z := r.FormValue("z")
	if t := strings.Split(z, " ")[0]; !allowed[t] {
		return
	}
	db.Query("SELECT " + z) // want `reaches`
	u := r.FormValue("u")
	if !allowed[strings.TrimPrefix(u, "-")] {
		return
	}
	db.Query("SELECT " + u)
}
