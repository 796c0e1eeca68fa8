// Package buffered writes errors to a response by an object that keeps a writer around it.
package buffered

import (
	"bufio"
	"database/sql"
	"net/http"
	"os"
)

type answer struct{ buf *bufio.Writer }

func (a *answer) raw(s string) {
	a.buf.WriteString(s) // want `error of a database reaches \(\*bufio.Writer\).WriteString in a response`
}

func respond(w http.ResponseWriter, db *sql.DB) {
	a := &answer{buf: bufio.NewWriter(w)}
	if _, err := db.Exec("delete from jobs"); err != nil {
		a.raw(err.Error())
	}
	a.raw("done")
}

type report struct{ buf *bufio.Writer }

func (r *report) raw(s string) { r.buf.WriteString(s) }

func write(f *os.File, db *sql.DB) {
	r := &report{buf: bufio.NewWriter(f)}
	if _, err := db.Exec("delete from jobs"); err != nil {
		r.raw(err.Error())
	}
}
