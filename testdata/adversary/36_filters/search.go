package filters

import (
	"database/sql"
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"
)

type search struct {
	MinCents int64          `json:"min_cents"`
	Active   bool           `json:"active"`
	Since    time.Time      `json:"since"`
	IDs      []uint64       `json:"ids"`
	Weights  map[string]int `json:"weights"`
	Page     int            `json:"page"`
	Size     int            `json:"size"`
}

func (s search) sql() string {
	var sb strings.Builder
	fmt.Fprintf(&sb, "SELECT title FROM offers WHERE cents >= %d AND active = %t", s.MinCents, s.Active)
	sb.WriteString(" AND created_at >= '" + s.Since.UTC().Format(time.DateTime) + "'")
	if len(s.IDs) > 0 {
		slices.Sort(s.IDs)
		var ids []string
		for _, id := range slices.Compact(s.IDs) {
			ids = append(ids, strconv.FormatUint(id, 10))
		}
		sb.WriteString(" AND id IN (" + strings.Join(ids, ",") + ")")
	}
	size := min(max(s.Size, 10), 100)
	fmt.Fprintf(&sb, " ORDER BY %v * popularity LIMIT %v OFFSET %v", s.Weights["popularity"], size, max(s.Page, 0)*size)
	return sb.String()
}

func Search(db *sql.DB) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var s search
		if err := json.NewDecoder(r.Body).Decode(&s); err != nil {
			http.Error(w, "bad request", http.StatusBadRequest)
			return
		}
		rows, err := db.QueryContext(r.Context(), s.sql())
		if err != nil {
			http.Error(w, "query failed", http.StatusInternalServerError)
			return
		}
		defer rows.Close()
		for rows.Next() {
			var t string
			if rows.Scan(&t) == nil {
				fmt.Fprintln(w, t)
			}
		}
	}
}
