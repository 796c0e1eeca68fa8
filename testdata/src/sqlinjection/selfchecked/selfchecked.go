// Package selfchecked: a request checks itself, by a method that a function of another package calls through an interface.
package selfchecked

import (
	"database/sql"
	"errors"
	"net/http"
	"regexp"
	"sync"

	"sqlinjection/selfchecked/decode"
)

var column = regexp.MustCompile(`^[a-z_]+$`)

type list struct{ Order, Where string }

func (l *list) Validate() error {
	if len(l.Order) > 0 && !column.MatchString(l.Order) {
		return errors.New("bad order")
	}
	return nil
}

// An unchecked has no method.
type unchecked struct{ Order string }

func handle(db *sql.DB, w http.ResponseWriter, r *http.Request) {
	q := &list{}
	if err := decode.Request(r, q); err != nil {
		return
	}
	db.Query("SELECT * FROM t ORDER BY " + q.Order)
	db.Query("SELECT * FROM t WHERE " + q.Where) // want `HTTP request body`
}

func handleAny(db *sql.DB, w http.ResponseWriter, r *http.Request) {
	var q list
	if err := decode.IfAny(r, &q); err != nil {
		return
	}
	db.Query("SELECT * FROM t ORDER BY " + q.Order)
	var u unchecked
	if err := decode.IfAny(r, &u); err != nil {
		return
	}
	db.Query("SELECT * FROM t ORDER BY " + u.Order) // want `HTTP request body`
}

func handleOnce(db *sql.DB, w http.ResponseWriter, r *http.Request) {
	q := &list{}
	if err := decode.Once(r, q, r.Method == "PUT"); err != nil {
		return
	}
	db.Query("SELECT * FROM t ORDER BY " + q.Order) // want `HTTP request body`
}

func ignored(db *sql.DB, w http.ResponseWriter, r *http.Request) {
	q := &list{}
	_ = decode.Request(r, q)
	db.Query("SELECT * FROM t ORDER BY " + q.Order) // want `HTTP request body`
}

// A checked part of a struct that is handed on as a whole.
type service interface{ find(l list) }

type store struct {
	db *sql.DB
	mu sync.Mutex
	n  int
}

func (s *store) find(l list) {
	s.db.Query("SELECT * FROM t ORDER BY " + l.Order)
	s.db.Query("SELECT * FROM t WHERE " + l.Where) // want `HTTP request body`
}

var one service = &store{}

func handOn(w http.ResponseWriter, r *http.Request) {
	var q list
	if err := decode.Request(r, &q); err != nil {
		return
	}
	one.find(q)
}

// What is returned beside an error counts where the error is nil.
func split(path string) (bucket string, err error) {
	bucket = path[1:]
	if column.MatchString(bucket) {
		if path == "/x" {
			err = errors.New("reserved")
		}
	} else {
		err = errors.New("bad bucket")
	}
	return bucket, err
}

func (s *store) locked(path string) (db *sql.DB, bucket string, err error) {
	bucket = path[1:]
	if column.MatchString(bucket) {
		s.mu.Lock()
		defer s.mu.Unlock()
		if path == "/x" {
			if err = s.db.Ping(); err == nil {
				s.n++
			}
		}
	} else {
		err = errors.New("bad bucket")
	}
	return s.db, bucket, err
}

func (s *store) half(path string) (bucket string, err error) {
	bucket = path[1:]
	if !column.MatchString(bucket) && s.n > 1 {
		err = errors.New("bad bucket")
	}
	return bucket, err
}

func (s *store) buckets(w http.ResponseWriter, r *http.Request) {
	b, err := split(r.URL.Path)
	if err != nil {
		return
	}
	s.db.Query("SELECT * FROM " + b)
	db, c, err := s.locked(r.URL.Path)
	if err != nil {
		return
	}
	db.Query("SELECT * FROM " + c)
	d, err := s.half(r.FormValue("bucket"))
	if err != nil {
		return
	}
	db.Query("SELECT * FROM " + d) // want `HTTP form value "bucket"`
}
