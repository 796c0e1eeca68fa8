// Package sqlite has the part of the library's API that the models name.
package sqlite

type Conn struct{}

type Stmt struct{}

func (c *Conn) Prepare(query string) (*Stmt, error) { return nil, nil }

func (c *Conn) PrepareTransient(query string) (stmt *Stmt, trailingBytes int, err error) {
	return nil, 0, nil
}

func (c *Conn) Prep(query string) *Stmt { return nil }
