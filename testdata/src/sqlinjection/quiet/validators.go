package quiet

import (
	"errors"
	"net/http"
	"regexp"
	"slices"
	"strings"
)

var (
	dirs     = regexp.MustCompile(`^(asc|desc)$`)
	loose    = regexp.MustCompile(`[a-z]+`)
	anything = regexp.MustCompile(`^.*$`)
	others   = regexp.MustCompile(`[^a-zA-Z0-9_]+`)
)

var set = map[string]struct{}{"name": {}}

func known(s string) error {
	if _, ok := set[s]; !ok {
		return errors.New("unknown column")
	}
	return nil
}

type level string

func (l level) valid() bool { return l == "low" || l == "high" }

func clean(s string) string { return others.ReplaceAllString(s, "") }

func orderOf(s string) (string, error) {
	switch s {
	case "asc", "desc":
		return s, nil
	}
	return "", errors.New("bad order")
}

func patterns(r *http.Request) {
	x := r.FormValue("x")
	switch {
	case dirs.MatchString(x):
		db.Query("SELECT * FROM t ORDER BY name " + x)
	case loose.MatchString(x):
		db.Query("SELECT * FROM t ORDER BY name " + x) // want `reaches`
	case anything.MatchString(x):
		db.Query("SELECT * FROM t ORDER BY name " + x) // want `reaches`
	}
	db.Query("SELECT " + clean(x) + " FROM t")
	db.Query("SELECT " + strings.TrimSpace(x) + " FROM t") // want `reaches`
}

func validators(r *http.Request) {
	by, l := r.FormValue("by"), level(r.FormValue("level"))
	if known(by) != nil || !l.valid() {
		return
	}
	db.Query("SELECT * FROM t WHERE level = '" + string(l) + "' ORDER BY " + by)
	dir, err := orderOf(r.FormValue("dir"))
	if err != nil {
		return
	}
	db.Query("SELECT * FROM t ORDER BY name " + dir)
}

func compared(r *http.Request) {
	x, y := r.FormValue("x"), r.FormValue("y")
	if x == "name" || x == "age" {
		db.Query("SELECT " + x + " FROM t")
	}
	if y == "" || len(y) > 10 {
		return
	}
	db.Query("SELECT " + y + " FROM t") // want `reaches`
	if i := slices.Index([]string{"name", "age"}, y); i >= 0 {
		db.Query("SELECT " + []string{"name", "age"}[i] + " FROM t")
	}
}
