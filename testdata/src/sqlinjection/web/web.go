// Package web has sources; helper and sink are in another package.
package web

import (
	"net/http"

	"sqlinjection/store"
)

func handle(w http.ResponseWriter, r *http.Request) {
	db := store.Open()
	db.Run("DELETE FROM t WHERE " + store.Where("name", r.FormValue("name"))) // want `HTTP form value "name" reaches \(\*sql.DB\).Exec`
	db.Run("DELETE FROM t WHERE "+store.Where("name", "x")+" AND id = ?", r.FormValue("id"))
}
