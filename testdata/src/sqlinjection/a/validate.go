package a

import (
	"errors"
	"net/http"
	"regexp"

	"sqlinjection/store"
)

var word = regexp.MustCompile(`^[a-z_]+$`)
var loose = regexp.MustCompile(`[a-z_]+`)

func isColumn(s string) bool { return s == "name" || s == "age" }

func isWord(s string) bool { return word.MatchString(s) }

func isLoose(s string) bool { return loose.MatchString(s) }

func checkColumn(s string) error {
	for _, c := range list {
		if c == s {
			return nil
		}
	}
	return errors.New("unknown column")
}

func checkSwitch(s string) error {
	switch s {
	case "name", "age":
		return nil
	}
	return errors.New("unknown column")
}

func checkNothing(s string) error {
	if len(s) > 100 {
		return errors.New("too long")
	}
	return nil
}

func validated(r *http.Request) {
	s := r.FormValue("sort")
	if isColumn(s) {
		db.Query("SELECT * FROM t ORDER BY " + s)
	}
	if isWord(s) {
		db.Query("SELECT * FROM t ORDER BY " + s)
	}
	if isLoose(s) {
		db.Query("SELECT * FROM t ORDER BY " + s) // want `reaches`
	}
	if store.IsColumn(s) {
		db.Query("SELECT * FROM t ORDER BY " + s)
	}
	if err := checkSwitch(s); err == nil {
		db.Query("SELECT * FROM t ORDER BY " + s)
	}
	if err := checkNothing(s); err != nil {
		return
	}
	db.Query("SELECT * FROM t ORDER BY " + s) // want `reaches`
	if err := checkColumn(s); err != nil {
		return
	}
	db.Query("SELECT * FROM t ORDER BY " + s)
}
