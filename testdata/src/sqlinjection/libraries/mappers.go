package libraries

import (
	"context"
	"net/http"

	"github.com/astaxie/beego/orm"
	orm2 "github.com/beego/beego/v2/client/orm"
	"github.com/go-gorp/gorp/v3"
	"github.com/gogf/gf/v2/database/gdb"
	"github.com/huandu/go-sqlbuilder"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/upper/db/v4"
	"github.com/volatiletech/sqlboiler/v4/queries"
	"github.com/volatiletech/sqlboiler/v4/queries/qm"
	"github.com/zeromicro/go-zero/core/stores/sqlx"
	"gopkg.in/reform.v1"
)

type user struct{ Name string }

func beego(r *http.Request) {
	x := r.FormValue("x")
	old, o := orm.NewOrm(), orm2.NewOrm()
	old.Raw("SELECT * FROM users WHERE name = '" + x + "'").QueryRows(nil) // want `reaches \(orm.Ormer\).Raw`
	o.Raw("SELECT * FROM users WHERE name = '" + x + "'").QueryRows(nil)   // want `reaches \(orm.DML\).Raw`
	old.Raw("SELECT * FROM users WHERE name = ?", x).QueryRows(nil)
	o.Raw("SELECT * FROM users WHERE name = ?").SetArgs(x).QueryRow(nil)
	qb, _ := orm2.NewQueryBuilder("mysql")
	qb.Select("*").From("users").Where("name = '" + x + "'") // want `reaches \(orm.QueryBuilder\).Where`
	text := qb.Select("*").From("users").Where("name = ?").String()
	o.Raw(text, x)
}

func querySet(qs orm2.QuerySeter, r *http.Request) {
	x := r.FormValue("x")
	qs.FilterRaw("name", "= '"+x+"'") // want `reaches \(orm.QuerySeter\).FilterRaw`
	qs.Filter("name", x)
}

func gorps(m *gorp.DbMap, tx *gorp.Transaction, r *http.Request) {
	x := r.FormValue("x")
	var users []user
	m.Select(&users, "SELECT * FROM users WHERE name = '"+x+"'") // want `reaches \(\*gorp.DbMap\).Select`
	tx.SelectInt("SELECT count(*) FROM " + x)                    // want `reaches \(\*gorp.Transaction\).SelectInt`
	gorp.SelectStr(m, "SELECT name FROM "+x)                     // want `reaches gorp.SelectStr`
	m.Select(&users, "SELECT * FROM users WHERE name = ?", x)
	tx.SelectInt("SELECT count(*) FROM users WHERE name = :x", map[string]any{"x": x})
}

func reforms(q *reform.DB, v reform.View, r *http.Request) {
	x := r.FormValue("x")
	q.SelectAllFrom(v, "WHERE name = '"+x+"'") // want `reaches \(\*reform.Querier\).SelectAllFrom`
	q.SelectAllFrom(v, "WHERE name = $1", x)
	q.FindOneFrom(v, "name", x)
}

func uppers(s db.SQL, sel db.Selector, r *http.Request) {
	x := r.FormValue("x")
	s.Query("SELECT * FROM users WHERE name = '" + x + "'") // want `reaches \(db.SQL\).Query`
	sel.Where("name = '" + x + "'")                         // want `reaches \(db.Selector\).Where`
	sel.Where(db.Raw("name = '" + x + "'"))                 // want `reaches db.Raw`
	s.Query("SELECT * FROM users WHERE name = ?", x)
	sel.Where("name = ?", x)
	sel.Where(db.Cond{"name": x}).OrderBy(x)
}

func boilers(r *http.Request) []qm.QueryMod {
	x := r.FormValue("x")
	queries.Raw("SELECT * FROM users WHERE name = '" + x + "'") // want `reaches queries.Raw`
	queries.Raw("SELECT * FROM users WHERE name = $1", x)
	return []qm.QueryMod{
		qm.Where("name = '" + x + "'"), // want `reaches qm.Where`
		qm.OrderBy(x),                  // want `reaches qm.OrderBy as query text; the names after ORDER BY cannot be bound`
		qm.Where("name = ?", x),
		qm.WhereIn("name IN ?", x),
	}
}

func graphs(ctx context.Context, d neo4j.DriverWithContext, s neo4j.SessionWithContext, r *http.Request) {
	x := r.FormValue("x")
	s.Run(ctx, "MATCH (u:User {name: '"+x+"'}) RETURN u", nil) // want `reaches \(neo4j.SessionWithContext\).Run`
	s.ExecuteRead(ctx, func(tx neo4j.ManagedTransaction) (any, error) {
		tx.Run(ctx, "MATCH (u:User {name: $name}) RETURN u", map[string]any{"name": x})
		return tx.Run(ctx, "MATCH (u:"+x+") RETURN u", nil) // want `reaches \(neo4j.ManagedTransaction\).Run`
	})
	neo4j.ExecuteQuery(ctx, d, "MATCH (u {name: '"+x+"'}) RETURN u", nil, neo4j.EagerResultTransformer) // want `reaches neo4j.ExecuteQuery`
	neo4j.ExecuteQuery(ctx, d, "MATCH (u {name: $x}) RETURN u", map[string]any{"x": x}, neo4j.EagerResultTransformer)
	s.Run(ctx, "MATCH (u:User {name: $name}) RETURN u", map[string]any{"name": x})
}

func zeros(ctx context.Context, conn sqlx.SqlConn, r *http.Request) {
	x := r.FormValue("x")
	var u user
	conn.QueryRowCtx(ctx, &u, "SELECT * FROM users WHERE name = '"+x+"'") // want `reaches \(sqlx.Session\).QueryRowCtx`
	conn.QueryRowCtx(ctx, &u, "SELECT * FROM users WHERE name = ?", x)
	conn.TransactCtx(ctx, func(ctx context.Context, s sqlx.Session) error {
		_, err := s.ExecCtx(ctx, "DELETE FROM "+x) // want `reaches \(sqlx.Session\).ExecCtx`
		return err
	})
}

func builders(r *http.Request) {
	x := r.FormValue("x")
	sb := sqlbuilder.NewSelectBuilder()
	sb.Select("*").From("users").Where("name = '" + x + "'") // want `reaches \(\*sqlbuilder.SelectBuilder\).Where`
	sb.Select("*").From("users").Where(sb.Equal(x, 1))       // want `reaches \(\*sqlbuilder.SelectBuilder\).Where`
	sb.Select("*").From("users").Where(sb.Equal("name", x), "city = "+sb.Var(x))
	sb.Where(sb.In("name", x))
}

func frames(ctx context.Context, g gdb.DB, r *http.Request) {
	x := r.FormValue("x")
	g.GetAll(ctx, "SELECT * FROM users WHERE name = '"+x+"'") // want `reaches \(gdb.DB\).GetAll`
	g.Model("users").Where("name = '" + x + "'")              // want `reaches \(\*gdb.Model\).Where`
	g.Model("users").Order(x)                                 // want `reaches \(\*gdb.Model\).Order`
	g.GetAll(ctx, "SELECT * FROM users WHERE name = ?", x)
	g.Model("users").Where("name", x).WhereLike("city", x)
}
