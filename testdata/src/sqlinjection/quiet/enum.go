package quiet

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strconv"
)

// column is a closed set.
type column int

const (
	byName column = iota
	byAge
)

func (c column) String() string { return [...]string{"name", "age"}[c] }

func parseColumn(s string) column {
	if s == "age" {
		return byAge
	}
	return byName
}

func enum(w http.ResponseWriter, r *http.Request) {
	c := parseColumn(r.FormValue("sort"))
	db.Query("SELECT * FROM t ORDER BY " + c.String())
	db.Query(fmt.Sprintf("SELECT * FROM t ORDER BY %s", c))
}

// direction is a string type whose values are checked when it is made.
type direction string

const (
	asc  direction = "ASC"
	desc direction = "DESC"
)

func parseDirection(s string) (direction, error) {
	switch d := direction(s); d {
	case asc, desc:
		return d, nil
	default:
		return "", fmt.Errorf("bad direction %q", s)
	}
}

func directed(w http.ResponseWriter, r *http.Request) {
	d, err := parseDirection(r.FormValue("dir"))
	if err != nil {
		return
	}
	db.Query("SELECT * FROM t ORDER BY name " + string(d))
}

type query struct {
	ID     int64   `json:"id"`
	Rate   float64 `json:"rate"`
	Strict bool    `json:"strict"`
}

func numbers(w http.ResponseWriter, r *http.Request) {
	var q query
	if json.NewDecoder(r.Body).Decode(&q) != nil {
		return
	}
	db.Query(fmt.Sprintf("SELECT * FROM t WHERE id = %d AND rate < %v AND strict = %t", q.ID, q.Rate, q.Strict))
	db.Query("SELECT * FROM t WHERE id = " + strconv.FormatInt(q.ID, 10))
	db.Query("SELECT * FROM t LIMIT " + strconv.Itoa(len(r.FormValue("x"))))
}
