package carry

import (
	"net/http"
	"strings"
)

// Methods that return their receiver: what the last of a chain writes, it writes to the first.

type builder struct {
	text strings.Builder
	args []any
}

func (b *builder) where(column string, v any) *builder {
	b.text.WriteString(" WHERE " + column + " = ?")
	b.args = append(b.args, v)
	return b
}

func (b *builder) order(by string) *builder {
	if by == "" {
		return b
	}
	b.text.WriteString(" ORDER BY " + by)
	return b
}

// copied returns another builder.
func (b *builder) copied() *builder {
	c := &builder{args: b.args}
	c.text.WriteString(b.text.String())
	return c
}

func limit(_ int, b *builder) *builder {
	b.text.WriteString(" LIMIT 10")
	return b
}

func chained(r *http.Request) {
	b := new(builder)
	b.where("team", r.FormValue("team")).order(r.FormValue("sort"))
	db.Query(b.text.String(), b.args...) // want `"sort" reaches`
}

func chainedSafely(r *http.Request) {
	b := new(builder)
	b.where("team", r.FormValue("team")).where("name", r.FormValue("name")).order("id")
	db.Query(b.text.String(), b.args...)
}

func chainedThrough(r *http.Request) {
	b := new(builder)
	limit(10, limit(1, b).where("team", "a")).order(r.FormValue("sort"))
	db.Query(b.text.String(), b.args...) // want `"sort" reaches`
}

func ofCopy(r *http.Request) {
	b := new(builder)
	b.where("team", "a").copied().order(r.FormValue("sort"))
	db.Query(b.text.String(), b.args...)
}
