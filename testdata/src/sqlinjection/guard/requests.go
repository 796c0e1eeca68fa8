package guard

import (
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strings"
)

// body is what users send.
type body struct {
	Sort string `json:"sort"`
	Dir  string `json:"dir"`
	Cols []string
}

// decoded has a checked field, and another.
func decoded(w http.ResponseWriter, r *http.Request) {
	var q body
	json.NewDecoder(r.Body).Decode(&q)
	if !allowed[q.Sort] {
		http.Error(w, "bad", 400)
		return
	}
	db.Query("SELECT * FROM t ORDER BY " + q.Sort)
	db.Query("SELECT * FROM t ORDER BY a " + q.Dir) // want `reaches`
}

// decodedAll has all of a field's elements checked.
func decodedAll(r *http.Request) {
	var q body
	json.NewDecoder(r.Body).Decode(&q)
	for _, c := range q.Cols {
		if !slices.Contains([]string{"a", "b"}, c) {
			return
		}
	}
	db.Query("SELECT " + strings.Join(q.Cols, ","))
}

// decodedAgain is another value by the time that it is used.
func decodedAgain(r *http.Request) {
	var q body
	json.NewDecoder(r.Body).Decode(&q)
	if !allowed[q.Sort] {
		return
	}
	json.NewDecoder(r.Body).Decode(&q)
	db.Query("SELECT * FROM t ORDER BY " + q.Sort) // want `reaches`
}

// normalised is a constant unless it is good.
func normalised(r *http.Request) {
	var q body
	json.NewDecoder(r.Body).Decode(&q)
	switch strings.ToUpper(q.Dir) {
	case "ASC", "DESC":
	default:
		q.Dir = "ASC"
	}
	db.Query(fmt.Sprintf("SELECT * FROM t ORDER BY a %s", q.Dir))
}

// filtered keeps what is good.
func filtered(r *http.Request) {
	var keep []string
	for _, c := range strings.Split(r.FormValue("c"), ",") {
		if allowed[c] {
			keep = append(keep, c)
		}
	}
	db.Query("SELECT " + strings.Join(keep, ","))
}

// wrongFlag is set for another reason too.
func wrongFlag(r *http.Request) {
	x := r.FormValue("x")
	valid := false
	for _, c := range []string{"a"} {
		if c == "a" || c == x {
			valid = true
		}
	}
	if valid {
		db.Query("SELECT " + x) // want `reaches`
	}
}

func known(s string) error {
	if !allowed[s] {
		return fmt.Errorf("bad %q", s)
	}
	return nil
}

// ignored does not look at the error.
func ignored(r *http.Request) {
	x := r.FormValue("x")
	err := known(x)
	_ = err
	db.Query("SELECT " + x) // want `reaches`
	if err := known(x); err == nil {
		db.Query("SELECT " + x)
	}
}

type kind string

func (k kind) valid() bool {
	switch k {
	case "a", "b":
		return true
	}
	return false
}

// kinds have a type of their own.
func kinds(r *http.Request) {
	k := kind(r.FormValue("k"))
	if !k.valid() {
		return
	}
	db.Query("SELECT " + string(k))
}

// parts are checked one by one.
func parts(r *http.Request) {
	parts := strings.Split(r.FormValue("s"), ":")
	if len(parts) != 2 || !allowed[parts[0]] || parts[1] != "asc" && parts[1] != "desc" {
		return
	}
	db.Query("SELECT * FROM t ORDER BY " + parts[0] + " " + parts[1])
	db.Query("SELECT * FROM t ORDER BY " + strings.Join(parts, " ")) // want `reaches`
}

// later looks at some characters only.
func later(r *http.Request) {
	x := r.FormValue("x")
	for i, c := range x {
		if i > 3 && (c < 'a' || c > 'z') {
			return
		}
	}
	db.Query("SELECT " + x) // want `reaches`
}

// sought is looked for by a function.
func sought(r *http.Request) {
	x := r.FormValue("x")
	if !slices.ContainsFunc([]string{"a", "b"}, func(s string) bool { return s == x }) {
		return
	}
	db.Query("SELECT " + x)
}
