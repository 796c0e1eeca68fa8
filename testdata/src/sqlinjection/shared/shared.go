// Package shared executes statements that it finds in files.
package shared

import (
	"database/sql"
	"os"
)

func migrate(db *sql.DB) {
	text, err := os.ReadFile("/tmp/migration.sql")
	if err != nil {
		return
	}
	db.Exec(string(text)) // want `file content in the shared temporary directory reaches .*; anybody on the machine can write there`
}

func install(db *sql.DB) {
	text, err := os.ReadFile("schema.sql")
	if err != nil {
		return
	}
	db.Exec(string(text))
}
