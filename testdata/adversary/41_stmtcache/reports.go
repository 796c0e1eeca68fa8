package stmtcache

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/http"
	"sync"
	"sync/atomic"
)

type texts map[string]string

var current atomic.Pointer[texts]

func init() {
	current.Store(&texts{
		"daily":  "SELECT sum(total) FROM orders WHERE shop = ? AND day = CURRENT_DATE",
		"weekly": "SELECT sum(total) FROM orders WHERE shop = ? AND day > CURRENT_DATE - 7",
	})
}

var errUnknown = errors.New("unknown report")

type Reports struct {
	db    *sql.DB
	stmts sync.Map // of *sql.Stmt by name
}

func (p *Reports) stmt(ctx context.Context, name string) (*sql.Stmt, error) {
	if v, ok := p.stmts.Load(name); ok {
		return v.(*sql.Stmt), nil
	}
	text, ok := (*current.Load())[name]
	if !ok {
		return nil, fmt.Errorf("%w: %q", errUnknown, name)
	}
	st, err := p.db.PrepareContext(ctx, text)
	if err != nil {
		return nil, err
	}
	if old, loaded := p.stmts.LoadOrStore(name, st); loaded {
		st.Close()
		st = old.(*sql.Stmt)
	}
	return st, nil
}

func (p *Reports) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	st, err := p.stmt(r.Context(), r.PathValue("report"))
	if err != nil {
		http.NotFound(w, r)
		return
	}
	var total float64
	if err := st.QueryRowContext(r.Context(), r.FormValue("shop")).Scan(&total); err != nil {
		http.Error(w, "query failed", http.StatusInternalServerError)
		return
	}
	fmt.Fprintf(w, "%.2f\n", total)
}
