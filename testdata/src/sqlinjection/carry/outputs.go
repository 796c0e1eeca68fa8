package carry

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"
	"net/http"
	"strings"
)

type order struct {
	Column string
	Limit  int
	Tags   []string
}

func unmarshal(r *http.Request) {
	data, err := io.ReadAll(r.Body)
	if err != nil {
		return
	}
	var o order
	if json.Unmarshal(data, &o) != nil {
		return
	}
	db.Query("SELECT * FROM t ORDER BY " + o.Column) // want `HTTP request body reaches`
	db.Query(fmt.Sprintf("SELECT * FROM t LIMIT %d", o.Limit))
	for _, t := range o.Tags {
		db.Query("SELECT * FROM t WHERE tag = '" + t + "'") // want `HTTP request body reaches`
	}
	var m map[string]any
	json.Unmarshal(data, &m)
	db.Query("SELECT * FROM t WHERE x = " + m["x"].(string)) // want `HTTP request body "x" reaches`
	var x order
	xml.NewDecoder(r.Body).Decode(&x)
	db.Query("SELECT " + x.Column) // want `HTTP request body reaches`
	var fixed order
	json.Unmarshal([]byte(`{"Column":"name"}`), &fixed)
	db.Query("SELECT * FROM t ORDER BY " + fixed.Column)
}

func copied(r *http.Request) {
	var b strings.Builder
	io.Copy(&b, r.Body)
	db.Exec(b.String()) // want `HTTP request body reaches`
	var c bytes.Buffer
	io.Copy(&c, strings.NewReader("SELECT 1"))
	db.Exec(c.String())
	var d bytes.Buffer
	fmt.Fprintf(&d, "SELECT * FROM t WHERE id = %s", r.FormValue("id"))
	db.Exec(d.String()) // want `reaches`
	var e bytes.Buffer
	fmt.Fprintf(&e, "SELECT * FROM t WHERE id = %d", len(r.FormValue("id")))
	db.Exec(e.String())
}

func scanned(r *http.Request) {
	var name string
	var n int
	fmt.Sscanf(r.FormValue("x"), "%s %d", &name, &n)
	db.Query(fmt.Sprint("SELECT ", n))
	db.Query("SELECT " + name) // want `reaches`
}

// fill is an output parameter of the program's own.
func fill(o *order, r *http.Request) error {
	o.Column = r.FormValue("column")
	o.Limit = 10
	o.Tags = []string{"a"}
	return nil
}

func filled(r *http.Request) {
	var o order
	if fill(&o, r) != nil {
		return
	}
	db.Query("SELECT " + o.Column) // want `HTTP form value "column" reaches`
	db.Query("SELECT " + o.Tags[0])
}

func decode[T any](r *http.Request) (v T, err error) {
	err = json.NewDecoder(r.Body).Decode(&v)
	return v, err
}

func decoded(r *http.Request) {
	o, err := decode[order](r)
	if err != nil {
		return
	}
	db.Query("SELECT " + o.Column) // want `HTTP request body reaches`
	db.Query(fmt.Sprint("SELECT ", o.Limit))
}
