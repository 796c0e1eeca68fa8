// Package mapped gives objects and texts to a mapper.
package mapped

import (
	"net/http"
	"net/url"

	"sqlinjection/mapper"
)

type user struct{ Name, City string }

func insert(db *mapper.DB, w http.ResponseWriter, r *http.Request) {
	u := user{Name: r.FormValue("name"), City: r.FormValue("city")}
	db.Insert(u)
	db.Insert(&u)
	db.InsertAll(u, &u)
	db.InsertAll(&[]user{u})
	db.Where("name = ?", r.FormValue("name"))
	db.Where("name = '" + r.FormValue("name") + "'") // want `reaches`
}

// shown has a text of its own.
func shown(db *mapper.DB, w http.ResponseWriter, r *http.Request) {
	at := &url.URL{Path: r.FormValue("path")}
	db.Where(at) // want `reaches`
}
