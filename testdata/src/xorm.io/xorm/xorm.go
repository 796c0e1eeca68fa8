// Package xorm has the part of xorm.io/xorm's API that the models name.
package xorm

import (
	"database/sql"
)

type Engine struct{}

func (engine *Engine) Exec(sqlOrArgs ...any) (sql.Result, error) { return nil, nil }

func (engine *Engine) Find(beans any, condiBeans ...any) error { return nil }

func (engine *Engine) Get(beans ...any) (bool, error) { return false, nil }

func (engine *Engine) GroupBy(keys string) *Session { return nil }

func (engine *Engine) Having(conditions string) *Session { return nil }

func (engine *Engine) OrderBy(order any, args ...any) *Session { return nil }

func (engine *Engine) Query(sqlOrArgs ...any) ([]map[string][]byte, error) { return nil, nil }

func (engine *Engine) QueryInterface(sqlOrArgs ...any) ([]map[string]any, error) { return nil, nil }

func (engine *Engine) QueryString(sqlOrArgs ...any) ([]map[string]string, error) { return nil, nil }

func (engine *Engine) SQL(query any, args ...any) *Session { return nil }

func (engine *Engine) Select(str string) *Session { return nil }

func (engine *Engine) Where(query any, args ...any) *Session { return nil }

func (engine *Engine) Join(joinOperator string, tablename, condition any, args ...any) *Session {
	return nil
}

func (engine *Engine) SetExpr(column string, expression any) *Session { return nil }

type Interface interface {
	Join(joinOperator string, tablename, condition any, args ...any) *Session
	OrderBy(order any, args ...any) *Session
	Exec(sqlOrArgs ...any) (sql.Result, error)
	Query(sqlOrArgs ...any) ([]map[string][]byte, error)
	QueryInterface(sqlOrArgs ...any) ([]map[string]any, error)
	QueryString(sqlOrArgs ...any) ([]map[string]string, error)
	SQL(v any, v2 ...any) *Session
	Where(v any, v2 ...any) *Session
}

type Session struct{}

func (session *Session) And(query any, args ...any) *Session { return nil }

func (session *Session) Exec(sqlOrArgs ...any) (sql.Result, error) { return nil, nil }

func (session *Session) Find(rowsSlicePtr any, condiBean ...any) error { return nil }

func (session *Session) Get(beans ...any) (bool, error) { return false, nil }

func (session *Session) GroupBy(keys string) *Session { return nil }

func (session *Session) Having(conditions string) *Session { return nil }

func (session *Session) Join(joinOperator string, tablename any, condition any, args ...any) *Session {
	return nil
}

func (session *Session) Limit(limit int, start ...int) *Session { return nil }

func (session *Session) Or(query any, args ...any) *Session { return nil }

func (session *Session) OrderBy(order any, args ...any) *Session { return nil }

func (session *Session) Query(sqlOrArgs ...any) ([]map[string][]byte, error) { return nil, nil }

func (session *Session) QueryInterface(sqlOrArgs ...any) ([]map[string]any, error) { return nil, nil }

func (session *Session) QuerySliceString(sqlOrArgs ...any) ([][]string, error) { return nil, nil }

func (session *Session) QueryString(sqlOrArgs ...any) ([]map[string]string, error) { return nil, nil }

func (session *Session) SQL(query any, args ...any) *Session { return nil }

func (session *Session) Select(str string) *Session { return nil }

func (session *Session) SetExpr(column string, expression any) *Session { return nil }

func (session *Session) Where(query any, args ...any) *Session { return nil }

func NewEngine(driverName string, dataSourceName string, driverOptions ...func(db *sql.DB) error) (*Engine, error) {
	return nil, nil
}
