package quiet

import (
	"context"
	"net/http"
	"time"

	"github.com/Masterminds/squirrel"
	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/lib/pq"
)

func identifiers(ctx context.Context, pool *pgxpool.Pool, r *http.Request) {
	t := r.FormValue("table")
	db.Query("SELECT * FROM " + pq.QuoteIdentifier(t))
	pool.Query(ctx, "SELECT * FROM "+pgx.Identifier{"app", t}.Sanitize())
	pool.Query(ctx, "SELECT * FROM "+t) // want `reaches \(\*.*pgxpool.Pool\).Query`
}

func squirrels(r *http.Request) {
	name := r.FormValue("name")
	q, args, _ := squirrel.Select("*").From("t").Where(squirrel.Eq{"name": name}).ToSql()
	db.Query(q, args...)
	squirrel.Select("*").From("t").Where("name = ?", name).ToSql()
	squirrel.Select("*").From("t").Where("name = '" + name + "'").ToSql() // want `reaches`
}

func typed(r *http.Request) {
	id, err := uuid.Parse(r.FormValue("id"))
	if err != nil {
		return
	}
	db.Query("SELECT * FROM t WHERE id = '" + id.String() + "'")
	day, err := time.Parse(time.DateOnly, r.FormValue("day"))
	if err != nil {
		return
	}
	db.Query("SELECT * FROM t WHERE day = '" + day.Format(time.DateOnly) + "'")
}

// stored values may have been anybody's before they were stored.
func stored(r *http.Request) {
	var name string
	if db.QueryRow("SELECT name FROM tables WHERE id = ?", r.FormValue("id")).Scan(&name) != nil {
		return
	}
	db.Query("SELECT * FROM " + name) // want `database column reaches`
}
