package decoded

import (
	"bytes"
	"database/sql"
	"encoding/json"
	"fmt"
	"net/http"
)

func readJSON(w http.ResponseWriter, r *http.Request, dst any) error {
	dec := json.NewDecoder(http.MaxBytesReader(w, r.Body, 1<<20))
	dec.DisallowUnknownFields()
	if err := dec.Decode(dst); err != nil {
		return fmt.Errorf("bad body: %w", err)
	}
	return nil
}

func helper(db *sql.DB, w http.ResponseWriter, r *http.Request) {
	var in struct {
		Title string
		Year  int32
	}
	if err := readJSON(w, r, &in); err != nil {
		return
	}
	db.Query("a" + in.Title) // want `reaches`
	db.Query(fmt.Sprint("a", in.Year))
}

func decode[T any](r *http.Request) (T, error) {
	var v T
	if err := json.NewDecoder(r.Body).Decode(&v); err != nil {
		return v, err
	}
	return v, nil
}

func bind[T any](h func(T)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var v T
		json.NewDecoder(r.Body).Decode(&v)
		h(v)
	}
}

func generic(db *sql.DB, r *http.Request) {
	v, err := decode[request](r)
	if err != nil {
		return
	}
	db.Query("a" + v.Filter.Order) // want `reaches`
	db.Query("a" + v.Hidden)
	db.Query("a" + v.secret)
	db.Query(fmt.Sprint("a", v.Filter.Page))
	http.Handle("/", bind(func(q request) { db.Query("a" + q.ID) })) // want `reaches`
}

type patch struct{ Field string }

func (p *patch) UnmarshalJSON(b []byte) error {
	p.Field = string(bytes.Trim(b, `"`))
	return nil
}

type custom struct{ P patch }

func customs(db *sql.DB, r *http.Request) {
	var c custom
	json.NewDecoder(r.Body).Decode(&c)
	db.Query("a" + c.P.Field) // want `reaches`
}
