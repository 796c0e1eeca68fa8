package period

import (
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
)

type Period int

const (
	Day Period = iota
	Week
	Month
)

var periodNames = [...]string{Day: "day", Week: "week", Month: "month"}

func (p Period) String() string { return periodNames[p] }

// UnmarshalText lets a JSON string choose the period.
func (p *Period) UnmarshalText(text []byte) error {
	for i, name := range periodNames {
		if name == string(text) {
			*p = Period(i)
			return nil
		}
	}
	return errors.New("unknown period")
}

type statsRequest struct {
	By     Period `json:"by"`
	Region string `json:"region"`
}

type Stats struct{ db *sql.DB }

func (s *Stats) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var req statsRequest
	if err := json.NewDecoder(r.Body).Decode(&req); err != nil {
		http.Error(w, "bad request", http.StatusBadRequest)
		return
	}
	q := fmt.Sprintf("SELECT date_trunc('%s', created_at) AS t, sum(total) FROM orders WHERE region = $1 GROUP BY t", req.By)
	rows, err := s.db.QueryContext(r.Context(), q, req.Region)
	if err != nil {
		http.Error(w, "query failed", http.StatusInternalServerError)
		return
	}
	defer rows.Close()
	for rows.Next() {
		var t string
		var sum float64
		if rows.Scan(&t, &sum) == nil {
			fmt.Fprintf(w, "%s %.2f\n", t, sum)
		}
	}
}
