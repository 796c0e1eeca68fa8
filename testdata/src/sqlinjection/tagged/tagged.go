// Package tagged has structs that a validator checks by their tags.
package tagged

import (
	"database/sql"
	"encoding/json"
	"net/http"
	"sqlinjection/tagged/check"
	"strings"

	"github.com/go-playground/validator/v10"
	"github.com/labstack/echo/v4"
)

type page struct {
	Order string `validate:"oneof=asc desc"`
}

type query struct {
	ID   string   `validate:"required,uuid"`
	Name string   `validate:"required,min=3"`
	Tags []string `validate:"max=5,dive,alphanum"`
	Raw  []string `validate:"max=5"`
	Page page
}

func (q *query) valid() error { return validator.New().Struct(q) }

func direct(db *sql.DB, r *http.Request) {
	var q query
	json.NewDecoder(r.Body).Decode(&q)
	db.Query("SELECT * FROM t ORDER BY n " + q.Page.Order) // want `HTTP request body reaches`
	if err := validator.New().Struct(&q); err != nil {
		return
	}
	db.Query("SELECT * FROM t ORDER BY n " + q.Page.Order)
	db.Query("SELECT * FROM t WHERE id = '" + q.ID + "'")
	db.Query("SELECT * FROM t WHERE t = '" + strings.Join(q.Tags, "','") + "'")
	db.Query("SELECT * FROM t WHERE t = '" + strings.Join(q.Raw, "','") + "'") // want `HTTP request body reaches`
	db.Query("SELECT * FROM t WHERE n = '" + q.Name + "'")                     // want `HTTP request body reaches`
	q.ID = r.FormValue("id")
	db.Query("SELECT * FROM t WHERE id = '" + q.ID + "'") // want `HTTP form value "id" reaches`
}

func inHelper(db *sql.DB, r *http.Request) {
	var q query
	if err := check.Decode(r, &q); err != nil {
		return
	}
	db.Query("SELECT * FROM t WHERE id = '" + q.ID + "'")
	db.Query("SELECT * FROM t WHERE n = '" + q.Name + "'") // want `HTTP request body reaches`
}

func byMethod(db *sql.DB, r *http.Request) {
	q := &query{ID: r.FormValue("id"), Name: r.FormValue("n")}
	if q.valid() != nil {
		return
	}
	db.Query("SELECT * FROM t WHERE id = '" + q.ID + "'")
	db.Query("SELECT * FROM t WHERE n = '" + q.Name + "'") // want `HTTP form value "n" reaches`
}

func ignored(db *sql.DB, r *http.Request) {
	var q query
	json.NewDecoder(r.Body).Decode(&q)
	if err := check.Value(q); err != nil {
		println("bad")
	}
	db.Query("SELECT * FROM t WHERE id = '" + q.ID + "'") // want `HTTP request body reaches`
}

func single(db *sql.DB, r *http.Request) {
	o := r.FormValue("order")
	if check.Order(o) != nil {
		return
	}
	db.Query("SELECT * FROM t ORDER BY n " + o)
}

func framework(db *sql.DB) echo.HandlerFunc {
	return func(c echo.Context) error {
		q := new(query)
		if err := c.Bind(q); err != nil {
			return err
		}
		if err := c.Validate(q); err != nil {
			return err
		}
		db.Query("SELECT * FROM t WHERE id = '" + q.ID + "'")
		db.Query("SELECT * FROM t WHERE n = '" + q.Name + "'") // want `HTTP request body reaches`
		return nil
	}
}
