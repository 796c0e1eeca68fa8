// Package gorm has the part of github.com/jinzhu/gorm's API that the models name.
package gorm

type DB struct{}

func (s *DB) Create(value interface{}) *DB { return nil }

func (s *DB) Delete(value interface{}, where ...interface{}) *DB { return nil }

func (s *DB) Exec(sql string, values ...interface{}) *DB { return nil }

func (s *DB) Find(out interface{}, where ...interface{}) *DB { return nil }

func (s *DB) First(out interface{}, where ...interface{}) *DB { return nil }

func (s *DB) FirstOrCreate(out interface{}, where ...interface{}) *DB { return nil }

func (s *DB) FirstOrInit(out interface{}, where ...interface{}) *DB { return nil }

func (s *DB) Group(query string) *DB { return nil }

func (s *DB) Having(query interface{}, values ...interface{}) *DB { return nil }

func (s *DB) Joins(query string, args ...interface{}) *DB { return nil }

func (s *DB) Last(out interface{}, where ...interface{}) *DB { return nil }

func (s *DB) Limit(limit interface{}) *DB { return nil }

func (s *DB) Model(value interface{}) *DB { return nil }

func (s *DB) Not(query interface{}, args ...interface{}) *DB { return nil }

func (s *DB) Or(query interface{}, args ...interface{}) *DB { return nil }

func (s *DB) Order(value interface{}, reorder ...bool) *DB { return nil }

func (s *DB) Pluck(column string, value interface{}) *DB { return nil }

func (s *DB) Raw(sql string, values ...interface{}) *DB { return nil }

func (s *DB) Scan(dest interface{}) *DB { return nil }

func (s *DB) Select(query interface{}, args ...interface{}) *DB { return nil }

func (s *DB) Table(name string) *DB { return nil }

func (s *DB) Take(out interface{}, where ...interface{}) *DB { return nil }

func (s *DB) Transaction(fc func(tx *DB) error) error { return nil }

func (s *DB) Where(query interface{}, args ...interface{}) *DB { return nil }

type SqlExpr struct{}

func Expr(expression string, args ...interface{}) *SqlExpr { return nil }

func Open(dialect string, args ...interface{}) (*DB, error) { return nil, nil }
