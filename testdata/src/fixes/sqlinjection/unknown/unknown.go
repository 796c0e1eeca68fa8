// Package unknown has nothing that could be changed without knowing more.
package unknown

import (
	"database/sql"
	"fmt"
	"net/http"
	"strings"

	"gorm.io/gorm"
)

func driver(db *sql.DB, r *http.Request) {
	db.Query("SELECT * FROM users WHERE id = '" + r.FormValue("id") + "'") // want `bind it as an argument$`
}

func places(db *gorm.DB, r *http.Request) {
	x := r.FormValue("x")
	db.Raw("SELECT * FROM users ORDER BY " + x)                       // want `the names after ORDER BY cannot be bound, choose them from constants$`
	db.Raw("SELECT * FROM users LIMIT " + x)                          // want `bind the number after LIMIT as an argument, or parse it with strconv.Atoi$`
	db.Raw("SELECT * FROM users LIMIT 10 OFFSET " + x)                // want `bind the number after OFFSET as an argument`
	db.Raw(fmt.Sprintf("SELECT * FROM %s WHERE id = 1", x))           // want `the name after FROM cannot be bound, choose it from constants or quote it as an identifier$`
	db.Raw("INSERT INTO " + x + " VALUES (1)")                        // want `the name after INTO cannot be bound`
	db.Raw("SELECT " + x + " FROM users")                             // want `the names after SELECT cannot be bound`
	db.Raw("CALL " + x)                                               // want `bind the procedure's arguments, and choose its name from constants$`
	db.Order(x + " desc")                                             // want `the names after ORDER BY cannot be bound`
	db.Group(x)                                                       // want `the names after GROUP BY cannot be bound`
	db.Table(x)                                                       // want `the name after FROM cannot be bound`
	db.Raw("SELECT * FROM users WHERE a = '" + x + "' ORDER BY " + x) // want `bind it as an argument, or choose names of columns and tables from constants$`
}

func values(db *gorm.DB, r *http.Request) {
	x := r.FormValue("x")
	db.Raw("SELECT * FROM users WHERE id IN (" + x + ")")                   // want `bind it as an argument$`
	db.Raw("SELECT * FROM users WHERE a = ? AND id = '"+x+"'", 1)           // want `bind it as an argument$`
	db.Raw("SELECT * FROM users WHERE a = '?' AND id = '" + x + "'")        // want `bind it as an argument$`
	db.Raw("SELECT * FROM users WHERE a" + x + "= 1")                       // want `bind it as an argument$`
	db.Raw("SELECT * FROM users WHERE a = " + x + "0")                      // want `bind it as an argument$`
	db.Raw("SELECT * FROM users WHERE a = '" + strings.Repeat(x, 2) + `\'`) // want `bind it as an argument$`
	db.Raw(fmt.Sprintf("SELECT * FROM u WHERE a = '%q'", x))                // want `bind it as an argument$`
}

func variables(db *gorm.DB, r *http.Request) {
	x := r.FormValue("x")
	called := "SELECT * FROM users WHERE a = '" + r.FormValue("y") + "'"
	db.Raw(called) // want `bind it as an argument$`
	twice := "SELECT * FROM users WHERE a = '" + x + "'"
	db.Raw(twice)  // want `bind it as an argument$`
	db.Exec(twice) // want `bind it as an argument$`
	changed := "SELECT * FROM users WHERE a = '" + x + "'"
	x += "!"
	db.Raw(changed) // want `bind it as an argument$`
	hidden := "SELECT * FROM users WHERE a = '" + x + "'"
	if x := r.FormValue("z"); x != "" {
		db.Raw(hidden) // want `bind it as an argument$`
	}
	grown := "SELECT * FROM users WHERE a = '" + x + "'"
	grown += " LIMIT 1"
	db.Raw(grown) // want `bind it as an argument$`
}

func lists(db *gorm.DB, sqldb *sql.DB, r *http.Request) {
	names := r.Form["name"]
	db.Raw("SELECT * FROM users WHERE name IN ('" + strings.Join(names, "','") + "x')") // want `bind it as an argument$`
	db.Raw("SELECT * FROM users WHERE name IN ('" + names[0] + "')")                    // want `bind it as an argument$`
	db.Raw("SELECT * FROM users WHERE name IN (" + strings.Join(names, " OR ") + ")")   // want `bind it as an argument$`
}
