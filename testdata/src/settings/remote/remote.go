// Package remote is analyzed with nobody but senders of requests taken for an attacker.
package remote

import (
	"database/sql"
	"net/http"
	"os"
	"os/exec"
)

func local(db *sql.DB) {
	exec.Command("sh", "-c", "ls "+os.Getenv("DIR")).Run()
	db.Query("SELECT * FROM " + os.Args[1])
}

func both(db *sql.DB, r *http.Request) {
	exec.Command("sh", "-c", os.Getenv("TOOL")+" "+r.FormValue("file")).Run() // want `shell: HTTP form value "file" reaches`
	db.Query("SELECT * FROM " + os.Args[1] + " LIMIT " + r.FormValue("n"))    // want `tainted: HTTP form value "n" reaches`
}

// Show has callers that nobody here knows.
func Show(db *sql.DB, name string) {
	db.Query("SELECT * FROM users WHERE name = '" + name + "'") // want `built: parameter name of Show reaches`
}
