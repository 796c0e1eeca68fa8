// Package wrapped has queries that run through wrappers.
package wrapped

import (
	"context"
	"net/http"

	"sqlinjection/wraprun"
)

type runner interface{ Run(q string, args ...any) }

type mydb struct{ d *wraprun.DB }

func (m mydb) Run(q string, args ...any) { m.d.Run(q, args...) }

func through(r runner, q string) { r.Run(q) }

func wraps(d *wraprun.DB, r *http.Request) {
	x := r.FormValue("x")
	d.Run("DELETE FROM t WHERE a = " + x) // want `reaches`
	d.Run("DELETE FROM t WHERE a = ?", x)
	d.Runf(context.Background(), "DELETE FROM %s", x) // want `reaches`
	d.Runf(context.Background(), "DELETE FROM %d", len(x))
	d.Runf(context.Background(), "DELETE FROM %s", "t")
	through(mydb{d}, "DELETE FROM t WHERE a = "+x) // want `reaches`
	through(mydb{d}, "DELETE FROM t")
}
