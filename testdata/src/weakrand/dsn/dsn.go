// Package dsn has random parts of connection strings: names of databases, and passwords.
package dsn

import (
	"database/sql"
	"fmt"

	"weakrand/dsn/text"
)

func open(name string) (*sql.DB, error) {
	return sql.Open("sqlite3", name) // want `math/rand reaches sql.Open`
}

func inMemory() (*sql.DB, error) { return open(memoryName()) }

// memoryName is the name of a database in memory, of which two must not be the same.
func memoryName() string {
	return fmt.Sprintf("file:%s?mode=memory&cache=shared", text.Random(10))
}

func encrypted() (*sql.DB, error) {
	return open(fmt.Sprintf("file:app.db?_pragma_key=%s", text.Random(10)))
}

func forOneTest(host string) {
	sql.Open("pgx", "postgres://app@localhost:5432/test_"+text.Random(6)+"?sslmode=disable")
	sql.Open("pgx", "host="+host+" dbname=test_"+text.Random(6))
	sql.Open("mysql", fmt.Sprintf("app@tcp(%s)/%s", host, text.Random(6)))
}

func guessed(host string) {
	sql.Open("pgx", "postgres://app:"+text.Random(6)+"@localhost:5432/app")    // want `math/rand reaches sql.Open`
	sql.Open("pgx", "host="+host+" dbname=app password="+text.Random(6))       // want `math/rand reaches sql.Open`
	sql.Open("mysql", fmt.Sprintf("app:%s@tcp(%s)/app", text.Random(6), host)) // want `math/rand reaches sql.Open`
}
