// Package wraprun runs queries for others.
package wraprun

import (
	"context"
	"database/sql"
	"fmt"
)

// DB wraps a database.
type DB struct{ db *sql.DB }

// Run runs a query.
func (d *DB) Run(query string, args ...any) (sql.Result, error) { return d.db.Exec(query, args...) }

// Runf runs a query from a format.
func (d *DB) Runf(ctx context.Context, format string, a ...any) {
	d.db.ExecContext(ctx, fmt.Sprintf(format, a...))
}
