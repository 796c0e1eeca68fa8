// Package tables hands out an interface, and keeps to itself what implements it.
package tables

import (
	"context"
	"database/sql"
)

// Users is what the program asks of the table.
type Users interface {
	List(ctx context.Context, order string) error
	Find(ctx context.Context, name string) error
}

type users struct{ db *sql.DB }

// New returns the table.
func New(db *sql.DB) Users { return &users{db} }

func (u *users) List(ctx context.Context, order string) error {
	_, err := u.db.QueryContext(ctx, "SELECT * FROM users ORDER BY "+order)
	return err
}

func (u *users) Find(ctx context.Context, name string) error {
	_, err := u.db.QueryContext(ctx, "SELECT * FROM users WHERE name = ?", name)
	return err
}
