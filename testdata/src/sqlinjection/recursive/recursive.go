// Package recursive hands values of a pointer that points to itself to a helper that takes any number of them.
package recursive

import (
	"database/sql"
	"fmt"
	"net/http"
)

type P *P

type list []list

func find(db *sql.DB, parts ...any) {
	db.Query("SELECT " + fmt.Sprint(parts...)) // want `reaches \(\*sql.DB\).Query`
}

func handler(db *sql.DB, r *http.Request, p P, l list) {
	find(db, p, l)
	find(db, r.FormValue("column"), p)
	db.Query("SELECT a FROM t WHERE b = ?", r.FormValue("b"))
}

// record has the form of a structure that only the instance knows.
func record[T ~struct{ Query, Password string }](q string) T { return T{q, ""} }

type search struct{ Query, Password string }

func generic(db *sql.DB, r *http.Request) {
	db.Query(record[search](r.FormValue("q")).Query) // want `reaches \(\*sql.DB\).Query`
}

// chosen has a condition that is the zero value of a type parameter.
func chosen[B ~bool](db *sql.DB, r *http.Request) {
	var b B
	if b {
		return
	}
	db.Query(r.FormValue("q")) // want `reaches \(\*sql.DB\).Query`
}
