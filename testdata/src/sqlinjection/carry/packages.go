package carry

import (
	"net/http"

	"sqlinjection/kit"
)

type service struct {
	*kit.Base
	calls int
}

func embedded(r *http.Request) {
	s := &service{Base: &kit.Base{Schema: "app"}}
	s.SetTable(r.FormValue("table"))
	db.Query("SELECT * FROM " + s.From()) // want `HTTP form value "table" reaches`
	db.Query("SELECT * FROM " + s.Table)  // want `HTTP form value "table" reaches`
	db.Query("SELECT * FROM " + s.Schema)
	t := service{Base: &kit.Base{Table: "t", Schema: "app"}, calls: len(r.FormValue("x"))}
	db.Query("SELECT * FROM " + t.From())
	from := (*kit.Base).From
	db.Query("SELECT * FROM " + from(s.Base)) // want `reaches`
}

func made(r *http.Request) {
	p := kit.FromRequest(r)
	db.Query("SELECT * FROM t ORDER BY " + p.Order) // want `HTTP form value "order" reaches`
	db.Query("SELECT * FROM " + p.Name)
}

func boxed(r *http.Request) {
	var dirty, tidy kit.Box[string]
	dirty.Set(r.FormValue("x"))
	tidy.Set("x")
	db.Query("SELECT " + dirty.Get()) // want `HTTP form value "x" reaches`
	db.Query("SELECT " + tidy.Get())
	var n kit.Box[int]
	n.Set(len(r.FormValue("x")))
	db.Query("SELECT " + string(rune('0'+n.Get()%10)))
}

func anyOf(r *http.Request) {
	var x any = r.FormValue("x")
	switch v := x.(type) {
	case string:
		db.Query("SELECT " + v) // want `HTTP form value "x" reaches`
	case []byte:
		db.Query("SELECT " + string(v)) // want `HTTP form value "x" reaches`
	}
	pair := [2]string{"a", r.FormValue("b")}
	p := &pair
	db.Query("SELECT " + p[0])
	db.Query("SELECT " + p[1]) // want `HTTP form value "b" reaches`
}
