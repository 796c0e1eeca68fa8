// Package goqu has the part of github.com/doug-martin/goqu/v9's API that the models name.
package goqu

import (
	"context"
	"database/sql"

	"github.com/doug-martin/goqu/v9/exp"
)

type Database struct{}

func (d *Database) Exec(query string, args ...interface{}) (sql.Result, error) { return nil, nil }

func (d *Database) ExecContext(ctx context.Context, query string, args ...interface{}) (sql.Result, error) {
	return nil, nil
}

func (d *Database) Prepare(query string) (*sql.Stmt, error) { return nil, nil }

func (d *Database) PrepareContext(ctx context.Context, query string) (*sql.Stmt, error) {
	return nil, nil
}

func (d *Database) Query(query string, args ...interface{}) (*sql.Rows, error) { return nil, nil }

func (d *Database) QueryContext(ctx context.Context, query string, args ...interface{}) (*sql.Rows, error) {
	return nil, nil
}

func (d *Database) QueryRow(query string, args ...interface{}) *sql.Row { return nil }

func (d *Database) QueryRowContext(ctx context.Context, query string, args ...interface{}) *sql.Row {
	return nil
}

func (d *Database) ScanStruct(i interface{}, query string, args ...interface{}) (bool, error) {
	return false, nil
}

func (d *Database) ScanStructContext(ctx context.Context, i interface{}, query string, args ...interface{}) (bool, error) {
	return false, nil
}

func (d *Database) ScanStructs(i interface{}, query string, args ...interface{}) error { return nil }

func (d *Database) ScanStructsContext(ctx context.Context, i interface{}, query string, args ...interface{}) error {
	return nil
}

func (d *Database) ScanVal(i interface{}, query string, args ...interface{}) (bool, error) {
	return false, nil
}

func (d *Database) ScanValContext(ctx context.Context, i interface{}, query string, args ...interface{}) (bool, error) {
	return false, nil
}

func (d *Database) ScanVals(i interface{}, query string, args ...interface{}) error { return nil }

func (d *Database) ScanValsContext(ctx context.Context, i interface{}, query string, args ...interface{}) error {
	return nil
}

type DeleteDataset struct{}

func (dd *DeleteDataset) ToSQL() (string, []interface{}, error) { return "", nil, nil }

type Ex = exp.Ex

type InsertDataset struct{}

func (id *InsertDataset) ToSQL() (string, []interface{}, error) { return "", nil, nil }

type SQLDatabase interface{}

type SelectDataset struct{}

func (sd *SelectDataset) ToSQL() (string, []interface{}, error) { return "", nil, nil }

func (sd *SelectDataset) Where(expressions ...exp.Expression) *SelectDataset { return nil }

type TxDatabase struct{}

func (td *TxDatabase) Exec(query string, args ...interface{}) (sql.Result, error) { return nil, nil }

func (td *TxDatabase) ExecContext(ctx context.Context, query string, args ...interface{}) (sql.Result, error) {
	return nil, nil
}

func (td *TxDatabase) Prepare(query string) (*sql.Stmt, error) { return nil, nil }

func (td *TxDatabase) PrepareContext(ctx context.Context, query string) (*sql.Stmt, error) {
	return nil, nil
}

func (td *TxDatabase) Query(query string, args ...interface{}) (*sql.Rows, error) { return nil, nil }

func (td *TxDatabase) QueryContext(ctx context.Context, query string, args ...interface{}) (*sql.Rows, error) {
	return nil, nil
}

func (td *TxDatabase) QueryRow(query string, args ...interface{}) *sql.Row { return nil }

func (td *TxDatabase) QueryRowContext(ctx context.Context, query string, args ...interface{}) *sql.Row {
	return nil
}

func (td *TxDatabase) ScanStruct(i interface{}, query string, args ...interface{}) (bool, error) {
	return false, nil
}

func (td *TxDatabase) ScanStructs(i interface{}, query string, args ...interface{}) error { return nil }

func (td *TxDatabase) ScanVal(i interface{}, query string, args ...interface{}) (bool, error) {
	return false, nil
}

func (td *TxDatabase) ScanVals(i interface{}, query string, args ...interface{}) error { return nil }

type UpdateDataset struct{}

func (ud *UpdateDataset) ToSQL() (string, []interface{}, error) { return "", nil, nil }

func C(col string) exp.IdentifierExpression { return nil }

func From(table ...interface{}) *SelectDataset { return nil }

func I(ident string) exp.IdentifierExpression { return nil }

func L(sql string, args ...interface{}) exp.LiteralExpression { return nil }

func New(dialect string, db SQLDatabase) *Database { return nil }
