// Package store has repositories of any rows.
package store

import "database/sql"

type Repository[T any] interface {
	Find(where string, into *T) error
	Get(id string, into *T) error
}

type repository[T any] struct {
	db    *sql.DB
	table string
}

func New[T any](db *sql.DB, table string) Repository[T] { return &repository[T]{db: db, table: table} }

func (r *repository[T]) Find(where string, into *T) error {
	return r.db.QueryRow("SELECT * FROM " + r.table + " WHERE " + where).Scan(into)
}

func (r *repository[T]) Get(id string, into *T) error {
	return r.db.QueryRow("SELECT * FROM "+r.table+" WHERE id = ?", id).Scan(into)
}
