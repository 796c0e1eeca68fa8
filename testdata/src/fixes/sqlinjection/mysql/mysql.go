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

func variables(db *sql.DB, r *http.Request) error {
	f := filter{r.FormValue("name"), r.FormValue("city")}

	query := fmt.Sprintf("SELECT id FROM users WHERE city = '%s' AND name LIKE '%%%s%%'", f.City, f.Name)
	rows, err := db.Query(query) // want `bind it as an argument$`
	if err != nil {
		return err
	}
	defer rows.Close()

	city := f.City
	del := "DELETE FROM users WHERE city = '" + city + "'"
	if city != "" {
		_, err = db.Exec(del) // want `bind it as an argument$`
	}
	return err
}
