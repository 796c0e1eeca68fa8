// Package store fails for another package.
package store

import (
	"database/sql"
	"errors"
	"fmt"
)

// ErrGone is the program's own.
var ErrGone = errors.New("gone")

// Find wraps the error of a database.
func Find(db *sql.DB, id string) (name string, err error) {
	if id == "" {
		return "", ErrGone
	}
	if err := db.QueryRow("SELECT name FROM t WHERE id = $1", id).Scan(&name); err != nil {
		return "", fmt.Errorf("find: %w", err)
	}
	return name, nil
}

// Check returns an error of the program's own.
func Check(id string) error {
	if id == "" {
		return errors.New("no id")
	}
	return nil
}
