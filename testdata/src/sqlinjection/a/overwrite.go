package a

import "net/http"

type request struct{ order, table string }

func overwritten(r *http.Request) {
	var q request
	q.order = r.FormValue("order")
	q.table = r.FormValue("table")
	q.order = "name"
	db.Query("SELECT * FROM t ORDER BY " + q.order)
	db.Query("SELECT * FROM " + q.table) // want `reaches`
	if r.Method == "POST" {
		q.table = "t"
		db.Query("SELECT * FROM " + q.table)
	}
	db.Query("SELECT * FROM " + q.table) // want `reaches`
}
