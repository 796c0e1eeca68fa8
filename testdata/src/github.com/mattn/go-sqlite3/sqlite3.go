// Package sqlite3 has the part of the library's API that the models name.
package sqlite3

import "database/sql/driver"

type SQLiteConn struct{}

func (c *SQLiteConn) Exec(query string, args []driver.Value) (driver.Result, error) { return nil, nil }

func (c *SQLiteConn) Query(query string, args []driver.Value) (driver.Rows, error) { return nil, nil }

func (c *SQLiteConn) Prepare(query string) (driver.Stmt, error) { return nil, nil }
