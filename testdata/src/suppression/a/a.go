package a

import (
	"database/sql"
	"net/http"
	"os/exec"
)

func onTheLine(db *sql.DB, r *http.Request) {
	db.Exec("DELETE FROM t WHERE n = '" + r.FormValue("n") + "'") //secvet:ignore sqlinjection the form is ours
	//secvet:ignore sqlinjection,commandinjection one for two
	db.Exec("DELETE FROM "+r.FormValue("t"), exec.Command("sh", "-c", r.FormValue("c")).Run())
}

// before deletes.
//
//secvet:ignore sqlinjection administrators only
func before(db *sql.DB, r *http.Request) {
	db.Exec("DELETE FROM " + r.FormValue("t"))
}

func malformed(db *sql.DB, r *http.Request) {
	/* want `suppression without a reason` */ //secvet:ignore sqlinjection
	db.Exec("DELETE FROM " + r.FormValue("t"))
	/* want `suppression of "sql", which is no analyzer; there are cleartext, codeinjection, commandinjection, ` */ //secvet:ignore sql a reason
	db.Exec("DELETE FROM " + r.FormValue("t"))
	/* want `suppression without an analyzer` */ //secvet:ignore
	db.Exec("DELETE FROM " + r.FormValue("t"))
}

func unused(db *sql.DB, n string) {
	/* want `unused suppression: sqlinjection finds nothing here` */ //secvet:ignore sqlinjection it was built once
	db.Exec("DELETE FROM t WHERE n = ?", n)
	/* want `unused suppression: sqlinjection finds nothing here` */ //secvet:ignore sqlinjection,weakrand what of it
	db.Exec("DELETE FROM t WHERE n = ?", n)
	//secvet:ignore suppression,sqlinjection needed with another build tag
	db.Exec("DELETE FROM t WHERE n = ?", n)
}
