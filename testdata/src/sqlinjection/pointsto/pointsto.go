// Package pointsto has queries that point to a connection, which a file configures. The query's text is another field.
package pointsto

import (
	"database/sql"
	"encoding/json"
	"os"
)

type dialect interface {
	Name() string
	Translate(text string) string
}

type conn struct {
	db      *sql.DB
	dialect dialect
	opts    map[string]string
	Pool    int
}

type postgres struct{ details map[string]string }

func (p *postgres) Name() string                 { return "postgres" }
func (p *postgres) Translate(text string) string { return text }

type sqlite struct{ details map[string]string }

func (s *sqlite) Name() string                 { return "sqlite" }
func (s *sqlite) Translate(text string) string { return text + ";" }

type query struct {
	raw  string
	args []any
	c    *conn
}

func connect(file string) (*conn, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	details := make(map[string]string)
	if err := json.Unmarshal(data, &details); err != nil {
		return nil, err
	}
	c := &conn{opts: details}
	if details["driver"] == "postgres" {
		c.dialect = &postgres{details}
	} else {
		c.dialect = &sqlite{details}
	}
	return c, nil
}

func (c *conn) rawQuery(text string, args ...any) *query { return &query{raw: text, args: args, c: c} }

type builder struct {
	q    query
	text string
}

func (q query) ToSQL() (string, []any) {
	b := &builder{q: q}
	b.compile()
	return b.text, q.args
}

func (b *builder) compile() {
	if b.text == "" {
		b.text = b.q.c.dialect.Translate(b.q.raw)
	}
}

func (q *query) exec() error {
	text, args := q.ToSQL()
	_, err := q.c.db.Exec("/* app */ "+text, args...)
	return err
}

func version(file string) error {
	c, err := connect(file)
	if err != nil {
		return err
	}
	return c.rawQuery("select version()").exec()
}

// The twin: the text itself is made of what the file says.
func flush(file string) error {
	c, err := connect(file)
	if err != nil {
		return err
	}
	_, err = c.db.Exec("select flush('" + c.opts["who"] + "')") // want `reaches`
	return err
}
