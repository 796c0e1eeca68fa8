// Package gorp has the part of github.com/go-gorp/gorp/v3's API that the models name.
package gorp

import (
	"database/sql"
)

type DbMap struct{ Db *sql.DB }

type Transaction struct{}

type SqlExecutor interface {
	Exec(query string, args ...any) (sql.Result, error)
	Select(i any, query string, args ...any) ([]any, error)
	SelectOne(holder any, query string, args ...any) error
	SelectInt(query string, args ...any) (int64, error)
	SelectStr(query string, args ...any) (string, error)
	SelectFloat(query string, args ...any) (float64, error)
	SelectNullInt(query string, args ...any) (sql.NullInt64, error)
	SelectNullStr(query string, args ...any) (sql.NullString, error)
	SelectNullFloat(query string, args ...any) (sql.NullFloat64, error)
	Query(query string, args ...any) (*sql.Rows, error)
	QueryRow(query string, args ...any) *sql.Row
}

func (x *DbMap) Exec(query string, args ...any) (sql.Result, error) { return nil, nil }

func (x *DbMap) Select(i any, query string, args ...any) ([]any, error) { return nil, nil }

func (x *DbMap) SelectOne(holder any, query string, args ...any) error { return nil }

func (x *DbMap) SelectInt(query string, args ...any) (int64, error) { return 0, nil }

func (x *DbMap) SelectStr(query string, args ...any) (string, error) { return "", nil }

func (x *DbMap) SelectFloat(query string, args ...any) (float64, error) { return 0, nil }

func (x *DbMap) SelectNullInt(query string, args ...any) (sql.NullInt64, error) {
	return sql.NullInt64{}, nil
}

func (x *DbMap) SelectNullStr(query string, args ...any) (sql.NullString, error) {
	return sql.NullString{}, nil
}

func (x *DbMap) SelectNullFloat(query string, args ...any) (sql.NullFloat64, error) {
	return sql.NullFloat64{}, nil
}

func (x *DbMap) Query(query string, args ...any) (*sql.Rows, error) { return nil, nil }

func (x *DbMap) QueryRow(query string, args ...any) *sql.Row { return nil }

func (x *DbMap) Prepare(query string) (*sql.Stmt, error) { return nil, nil }

func (x *Transaction) Exec(query string, args ...any) (sql.Result, error) { return nil, nil }

func (x *Transaction) Select(i any, query string, args ...any) ([]any, error) { return nil, nil }

func (x *Transaction) SelectOne(holder any, query string, args ...any) error { return nil }

func (x *Transaction) SelectInt(query string, args ...any) (int64, error) { return 0, nil }

func (x *Transaction) SelectStr(query string, args ...any) (string, error) { return "", nil }

func (x *Transaction) SelectFloat(query string, args ...any) (float64, error) { return 0, nil }

func (x *Transaction) SelectNullInt(query string, args ...any) (sql.NullInt64, error) {
	return sql.NullInt64{}, nil
}

func (x *Transaction) SelectNullStr(query string, args ...any) (sql.NullString, error) {
	return sql.NullString{}, nil
}

func (x *Transaction) SelectNullFloat(query string, args ...any) (sql.NullFloat64, error) {
	return sql.NullFloat64{}, nil
}

func (x *Transaction) Query(query string, args ...any) (*sql.Rows, error) { return nil, nil }

func (x *Transaction) QueryRow(query string, args ...any) *sql.Row { return nil }

func (x *Transaction) Prepare(query string) (*sql.Stmt, error) { return nil, nil }

func SelectInt(e SqlExecutor, query string, args ...any) (int64, error) { return 0, nil }

func SelectStr(e SqlExecutor, query string, args ...any) (string, error) { return "", nil }

func SelectFloat(e SqlExecutor, query string, args ...any) (float64, error) { return 0, nil }

func SelectNullInt(e SqlExecutor, query string, args ...any) (sql.NullInt64, error) {
	return sql.NullInt64{}, nil
}

func SelectNullStr(e SqlExecutor, query string, args ...any) (sql.NullString, error) {
	return sql.NullString{}, nil
}

func SelectNullFloat(e SqlExecutor, query string, args ...any) (sql.NullFloat64, error) {
	return sql.NullFloat64{}, nil
}
