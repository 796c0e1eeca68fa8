package quiet

import (
	"fmt"
	"net/http"
	"strconv"
	"strings"
)

// in has as many placeholders as there are values.
func in(w http.ResponseWriter, r *http.Request) {
	ids := r.URL.Query()["id"]
	args := make([]any, len(ids))
	for i, id := range ids {
		args[i] = id
	}
	db.Query("SELECT * FROM t WHERE id IN (?"+strings.Repeat(",?", len(ids)-1)+")", args...)
}

// numbered counts them.
func numbered(w http.ResponseWriter, r *http.Request) {
	var conds []string
	var args []any
	for _, key := range []string{"name", "city"} {
		if v := r.FormValue(key); v != "" {
			args = append(args, v)
			conds = append(conds, key+" = $"+strconv.Itoa(len(args)))
		}
	}
	db.Query("SELECT * FROM t WHERE "+strings.Join(conds, " AND "), args...)
}

const columns = "id, name, age"

func list(w http.ResponseWriter, r *http.Request) {
	db.Query(fmt.Sprintf("SELECT %s FROM %s WHERE name = ?", columns, table("user")), r.FormValue("name"))
}

func table(name string) string { return "app_" + name + "s" }

// update takes columns from constants and values from the request.
func update(w http.ResponseWriter, r *http.Request) {
	set := map[string]any{"name": r.FormValue("name"), "city": r.FormValue("city")}
	var cols []string
	var args []any
	for col, v := range set {
		cols = append(cols, col+" = ?")
		args = append(args, v)
	}
	db.Exec("UPDATE t SET "+strings.Join(cols, ", ")+" WHERE id = 1", args...)
}
