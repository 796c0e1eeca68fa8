// Package dbx is database/sql with retries.
package dbx

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"log/slog"
)

type DB struct {
	*sql.DB
	Log *slog.Logger
}

// Run executes a statement, again if the connection broke.
func (d *DB) Run(ctx context.Context, query string, args ...any) (res sql.Result, err error) {
	for attempt := range 3 {
		if res, err = d.ExecContext(ctx, query, args...); !errors.Is(err, driver.ErrBadConn) {
			return res, err
		}
		d.Log.WarnContext(ctx, "connection lost", "attempt", attempt)
	}
	return nil, err
}

// InTx calls f with a transaction.
func (d *DB) InTx(ctx context.Context, f func(*sql.Tx) error) error {
	tx, err := d.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	if err := f(tx); err != nil {
		return errors.Join(err, tx.Rollback())
	}
	return tx.Commit()
}
