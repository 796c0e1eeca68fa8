// Package sqlx has the part of github.com/jmoiron/sqlx's API that the models name.
package sqlx

import (
	"context"
	"database/sql"
)

type ColScanner interface{}

type Conn struct {
	*sql.Conn
}

func (c *Conn) GetContext(ctx context.Context, dest interface{}, query string, args ...interface{}) error {
	return nil
}

func (c *Conn) PreparexContext(ctx context.Context, query string) (*Stmt, error) { return nil, nil }

func (c *Conn) QueryRowxContext(ctx context.Context, query string, args ...interface{}) *Row {
	return nil
}

func (c *Conn) QueryxContext(ctx context.Context, query string, args ...interface{}) (*Rows, error) {
	return nil, nil
}

func (c *Conn) Rebind(query string) string { return "" }

func (c *Conn) SelectContext(ctx context.Context, dest interface{}, query string, args ...interface{}) error {
	return nil
}

type DB struct {
	*sql.DB
}

func (db *DB) Beginx() (*Tx, error) { return nil, nil }

func (db *DB) BindNamed(query string, arg interface{}) (string, []interface{}, error) {
	return "", nil, nil
}

func (db *DB) Get(dest interface{}, query string, args ...interface{}) error { return nil }

func (db *DB) GetContext(ctx context.Context, dest interface{}, query string, args ...interface{}) error {
	return nil
}

func (db *DB) MustBegin() *Tx { return nil }

func (db *DB) MustExec(query string, args ...interface{}) sql.Result { return nil }

func (db *DB) MustExecContext(ctx context.Context, query string, args ...interface{}) sql.Result {
	return nil
}

func (db *DB) NamedExec(query string, arg interface{}) (sql.Result, error) { return nil, nil }

func (db *DB) NamedExecContext(ctx context.Context, query string, arg interface{}) (sql.Result, error) {
	return nil, nil
}

func (db *DB) NamedQuery(query string, arg interface{}) (*Rows, error) { return nil, nil }

func (db *DB) NamedQueryContext(ctx context.Context, query string, arg interface{}) (*Rows, error) {
	return nil, nil
}

func (db *DB) PrepareNamed(query string) (*NamedStmt, error) { return nil, nil }

func (db *DB) PrepareNamedContext(ctx context.Context, query string) (*NamedStmt, error) {
	return nil, nil
}

func (db *DB) Preparex(query string) (*Stmt, error) { return nil, nil }

func (db *DB) PreparexContext(ctx context.Context, query string) (*Stmt, error) { return nil, nil }

func (db *DB) QueryRowx(query string, args ...interface{}) *Row { return nil }

func (db *DB) QueryRowxContext(ctx context.Context, query string, args ...interface{}) *Row {
	return nil
}

func (db *DB) Queryx(query string, args ...interface{}) (*Rows, error) { return nil, nil }

func (db *DB) QueryxContext(ctx context.Context, query string, args ...interface{}) (*Rows, error) {
	return nil, nil
}

func (db *DB) Rebind(query string) string { return "" }

func (db *DB) Select(dest interface{}, query string, args ...interface{}) error { return nil }

func (db *DB) SelectContext(ctx context.Context, dest interface{}, query string, args ...interface{}) error {
	return nil
}

type Execer interface {
	Exec(query string, args ...interface{}) (sql.Result, error)
}

type ExecerContext interface {
	ExecContext(ctx context.Context, query string, args ...interface{}) (sql.Result, error)
}

type Ext interface {
	Queryer
	Execer
}

type ExtContext interface {
	QueryerContext
	ExecerContext
}

type NamedStmt struct{}

func (n *NamedStmt) Get(dest interface{}, arg interface{}) error { return nil }

func (n *NamedStmt) GetContext(ctx context.Context, dest interface{}, arg interface{}) error {
	return nil
}

func (n *NamedStmt) Select(dest interface{}, arg interface{}) error { return nil }

func (n *NamedStmt) SelectContext(ctx context.Context, dest interface{}, arg interface{}) error {
	return nil
}

type Preparer interface {
	Prepare(query string) (*sql.Stmt, error)
}

type PreparerContext interface {
	PrepareContext(ctx context.Context, query string) (*sql.Stmt, error)
}

type Queryer interface {
	Query(query string, args ...interface{}) (*sql.Rows, error)
	QueryRowx(query string, args ...interface{}) *Row
	Queryx(query string, args ...interface{}) (*Rows, error)
}

type QueryerContext interface {
	QueryContext(ctx context.Context, query string, args ...interface{}) (*sql.Rows, error)
	QueryRowxContext(ctx context.Context, query string, args ...interface{}) *Row
	QueryxContext(ctx context.Context, query string, args ...interface{}) (*Rows, error)
}

type Row struct{}

func (r *Row) MapScan(dest map[string]interface{}) error { return nil }

func (r *Row) Scan(dest ...interface{}) error { return nil }

func (r *Row) SliceScan() ([]interface{}, error) { return nil, nil }

func (r *Row) StructScan(dest interface{}) error { return nil }

type Rows struct {
	*sql.Rows
}

func (r *Rows) MapScan(dest map[string]interface{}) error { return nil }

func (r *Rows) SliceScan() ([]interface{}, error) { return nil, nil }

