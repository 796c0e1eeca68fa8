// Package local is analyzed with the local user taken for an attacker.
package local

import (
	"bufio"
	"database/sql"
	"flag"
	"net/http"
	"os"
	"os/exec"
)

var table = flag.String("table", "users", "the table to show")

func argument(db *sql.DB) {
	db.Query(os.Args[1])                             // want `tainted;threat=local: command-line argument reaches \(\*sql.DB\).Query`
	db.Query("SELECT * FROM users LIMIT " + *table)  // want `tainted;threat=local: command-line flag "table" reaches`
	db.Query("SELECT * FROM t WHERE id = ?", *table) // bound
}

func environment() {
	exec.Command(os.Getenv("EDITOR")).Run()                 // want `program;threat=local: environment variable "EDITOR" reaches exec.Command as the program`
	exec.Command("git", "log", os.Getenv("BRANCH")).Run()   // want `argument;threat=local: environment variable "BRANCH" reaches`
	exec.Command("sh", "-c", "ls "+os.Getenv("DIR")).Run()  // want `local-shell: environment variable "DIR" reaches`
	exec.Command("git", "log", "--", os.Getenv("BR")).Run() // no option
}

func input() {
	lines := bufio.NewScanner(os.Stdin)
	lines.Scan()
	exec.Command(lines.Text()).Run() // want `program;threat=local: standard input reaches`
}

func request(db *sql.DB, r *http.Request) {
	db.Query(r.FormValue("q")) // who sends requests is not asked about
}

// Show has callers that nobody here knows: they may be anybody's.
func Show(db *sql.DB, name string) {
	db.Query("SELECT * FROM users WHERE name = '" + name + "'") // want `built: parameter name of Show reaches`
}
