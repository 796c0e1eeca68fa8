// Package tables has the names of tables begin with what the program is configured with.
package tables

import "database/sql"

// Create makes the tables.
func Create(db *sql.DB, prefix string) error {
	_, err := db.Exec("CREATE TABLE IF NOT EXISTS " + name(prefix, "users") + " (id TEXT)")
	return err
}

// Find is given a value.
func Find(db *sql.DB, id string) error {
	_, err := db.Exec("SELECT * FROM users WHERE id = '" + id + "'") // want `parameter id of Find reaches`
	return err
}

func name(prefix, table string) string { return prefix + table }
