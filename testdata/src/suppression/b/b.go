package b

import (
	"database/sql"
	"net/http"
)

func ours(db *sql.DB, r *http.Request) {
	db.Exec("DELETE FROM " + r.FormValue("t")) //secvet:ignore sqlinjection the form is ours
	//secvet:ignore weakrand,sqlinjection the form is ours
	db.Exec("DELETE FROM " + r.FormValue("t"))
	//secvet:ignore sqlinjection
	db.Exec("DELETE FROM " + r.FormValue("t")) // want `query text`
	//secvet:ignore weakrand the form is ours
	db.Exec("DELETE FROM " + r.FormValue("t")) // want `query text`
}

// all deletes.
//
//secvet:ignore sqlinjection administrators only
func all(db *sql.DB, r *http.Request) {
	db.Exec("DELETE FROM " + r.FormValue("t"))
}

func others(db *sql.DB, r *http.Request) {
	db.Exec("DELETE FROM " + r.FormValue("t")) // #nosec
	db.Exec("DELETE FROM " + r.FormValue("t")) // #nosec G201 G202 -- the form is ours
	db.Exec("DELETE FROM " + r.FormValue("t")) // #nosec G404 // want `query text`
	db.Exec("DELETE FROM " + r.FormValue("t")) //nolint:gosec // the form is ours
	db.Exec("DELETE FROM " + r.FormValue("t")) //nolint
	db.Exec("DELETE FROM " + r.FormValue("t")) //nolint:errcheck // want `query text`
}
