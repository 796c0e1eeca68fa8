// Package pg has the part of github.com/go-pg/pg/v10's API that the models name.
package pg

import (
	"context"
	"crypto/tls"
	"net"

	"github.com/go-pg/pg/v10/orm"
)

type DB struct {
	*baseDB
}

type Options struct {
	Network   string
	TLSConfig *tls.Config
	Dialer    func(ctx context.Context, network, addr string) (net.Conn, error)
	Addr      string
	User      string
	Password  string
}

type Query = orm.Query

type Result = orm.Result

type Stmt struct{}

type Tx struct{}

func (tx *Tx) Exec(query interface{}, params ...interface{}) (Result, error) { return nil, nil }

func (tx *Tx) ExecContext(c context.Context, query interface{}, params ...interface{}) (Result, error) {
	return nil, nil
}

func (tx *Tx) ExecOne(query interface{}, params ...interface{}) (Result, error) { return nil, nil }

func (tx *Tx) ExecOneContext(c context.Context, query interface{}, params ...interface{}) (Result, error) {
	return nil, nil
}

func (tx *Tx) Prepare(q string) (*Stmt, error) { return nil, nil }

func (tx *Tx) Query(model interface{}, query interface{}, params ...interface{}) (Result, error) {
	return nil, nil
}

func (tx *Tx) QueryContext(c context.Context, model interface{}, query interface{}, params ...interface{}) (Result, error) {
	return nil, nil
}

func (tx *Tx) QueryOne(model interface{}, query interface{}, params ...interface{}) (Result, error) {
	return nil, nil
}

func (tx *Tx) QueryOneContext(c context.Context, model interface{}, query interface{}, params ...interface{}) (Result, error) {
	return nil, nil
}

type baseDB struct{}

func (db *baseDB) Exec(query interface{}, params ...interface{}) (Result, error) { return nil, nil }

func (db *baseDB) ExecContext(c context.Context, query interface{}, params ...interface{}) (Result, error) {
	return nil, nil
}

func (db *baseDB) ExecOne(query interface{}, params ...interface{}) (Result, error) { return nil, nil }

func (db *baseDB) ExecOneContext(ctx context.Context, query interface{}, params ...interface{}) (Result, error) {
	return nil, nil
}

func (db *baseDB) Model(model ...interface{}) *Query { return nil }

func (db *baseDB) Prepare(q string) (*Stmt, error) { return nil, nil }

func (db *baseDB) Query(model interface{}, query interface{}, params ...interface{}) (Result, error) {
	return nil, nil
}

func (db *baseDB) QueryContext(c context.Context, model interface{}, query interface{}, params ...interface{}) (Result, error) {
	return nil, nil
}

func (db *baseDB) QueryOne(model interface{}, query interface{}, params ...interface{}) (Result, error) {
	return nil, nil
}

func (db *baseDB) QueryOneContext(ctx context.Context, model interface{}, query interface{}, params ...interface{}) (Result, error) {
	return nil, nil
}

func Connect(opt *Options) *DB { return nil }

func ParseURL(sURL string) (*Options, error) { return nil, nil }

func SafeQuery(query string, params ...interface{}) *orm.SafeQueryAppender { return nil }
