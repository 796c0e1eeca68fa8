// Package afar is what another package has: functions that call functions, return them, and keep state.
package afar

import (
	"context"
	"database/sql"
	"iter"
	"net/http"
	"strings"
)

func Each(in []string, f func(string)) {
	for _, s := range in {
		f(s)
	}
}

func Map[T, U any](in []T, f func(T) U) []U {
	out := make([]U, 0, len(in))
	for _, v := range in {
		out = append(out, f(v))
	}
	return out
}

func Retry(f func() (string, error)) (string, error) {
	for range 3 {
		if s, err := f(); err == nil {
			return s, nil
		}
	}
	return f()
}

func All(in []string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, s := range in {
			if !yield(s) {
				return
			}
		}
	}
}

func Lazy(s string) func() string { return func() string { return s } }

// Trimmed returns a function that does more, as middleware does.
func Trimmed(next func(string)) func(string) {
	return func(s string) { next(strings.TrimSpace(s)) }
}

// A Pool has a function in a field.
type Pool struct{ work func(job string) }

func NewPool(work func(job string)) *Pool { return &Pool{work: work} }

func (p *Pool) Submit(job string) { p.work(job) }

// An Option changes what New makes.
type Option func(*Conf)

type Conf struct{ Table, Order string }

func WithTable(name string) Option { return func(c *Conf) { c.Table = name } }

func New(opts ...Option) *Conf {
	c := &Conf{Table: "t", Order: "id"}
	for _, o := range opts {
		o(c)
	}
	return c
}

// A Namer is an interface whose values New functions return.
type Namer interface{ Name() string }

type plain struct{ s string }

func (p plain) Name() string { return p.s }

type fixed struct{ s string }

func (fixed) Name() string { return "fixed" }

func Pick(s string) Namer { return plain{s} }

func Fix(s string) Namer { return &fixed{s} }

// A Runner is what Exec needs of its first argument.
type Runner interface{ Run(query string) error }

func Exec(r Runner, table string) error { return r.Run("DELETE FROM " + table) }

type Service struct{ Runner Runner }

func NewService(r Runner) *Service { return &Service{r} }

func (s *Service) Drop(table string) error { return s.Runner.Run("DROP TABLE " + table) }

// Table is a variable that others set.
var Table = "t"

var schema = "public"

func SetSchema(s string) { schema = s }

func From() string { return " FROM " + schema }

func Learn(r *http.Request) { Learned = r.FormValue("learned") }

var Learned string

type key struct{}

func NewContext(ctx context.Context, user string) context.Context {
	return context.WithValue(ctx, key{}, user)
}

func FromContext(ctx context.Context) string {
	user, _ := ctx.Value(key{}).(string)
	return user
}

// Take returns a sequence that is shorter.
func Take[T any](n int, seq iter.Seq[T]) iter.Seq2[int, T] {
	return func(yield func(int, T) bool) {
		i := 0
		for v := range seq {
			if i >= n || !yield(i, v) {
				return
			}
			i++
		}
	}
}

// Show lets a Namer's name be part of a query of a Runner's.
func Show(r Runner, n Namer) error { return r.Run("SELECT " + n.Name()) }

// A Store is filled by a function that it is given.
type Store struct{ names []string }

func (s *Store) Fill(each func(add func(string))) {
	each(func(name string) { s.names = append(s.names, name) })
}

func (s *Store) First() string { return s.names[0] }

// Select runs a query that a pointer leads to, two calls down.
func Select(db *sql.DB, q *string) { query(db, q) }

func query(db *sql.DB, q *string) { db.Query(*q) }

// Search counts what it will return, so that one call of it leads to two queries.
func Search(db *sql.DB, where string) {
	db.Query("SELECT count(*) FROM t WHERE " + where) // want `parameter where .* reaches`
	db.Query("SELECT * FROM t WHERE " + where)        // want `parameter where .* reaches`
}

// First returns the first pair of a sequence.
func First(seq iter.Seq2[string, string]) (key, value string) {
	next, stop := iter.Pull2(seq)
	defer stop()
	key, value, _ = next()
	return key, value
}
