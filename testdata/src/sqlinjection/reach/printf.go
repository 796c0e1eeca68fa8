package reach

import (
	"context"
	"fmt"
	"net/http"
	"strconv"
)

// queryf is a wrapper of the printf kind.
func queryf(ctx context.Context, format string, args ...any) error {
	rows, err := db.QueryContext(ctx, fmt.Sprintf(format, args...)) // want `reaches`
	if err != nil {
		return err
	}
	return rows.Close()
}

func wrapped(w http.ResponseWriter, r *http.Request) {
	queryf(r.Context(), "SELECT * FROM t WHERE name = '%s'", r.FormValue("name"))
}

// countf is like queryf and gets nothing but numbers.
func countf(format string, args ...any) {
	db.Query(fmt.Sprintf(format, args...))
}

func counted(w http.ResponseWriter, r *http.Request) {
	id, _ := strconv.ParseInt(r.FormValue("id"), 10, 64)
	countf("SELECT count(*) FROM t WHERE id = %d AND x = %s", id, "y")
}
