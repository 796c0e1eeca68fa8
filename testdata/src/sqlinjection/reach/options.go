package reach

import (
	"net/http"
)

type config struct {
	table string
	order string
}

type option func(*config)

func withTable(name string) option { return func(c *config) { c.table = name } }

func withOrder(by string) option { return func(c *config) { c.order = by } }

type lister struct{ cfg config }

func newLister(opts ...option) *lister {
	l := &lister{cfg: config{table: "t"}}
	for _, o := range opts {
		o(&l.cfg)
	}
	return l
}

func (l *lister) all() {
	db.Query("SELECT * FROM t ORDER BY " + l.cfg.order) // want `HTTP query parameter "order" reaches`
	db.Query("SELECT * FROM " + l.cfg.table)
}

func list(w http.ResponseWriter, r *http.Request) {
	newLister(withTable("users"), withOrder(r.URL.Query().Get("order"))).all()
}
