package carriers

import (
	"bytes"
	"container/list"
	"database/sql"
	"fmt"
	"net/http"
	"os/exec"
	"sync"
	"sync/atomic"
)

type conf struct{ table string }

func syncs(db *sql.DB, r *http.Request) {
	x := r.FormValue("x")
	var v atomic.Value
	v.Store(x)
	db.Query("a" + v.Load().(string)) // want `reaches`
	var p atomic.Pointer[conf]
	p.Store(&conf{x})
	db.Query("a" + p.Load().table) // want `reaches`
	var p2 atomic.Pointer[conf]
	p2.Store(&conf{"c"})
	db.Query("a" + p2.Load().table)
	pool := sync.Pool{New: func() any { return new(bytes.Buffer) }}
	b := pool.Get().(*bytes.Buffer)
	b.WriteString(x)
	db.Query("a" + b.String()) // want `reaches`
	var m sync.Map
	m.Store("k", x)
	s, _ := m.Load("k")
	db.Query("a" + s.(string)) // want `reaches`
	m.Range(func(k, v any) bool {
		db.Query("a" + v.(string)) // want `reaches`
		return true
	})
	var byName sync.Map // what is found under a name is not the name
	byName.Store(x, "users")
	s, _ = byName.Load("k")
	db.Query("a" + s.(string))
	l := list.New()
	l.PushBack(x)
	for e := l.Front(); e != nil; e = e.Next() {
		db.Query("a" + e.Value.(string)) // want `reaches`
	}
	var once sync.Once
	var t string
	once.Do(func() { t = x })
	db.Query("a" + t) // want `reaches`
	ov := sync.OnceValue(func() string { return x })
	db.Query("a" + ov()) // want `reaches`
	ovs := sync.OnceValues(func() (string, error) { return x, nil })
	a, _ := ovs()
	db.Query("a" + a) // want `reaches`
	var u string
	of := sync.OnceFunc(func() { u = x })
	of()
	db.Query("a" + u) // want `reaches`
	ov2 := sync.OnceValue(func() string { return "c" })
	db.Query("a" + ov2())
}

func null(db *sql.DB, r *http.Request) {
	ns := sql.NullString{String: r.FormValue("x"), Valid: true}
	db.Query("a" + ns.String) // want `reaches`
	nn := sql.Null[string]{V: r.FormValue("x"), Valid: true}
	db.Query("a" + nn.V) // want `reaches`
	ni := sql.NullInt64{Int64: 3}
	db.Query(fmt.Sprint("a", ni.Int64))
	out, _ := exec.Command("date", "--", r.FormValue("x")).Output()
	db.Query("SELECT ?", string(out))
}
