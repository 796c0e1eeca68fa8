// Package orm uses libraries that have placeholders of their own, whatever the driver.
package orm

import (
	"context"
	"fmt"
	"net/http"

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