func (r *Rows) StructScan(dest interface{}) error { return nil }

type Stmt struct {
	*sql.Stmt
}

func (s *Stmt) Get(dest interface{}, args ...interface{}) error { return nil }

func (s *Stmt) GetContext(ctx context.Context, dest interface{}, args ...interface{}) error {
	return nil
}

func (s *Stmt) Select(dest interface{}, args ...interface{}) error { return nil }

func (s *Stmt) SelectContext(ctx context.Context, dest interface{}, args ...interface{}) error {
	return nil
}

type Tx struct {
	*sql.Tx
}

func (tx *Tx) BindNamed(query string, arg interface{}) (string, []interface{}, error) {
	return "", nil, nil
}

func (tx *Tx) Get(dest interface{}, query string, args ...interface{}) error { return nil }

func (tx *Tx) GetContext(ctx context.Context, dest interface{}, query string, args ...interface{}) error {
	return nil
}

func (tx *Tx) MustExec(query string, args ...interface{}) sql.Result { return nil }

func (tx *Tx) MustExecContext(ctx context.Context, query string, args ...interface{}) sql.Result {
	return nil
}

func (tx *Tx) NamedExec(query string, arg interface{}) (sql.Result, error) { return nil, nil }

func (tx *Tx) NamedExecContext(ctx context.Context, query string, arg interface{}) (sql.Result, error) {
	return nil, nil
}

func (tx *Tx) NamedQuery(query string, arg interface{}) (*Rows, error) { return nil, nil }

func (tx *Tx) PrepareNamed(query string) (*NamedStmt, error) { return nil, nil }

func (tx *Tx) PrepareNamedContext(ctx context.Context, query string) (*NamedStmt, error) {
	return nil, nil
}

func (tx *Tx) Preparex(query string) (*Stmt, error) { return nil, nil }

func (tx *Tx) PreparexContext(ctx context.Context, query string) (*Stmt, error) { return nil, nil }

func (tx *Tx) QueryRowx(query string, args ...interface{}) *Row { return nil }

func (tx *Tx) QueryRowxContext(ctx context.Context, query string, args ...interface{}) *Row {
	return nil
}

func (tx *Tx) Queryx(query string, args ...interface{}) (*Rows, error) { return nil, nil }

func (tx *Tx) QueryxContext(ctx context.Context, query string, args ...interface{}) (*Rows, error) {
	return nil, nil
}

func (tx *Tx) Rebind(query string) string { return "" }

func (tx *Tx) Select(dest interface{}, query string, args ...interface{}) error { return nil }

func (tx *Tx) SelectContext(ctx context.Context, dest interface{}, query string, args ...interface{}) error {
	return nil
}

type rowsi interface{}

func BindNamed(bindType int, query string, arg interface{}) (string, []interface{}, error) {
	return "", nil, nil
}

func Connect(driverName string, dataSourceName string) (*DB, error) { return nil, nil }

func ConnectContext(ctx context.Context, driverName string, dataSourceName string) (*DB, error) {
	return nil, nil
}

func Get(q Queryer, dest interface{}, query string, args ...interface{}) error { return nil }

func GetContext(ctx context.Context, q QueryerContext, dest interface{}, query string, args ...interface{}) error {
	return nil
}

func In(query string, args ...interface{}) (string, []interface{}, error) { return "", nil, nil }

func LoadFile(e Execer, path string) (*sql.Result, error) { return nil, nil }

func LoadFileContext(ctx context.Context, e ExecerContext, path string) (*sql.Result, error) {
	return nil, nil
}

func MapScan(r ColScanner, dest map[string]interface{}) error { return nil }

func MustConnect(driverName string, dataSourceName string) *DB { return nil }

func MustExec(e Execer, query string, args ...interface{}) sql.Result { return nil }

func MustExecContext(ctx context.Context, e ExecerContext, query string, args ...interface{}) sql.Result {
	return nil
}

func MustOpen(driverName string, dataSourceName string) *DB { return nil }

func Named(query string, arg interface{}) (string, []interface{}, error) { return "", nil, nil }

func NamedExec(e Ext, query string, arg interface{}) (sql.Result, error) { return nil, nil }

func NamedExecContext(ctx context.Context, e ExtContext, query string, arg interface{}) (sql.Result, error) {
	return nil, nil
}

func NamedQuery(e Ext, query string, arg interface{}) (*Rows, error) { return nil, nil }

func NamedQueryContext(ctx context.Context, e ExtContext, query string, arg interface{}) (*Rows, error) {
	return nil, nil
}

func Open(driverName string, dataSourceName string) (*DB, error) { return nil, nil }

func Preparex(p Preparer, query string) (*Stmt, error) { return nil, nil }

func PreparexContext(ctx context.Context, p PreparerContext, query string) (*Stmt, error) {
	return nil, nil
}

func Rebind(bindType int, query string) string { return "" }

func Select(q Queryer, dest interface{}, query string, args ...interface{}) error { return nil }

func SelectContext(ctx context.Context, q QueryerContext, dest interface{}, query string, args ...interface{}) error {
	return nil
}

func SliceScan(r ColScanner) ([]interface{}, error) { return nil, nil }

func StructScan(rows rowsi, dest interface{}) error { return nil }
