package services

import (
	"database/sql"
	"net/http"
)

// FindParams is as go-swagger makes it of an API's description.
type FindParams struct {
	HTTPRequest *http.Request
	ID          *string
	Limit       int64
	Order       *string
}

func (p *FindParams) validateOrder() error { return nil }

// BindRequest reads a request.
func (p *FindParams) BindRequest(r *http.Request, route *struct{}) error { return nil }

func find(db *sql.DB, params FindParams) {
	db.Query("SELECT * FROM t WHERE id = '" + *params.ID + "'") // want `HTTP request parameter reaches`
	db.Query("SELECT * FROM t WHERE id = $1", *params.ID)
	db.Query("SELECT * FROM t ORDER BY name " + *params.Order)
	finds(db, []string{*params.ID})
}

func finds(db *sql.DB, ids []string) {
	for _, id := range ids {
		db.Query("SELECT * FROM t WHERE id = '" + id + "'") // want `HTTP request parameter reaches`
	}
}

// filterParams has more than what was read.
type filterParams struct {
	FindParams
	Tables []string
}

func filter(db *sql.DB, params filterParams) {
	db.Query("SELECT * FROM " + params.Tables[0] + " ORDER BY name " + *params.Order)
	db.Query("SELECT * FROM t WHERE id = '" + *params.ID + "'") // want `HTTP request parameter reaches`
}
