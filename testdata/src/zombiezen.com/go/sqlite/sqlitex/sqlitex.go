// Package sqlitex has the part of the library's API that the models name.
package sqlitex

import "zombiezen.com/go/sqlite"

type ExecOptions struct{ Args []interface{} }

func Execute(conn *sqlite.Conn, query string, opts *ExecOptions) error { return nil }

func ExecuteScript(conn *sqlite.Conn, queries string, opts *ExecOptions) error { return nil }

func ExecuteTransient(conn *sqlite.Conn, query string, opts *ExecOptions) error { return nil }
