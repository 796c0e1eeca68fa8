// Package store has helpers and sinks that other packages use.
package store

import "database/sql"

// DB wraps a database.
type DB struct{ db *sql.DB }

// Run runs a query.
func (d *DB) Run(query string, args ...any) error {
	_, err := d.db.Exec(query, args...)
	return err
}

// Where builds a condition.
func Where(column, value string) string { return column + " = '" + value + "'" }

// Open opens.
func Open() *DB { return &DB{} }

// IsColumn knows the columns.
func IsColumn(name string) bool {
	switch name {
	case "name", "age":
		return true
	}
	return false
}
