package carry

import (
	"net/http"
	"os"
)

var (
	table   = "t"
	columns = []string{"id", "name"}
	last    struct{ query, by string }
	schema  string
)

func init() { schema = os.Getenv("SCHEMA") }

// constants are what nobody sets; schema comes from outside the program. Who runs the program chooses the
// name, and a value can be bound.
func constants() {
	db.Query("SELECT " + columns[0] + " FROM " + table)
	db.Query("SELECT * FROM " + schema + ".t")
	db.Query("SELECT * FROM t WHERE s = '" + schema + "'") // want `environment variable "SCHEMA" reaches`
}

func note(r *http.Request) {
	last.query = r.FormValue("q")
	last.by = "note"
}

func repeat() {
	db.Query(last.query) // want `reaches`
	db.Query(last.by)
}
