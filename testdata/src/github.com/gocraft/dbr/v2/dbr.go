// Package dbr has the part of github.com/gocraft/dbr/v2's API that the models name.
package dbr

import (
	"database/sql"
)

type Builder interface{}

type Connection struct {
	*sql.DB
	Dialect
	EventReceiver
}

func (conn *Connection) NewSession(log EventReceiver) *Session { return nil }

type DeleteStmt struct {
	Runner
	EventReceiver
	Dialect
}

func (b *DeleteStmt) Where(query interface{}, value ...interface{}) *DeleteStmt { return nil }

type Dialect interface{}

type EventReceiver interface{}

type InsertStmt struct {
	Runner
	EventReceiver
	Dialect
}

type Runner interface{}

type SelectStmt struct {
	Runner
	EventReceiver
	Dialect
}

func (b *SelectStmt) From(table interface{}) *SelectStmt { return nil }

func (b *SelectStmt) GroupBy(col ...string) *SelectStmt { return nil }

func (b *SelectStmt) Having(query interface{}, value ...interface{}) *SelectStmt { return nil }

func (b *SelectStmt) Join(table interface{}, on interface{}, indexHints ...Builder) *SelectStmt {
	return nil
}

func (b *SelectStmt) LeftJoin(table interface{}, on interface{}, indexHints ...Builder) *SelectStmt {
	return nil
}

func (b *SelectStmt) Load(value interface{}) (int, error) { return 0, nil }

func (b *SelectStmt) LoadOne(value interface{}) error { return nil }

func (b *SelectStmt) OrderAsc(col string) *SelectStmt { return nil }

func (b *SelectStmt) OrderBy(col string) *SelectStmt { return nil }

func (b *SelectStmt) OrderDesc(col string) *SelectStmt { return nil }

func (b *SelectStmt) Where(query interface{}, value ...interface{}) *SelectStmt { return nil }

type Session struct {
	*Connection
	EventReceiver
}

func (sess *Session) DeleteBySql(query string, value ...interface{}) *DeleteStmt { return nil }

func (sess *Session) InsertBySql(query string, value ...interface{}) *InsertStmt { return nil }

func (sess *Session) Select(column ...string) *SelectStmt { return nil }

func (sess *Session) SelectBySql(query string, value ...interface{}) *SelectStmt { return nil }

func (sess *Session) UpdateBySql(query string, value ...interface{}) *UpdateStmt { return nil }

type Tx struct {
	EventReceiver
	Dialect
	*sql.Tx
}

func (tx *Tx) DeleteBySql(query string, value ...interface{}) *DeleteStmt { return nil }

func (tx *Tx) InsertBySql(query string, value ...interface{}) *InsertStmt { return nil }

func (tx *Tx) SelectBySql(query string, value ...interface{}) *SelectStmt { return nil }

func (tx *Tx) UpdateBySql(query string, value ...interface{}) *UpdateStmt { return nil }

type UpdateStmt struct {
	Runner
	EventReceiver
	Dialect
}

func (b *UpdateStmt) Where(query interface{}, value ...interface{}) *UpdateStmt { return nil }

func DeleteBySql(query string, value ...interface{}) *DeleteStmt { return nil }

func Expr(query string, value ...interface{}) Builder { return nil }

func InsertBySql(query string, value ...interface{}) *InsertStmt { return nil }

func Open(driver string, dsn string, log EventReceiver) (*Connection, error) { return nil, nil }

func Select(column ...interface{}) *SelectStmt { return nil }

func SelectBySql(query string, value ...interface{}) *SelectStmt { return nil }

func UpdateBySql(query string, value ...interface{}) *UpdateStmt { return nil }
