// Package namedtext gives texts of a type with a name to a mapper, which binds them: it looks for a string.
package namedtext

import (
	"net/http"

	"gorm.io/gorm"
)

type userID string

type user struct{ Name string }

func handle(db *gorm.DB, r *http.Request) {
	var u user
	id := userID(r.FormValue("id"))
	db.First(&u, id)
	load(db, id)
	db.First(&u, string(id))          // want `HTTP form value "id" reaches`
	db.First(&u, r.FormValue("name")) // want `HTTP form value "name" reaches`
}

func load(db *gorm.DB, id userID) {
	var u user
	db.First(&u, id)
}
