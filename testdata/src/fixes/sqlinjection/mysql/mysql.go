// Package mysql speaks to a database whose placeholders are question marks.
package mysql

import (
	"database/sql"
	"fmt"
	"net/http"

	_ "github.com/go-sql-driver/mysql"
)

type filter struct{ Name, City string }

func handle(db *sql.DB, r *http.Request) {
	f := filter{r.FormValue("name"), r.FormValue("city")}

	db.Query("SELECT * FROM users WHERE name = '" + f.Name + "' AND city = '" + f.City + "'") // want `bind it as an argument$`

	db.QueryRow(fmt.Sprintf("SELECT id FROM users WHERE city = '%v'", f.City)) // want `bind it as an argument$`

	tx, err := db.Begin()
	if err != nil {
		return
	}
	tx.Exec("DELETE FROM users WHERE name='" + f.Name + "';") // want `bind it as an argument$`
}
