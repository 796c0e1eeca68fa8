// Package orm uses libraries that have placeholders of their own, whatever the driver.
package orm

import (
	"context"
	"fmt"
	"net/http"
	"strings"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"
)

type user struct{ Name string }

func handle(ctx context.Context, db *gorm.DB, conn *pgx.Conn, r *http.Request) {
	name := r.FormValue("name")
	var users []user

	db.Where("name = '" + name + "'").Find(&users) // want `bind it as an argument$`

	db.Raw(fmt.Sprintf("SELECT * FROM users WHERE name = '%s'", name)).Scan(&users) // want `bind it as an argument$`

	conn.Query(ctx, "SELECT * FROM users WHERE name = '"+name+"'") // want `bind it as an argument$`
}

func lists(db *gorm.DB, r *http.Request) {
	names := strings.Split(r.FormValue("names"), ",")
	var users []user

	db.Where("name IN ('" + strings.Join(names, "','") + "')").Find(&users) // want `bind it as an argument$`

	db.Where(fmt.Sprintf("age > 3 AND id IN (%s)", strings.Join(names, ","))).Find(&users) // want `bind it as an argument$`

	query := "DELETE FROM users WHERE name IN ('" + strings.Join(names, "', '") + "')"
	db.Exec(query) // want `bind it as an argument$`
}
