// Package carriers has values inside others: errors, URLs, requests, readers, lists.
package carriers

import (
	"database/sql"
	"errors"
	"fmt"
	"net/http"
)

type queryError struct {
	Query string
	Code  int
}

func (e *queryError) Error() string { return e.Query }

func fail(x string) error { return &queryError{Query: x, Code: 3} }

func wrap(x string) error { return fmt.Errorf("wrapped: %w", fail(x)) }

func errs(db *sql.DB, r *http.Request) {
	x := r.FormValue("x")
	db.Query("a" + fail(x).Error()) // want `reaches`
	db.Query("a" + wrap(x).Error()) // want `reaches`
	db.Query("a" + wrap("c").Error())
	var qe *queryError
	if errors.As(wrap(x), &qe) {
		db.Query("a" + qe.Query) // want `reaches`
		db.Query(fmt.Sprint("a", qe.Code))
	}
	err := errors.Join(errors.New("a"), errors.New(x))
	db.Query("a" + err.Error())                    // want `reaches`
	db.Query("a" + errors.Unwrap(wrap(x)).Error()) // want `reaches`
	if qe, ok := fail(x).(*queryError); ok {
		db.Query("a" + qe.Query) // want `reaches`
	}
	if qe, ok := errors.AsType[*queryError](wrap(x)); ok {
		db.Query("a" + qe.Query) // want `reaches`
	}
}
