// Package drivers has the sinks of database libraries.
package drivers

import (
	"context"
	"net/http"

	"github.com/doug-martin/goqu/v9"
	"github.com/jackc/pgx/v5"
	"github.com/jmoiron/sqlx"
	"github.com/uptrace/bun"
	"gorm.io/gorm"
)

type user struct{ Name string }

func sqlxQueries(db *sqlx.DB, r *http.Request) {
	var users []user
	name := r.FormValue("name")
	db.Select(&users, "SELECT * FROM users WHERE name = '"+name+"'") // want `HTTP form value "name" reaches \(\*sqlx.DB\).Select`
	db.Select(&users, "SELECT * FROM users WHERE name = ?", name)
	db.NamedExec("DELETE FROM users WHERE name = :name", map[string]any{"name": name})
	db.NamedExec("DELETE FROM "+name, nil) // want `reaches`
	q, args, _ := sqlx.In("SELECT * FROM users WHERE name IN (?)", r.Form["name"])
	db.Select(&users, db.Rebind(q), args...)
	q, args, _ = sqlx.In("SELECT * FROM "+name+" WHERE x IN (?)", []int{1})
	db.Select(&users, db.Rebind(q), args...) // want `reaches`
}

func pgxQueries(ctx context.Context, conn *pgx.Conn, r *http.Request) {
	id := r.PathValue("id")
	conn.QueryRow(ctx, "SELECT * FROM users WHERE id = "+id) // want `HTTP path parameter "id" reaches \(\*pgx.Conn\).QueryRow`
	conn.QueryRow(ctx, "SELECT * FROM users WHERE id = $1", id)
	b := &pgx.Batch{}
	b.Queue("DELETE FROM users WHERE id = $1", id)
	b.Queue("DELETE FROM users WHERE id = " + id) // want `reaches`
	conn.SendBatch(ctx, b)
}

func gormQueries(db *gorm.DB, r *http.Request) {
	var users []user
	name := r.FormValue("name")
	db.Where("name = '" + name + "'").Find(&users) // want `reaches \(\*gorm.DB\).Where`
	db.Where("name = ?", name).Find(&users)
	db.Where(&user{Name: name}).Find(&users)
	db.Where(map[string]any{"name": name}).Find(&users)
	db.Order(r.FormValue("order")).Find(&users) // want `reaches \(\*gorm.DB\).Order`
	db.Raw("SELECT * FROM users WHERE name = ?", name).Scan(&users)
	db.Raw("SELECT * FROM users WHERE name = " + name).Scan(&users) // want `reaches \(\*gorm.DB\).Raw`
	db.First(&users, name)                                          // want `reaches \(\*gorm.DB\).First`
	db.First(&users, "name = ?", name)
}

func bunQueries(ctx context.Context, db *bun.DB, r *http.Request) {
	name := r.FormValue("name")
	db.NewSelect().Model((*user)(nil)).Where("name = ?", name).Scan(ctx)
	db.NewSelect().Model((*user)(nil)).Where("name = '" + name + "'").Scan(ctx)  // want `reaches \(\*bun.SelectQuery\).Where`
	db.NewSelect().Model((*user)(nil)).OrderExpr(r.FormValue("order")).Scan(ctx) // want `reaches \(\*bun.SelectQuery\).OrderExpr`
}

func goquQueries(db *goqu.Database, r *http.Request) {
	name := r.FormValue("name")
	goqu.From("users").Where(goqu.Ex{"name": name}).ToSQL()
	goqu.From("users").Where(goqu.L("name = ?", name)).ToSQL()
	goqu.From("users").Where(goqu.L("name = '" + name + "'")).ToSQL() // want `reaches goqu.L`
}
