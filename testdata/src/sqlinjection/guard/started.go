package guard

import (
	"net/http"

	"sqlinjection/check"
)

// started uses patterns that are compiled when the program starts.
func started(w http.ResponseWriter, r *http.Request) {
	by := r.FormValue("by")
	if check.IsColumn(by) {
		db.Query("SELECT * FROM t ORDER BY " + by)
	}
	if check.Column.MatchString(by) {
		db.Query("SELECT * FROM t ORDER BY " + by)
	}
	if check.Loose.MatchString(by) {
		db.Query("SELECT * FROM t ORDER BY " + by) // want `reaches`
	}
	if check.Changing.MatchString(by) {
		db.Query("SELECT * FROM t ORDER BY " + by) // want `reaches`
	}
}
