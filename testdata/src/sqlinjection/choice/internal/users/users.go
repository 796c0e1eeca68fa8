// Package users can be imported by the module alone, which knows what it gives.
package users

import (
	"database/sql"
	"fmt"
)

// All is told of with low confidence, at its query: how the users are sorted the callers choose, all of which are of this module.
func All(db *sql.DB, order string) error { return lowAll(db, order) }

func lowAll(db *sql.DB, order string) error {
	_, err := db.Query("SELECT * FROM users ORDER BY name " + order)
	return err
}

// So is Page, where the text is put together in a function of its own.
func Page(db *sql.DB, order string, n int) error { return lowPage(db, order, n) }

func lowPage(db *sql.DB, order string, n int) error {
	q := sorted(order)
	_, err := db.Query(q, n)
	return err
}

func sorted(order string) string {
	return fmt.Sprintf("SELECT * FROM users ORDER BY name %s LIMIT $1", order)
}

// Named has a value that can be bound, whoever the callers are.
func Named(db *sql.DB, name string) error {
	_, err := db.Query("SELECT * FROM users WHERE name = '" + name + "'") // want `parameter name of Named reaches`
	return err
}
