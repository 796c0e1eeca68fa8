package argument

import "database/sql"

// A database in a file has no credentials.
func openFile() {
	sql.Open("sqlite3", "stash.sqlite")
	sql.Open("sqlite3", "cache.db3")
	sql.Open("duckdb", "events.duckdb")
}
