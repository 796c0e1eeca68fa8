// Package libraries has query text of databases and builders, each beside what binds the value.
package libraries

import (
	"context"
	"database/sql"
	"fmt"
	"net/http"
	"testing"

	"cloud.google.com/go/bigquery"
	"cloud.google.com/go/spanner"
	"github.com/ClickHouse/clickhouse-go/v2/lib/driver"
	"github.com/Masterminds/squirrel"
	"github.com/gocql/gocql"
	"github.com/mattn/go-sqlite3"
	"go.mongodb.org/mongo-driver/bson"
	bson2 "go.mongodb.org/mongo-driver/v2/bson"
	"gorm.io/gorm"
	"xorm.io/builder"
	"xorm.io/xorm"
	"zombiezen.com/go/sqlite"
	"zombiezen.com/go/sqlite/sqlitex"

	entsql "entgo.io/ent/dialect/sql"
)

func gormClauses(db *gorm.DB, r *http.Request) {
	x := r.FormValue("x")
	db.Exec("DELETE FROM users WHERE name = '" + x + "'") // want `reaches \(\*gorm.DB\).Exec as query text; bind it as an argument$`
	db.Joins("JOIN emails ON emails.kind = '" + x + "'")  // want `reaches \(\*gorm.DB\).Joins`
	db.Having("count(*) > " + x)                          // want `reaches \(\*gorm.DB\).Having`
	db.Group(x)                                           // want `reaches \(\*gorm.DB\).Group as query text; the names after GROUP BY cannot be bound`
	db.Exec("DELETE FROM users WHERE name = ?", x)
	db.Joins("JOIN emails ON emails.kind = ?", x)
	db.Having("count(*) > ?", x)
	db.Group(map[bool]string{true: "name", false: "age"}[x == "name"])
}

func squirrels(r *http.Request) {
	x := r.FormValue("x")
	squirrel.Select("*").From("users").Where("name = '" + x + "'") // want `reaches \(squirrel.SelectBuilder\).Where`
	squirrel.Select("*").From("users").OrderBy(x)                  // want `reaches \(squirrel.SelectBuilder\).OrderBy as query text; the names after ORDER BY cannot be bound`
	squirrel.Select("*").From("users").Where("name = ?", x)
	squirrel.Select("*").From("users").Where(squirrel.Eq{"name": x})
}

func ents(s *entsql.Selector, r *http.Request) {
	x := r.FormValue("x")
	s.OrderBy(x)              // want `reaches \(\*sql.Selector\).OrderBy`
	entsql.Raw("name = " + x) // want `reaches sql.Raw`
	s.Where(entsql.EQ("name", x))
}

func documents(r *http.Request) []any {
	x := r.FormValue("x")
	a := bson.M{"$where": "this.name == '" + x + "'"}               // want `HTTP form value "x" reaches key \$where as query text; build the document of the driver's types, and use no JavaScript with values in it`
	b := bson.D{{Key: "$where", Value: "this.name == '" + x + "'"}} // want `reaches key \$where`
	c := map[string]any{"$where": fmt.Sprintf("this.age > %s", x)}  // want `reaches key \$where`
	d := bson2.D{{"$where", "this.name == '" + x + "'"}}            // want `reaches key \$where`
	safe := bson.M{"name": x, "$expr": bson.D{{Key: "$eq", Value: x}}}
	var filter bson.M
	bson.UnmarshalExtJSON([]byte(`{"name": "`+x+`"}`), true, &filter) // want `reaches bson.UnmarshalExtJSON as query text; build the document`
	bson.UnmarshalExtJSON([]byte(`{"name": "x"}`), true, &filter)
	return []any{a, b, c, d, safe}
}

func columns(ctx context.Context, cql *gocql.Session, ch driver.Conn, r *http.Request) {
	x := r.FormValue("x")
	cql.Query("SELECT * FROM users WHERE name = '" + x + "'").Exec() // want `reaches \(\*gocql.Session\).Query`
	cql.Query("SELECT * FROM users WHERE name = ?", x).Exec()
	ch.Query(ctx, "SELECT * FROM events WHERE kind = '"+x+"'") // want `reaches \(driver.Conn\).Query`
	ch.Query(ctx, "SELECT * FROM events WHERE kind = ?", x)
}

func clouds(bq *bigquery.Client, r *http.Request) {
	x := r.FormValue("x")
	q := bq.Query("SELECT * FROM t WHERE name = '" + x + "'") // want `reaches \(\*bigquery.Client\).Query`
	q.Q = "SELECT * FROM " + x                                // want `reaches field QueryConfig.Q`
	safe := bq.Query("SELECT * FROM t WHERE name = @name")
	safe.Parameters = []bigquery.QueryParameter{{Name: "name", Value: x}}
	spanner.NewStatement("SELECT * FROM t WHERE name = '" + x + "'") // want `reaches spanner.NewStatement`
	_ = spanner.Statement{SQL: "SELECT * FROM " + x}                 // want `reaches field Statement.SQL`
	_ = spanner.Statement{SQL: "SELECT @x", Params: map[string]any{"x": x}}
}

func files(own *sqlite3.SQLiteConn, conn *sqlite.Conn, r *http.Request) {
	x := r.FormValue("x")
	own.Exec("ATTACH '"+x+"' AS other", nil)                           // want `reaches \(\*sqlite3.SQLiteConn\).Exec`
	sqlitex.Execute(conn, "SELECT * FROM t WHERE name = '"+x+"'", nil) // want `reaches sqlitex.Execute`
	conn.Prep("SELECT * FROM " + x)                                    // want `reaches \(\*sqlite.Conn\).Prep`
	sqlitex.Execute(conn, "SELECT ?", &sqlitex.ExecOptions{Args: []any{x}})
}

func procedures(db *sql.DB, r *http.Request) {
	x := r.FormValue("x")
	db.Exec("EXEC find_user '" + x + "'")               // want `bind it as an argument$`
	db.Exec("EXECUTE " + x)                             // want `bind the procedure's arguments, and choose its name from constants`
	db.Exec("EXECUTE IMMEDIATE 'DROP TABLE " + x + "'") // want `reaches \(\*sql.DB\).Exec`
	db.Exec("EXEC find_user ?", x)
	db.Exec("CALL find_user(?)", x)
}

func xorms(db *xorm.Engine, r *http.Request) {
	x := r.FormValue("x")
	db.Where("name = '" + x + "'")                     // want `reaches \(\*xorm.Engine\).Where`
	db.Join("LEFT", "emails", "emails.kind = '"+x+"'") // want `reaches \(\*xorm.Engine\).Join`
	db.Where(builder.Expr("name = '" + x + "'"))       // want `reaches builder.Expr`
	builder.Select("id").From("users").OrderBy(x)      // want `reaches \(\*builder.Builder\).OrderBy`
	db.Where(builder.In("name", x).IsValid())
	db.Where(builder.Eq{"name": x})
	db.Where(builder.And(builder.Expr("name = ?", x), builder.In("name", x)))
	db.Join("LEFT", "emails", "emails.kind = ?", x)
	builder.Select("id").From("users").Where(builder.Like{"name", x})
}

// NewDB is for tests.
func NewDB(t *testing.T, db *sql.DB, name string) {
	db.Exec("CREATE DATABASE " + name)
}
