// Package postgres speaks to a database whose placeholders are numbered.
package postgres

import (
	"context"
	"database/sql"
	"fmt"
	"net/http"

	_ "github.com/lib/pq"
)

const table = "users"

func handle(ctx context.Context, db *sql.DB, r *http.Request) {
	id, name := r.FormValue("id"), r.FormValue("name")

	db.Query("SELECT * FROM users WHERE id = '" + id + "'") // want `bind it as an argument$`

	db.Exec("UPDATE users SET name = '" + name + "' WHERE id = " + id + " AND age > 3") // want `bind it as an argument$`

	db.QueryRowContext(ctx, fmt.Sprintf("SELECT id FROM users WHERE name = '%s' AND kind = 'it' LIMIT 1", name)) // want `bind it as an argument$`

	db.Query(fmt.Sprintf("SELECT 100 %% 7 FROM "+table+" WHERE id=%s", id)) // want `bind it as an argument$`

	db.Query("SELECT * FROM " + table + " WHERE name LIKE '%" + name + "%'") // want `bind it as an argument$`

	db.QueryContext(ctx, // want `bind it as an argument$`
		`SELECT id
		FROM users
		WHERE name = '`+name+`'
		ORDER BY id`)
}
