package reach

import (
	"context"
	"encoding/base64"
	"encoding/csv"
	"encoding/gob"
	"encoding/hex"
	"net"
	"net/http"
	"net/http/httputil"
	"net/textproto"
	"strings"
	"sync/atomic"

	"github.com/gorilla/schema"
	"gopkg.in/yaml.v3"
)

// decoders undo what an encoder did.
func decoders(r *http.Request) {
	rd := csv.NewReader(r.Body)
	rec, _ := rd.Read()
	db.Query("SELECT " + rec[0]) // want `reaches`
	all, _ := rd.ReadAll()
	for _, row := range all {
		db.Query(row[1]) // want `reaches`
	}
	b, _ := base64.StdEncoding.DecodeString(r.FormValue("b"))
	db.Query(string(b)) // want `reaches`
	h, _ := hex.DecodeString(r.FormValue("b"))
	db.Query(string(h)) // want `reaches`
	var v struct{ A string }
	gob.NewDecoder(r.Body).Decode(&v)
	db.Query(v.A) // want `reaches`
	var y struct{ A string }
	yaml.NewDecoder(r.Body).Decode(&y)
	db.Query(y.A) // want `reaches`
	var f struct{ Sort string }
	r.ParseForm()
	schema.NewDecoder().Decode(&f, r.PostForm)
	db.Query(f.Sort) // want `reaches`
}

func requestParts(r *http.Request) {
	_, fh, _ := r.FormFile("x")
	db.Query(fh.Filename)                   // want `reaches`
	db.Query(r.MultipartForm.Value["x"][0]) // want `reaches`
	db.Query(r.RemoteAddr)
	db.Query(r.UserAgent())  // want `reaches`
	db.Query(r.Referer())    // want `reaches`
	db.Query(r.Host)         // want `reaches`
	db.Query(r.URL.RawQuery) // want `reaches`
	for k, vs := range r.URL.Query() {
		db.Query(k)     // want `reaches`
		db.Query(vs[0]) // want `reaches`
	}
	for name := range r.Header {
		db.Query(name) // want `reaches`
	}
	if c, err := r.Cookie("x"); err == nil {
		db.Query(c.Value) // want `reaches`
	}
	d, _ := httputil.DumpRequest(r, true)
	db.Query(string(d)) // want `reaches`
}

func connections(l net.Listener) {
	c, _ := l.Accept()
	buf := make([]byte, 100)
	n, _ := c.Read(buf)
	db.Query(string(buf[:n])) // want `reaches`
	tp := textproto.NewConn(c)
	line, _ := tp.ReadLine()
	db.Query(line) // want `reaches`
}

var (
	cur atomic.Value
	ptr atomic.Pointer[string]
)

func remembers(r *http.Request) {
	cur.Store(r.FormValue("x"))
	s := r.FormValue("y")
	ptr.Store(&s)
}

func recalls() {
	db.Query(cur.Load().(string)) // want `reaches`
	db.Query(*ptr.Load())         // want `reaches`
}

func handles(ctx context.Context, r *http.Request) {
	x := r.FormValue("x")
	stmt, err := db.PrepareContext(ctx, "SELECT "+x) // want `reaches`
	if err != nil {
		return
	}
	stmt.QueryContext(ctx, x)
	tx, _ := db.BeginTx(ctx, nil)
	tx.ExecContext(ctx, "DELETE FROM t WHERE x = "+x) // want `reaches`
	tx.ExecContext(ctx, "DELETE FROM t WHERE x = ?", x)
	conn, _ := db.Conn(ctx)
	conn.ExecContext(ctx, "CALL p("+strings.Trim(x, "'")+")") // want `reaches`
	conn.QueryRowContext(ctx, "SELECT ?", x)
}
