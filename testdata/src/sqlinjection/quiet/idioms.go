package quiet

import (
	"fmt"
	"net/http"
	"strconv"
	"strings"
)

// sortKey is anything; its column is one of a few.
type sortKey string

const (
	sortName sortKey = "name"
	sortAge  sortKey = "age"
)

var sortCols = map[sortKey]string{sortName: "u.name", sortAge: "u.age"}

func (s sortKey) column() string {
	if c, ok := sortCols[s]; ok {
		return c
	}
	return "u.id"
}

// placeholders returns "$1,$2,$3".
func placeholders(n int) string {
	var b strings.Builder
	for i := range n {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString("$" + strconv.Itoa(i+1))
	}
	return b.String()
}

// filter collects conditions and what is bound to them.
type filter struct {
	where []string
	args  []any
}

func (f *filter) add(cond string, v any) {
	f.args = append(f.args, v)
	f.where = append(f.where, fmt.Sprintf(cond, len(f.args)))
}

func (f *filter) String() string {
	if len(f.where) == 0 {
		return ""
	}
	return " WHERE " + strings.Join(f.where, " AND ")
}

// model names its table.
type model interface{ TableName() string }

type user struct {
	ID   int64
	Name string
}

func (user) TableName() string { return "users" }

func fetch[T model](id int64) {
	var t T
	db.Query(fmt.Sprintf("SELECT * FROM %s WHERE id = $1", t.TableName()), id)
}

func sorted(r *http.Request) {
	q := r.URL.Query()
	db.Query("SELECT * FROM u ORDER BY " + sortKey(q.Get("sort")).column())
	desc := ""
	if q.Get("desc") == "1" {
		desc = " DESC"
	}
	db.Query("SELECT * FROM u ORDER BY name" + desc)
	limit, err := strconv.Atoi(q.Get("limit"))
	if err != nil || limit > 100 {
		limit = 100
	}
	db.Query("SELECT * FROM u LIMIT " + fmt.Sprint(limit))
	fetch[user](int64(limit))
}

func filtered(r *http.Request) {
	q := r.URL.Query()
	var f filter
	if n := q.Get("name"); n != "" {
		f.add("name = $%d", n)
	}
	if c := q.Get("city"); c != "" {
		f.add("city ILIKE $%d", "%"+c+"%")
	}
	db.Query("SELECT * FROM u"+f.String(), f.args...)
	ids := strings.Split(q.Get("ids"), ",")
	args := make([]any, 0, len(ids))
	for _, id := range ids {
		args = append(args, id)
	}
	db.Query("SELECT * FROM u WHERE id IN ("+placeholders(len(ids))+")", args...)
}
