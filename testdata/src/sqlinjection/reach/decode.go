package reach

import (
	"encoding/json"
	"fmt"
	"net/http"
)

type search struct {
	Filters []struct {
		Column string `json:"column"`
		Value  string `json:"value"`
	} `json:"filters"`
	Page struct {
		Size int     `json:"size"`
		From *int64  `json:"from"`
		Near float64 `json:"near"`
	} `json:"page"`
}

func searchHandler(w http.ResponseWriter, r *http.Request) {
	var s search
	if err := json.NewDecoder(r.Body).Decode(&s); err != nil {
		http.Error(w, "bad", http.StatusBadRequest)
		return
	}
	runSearch(&s)
}

func runSearch(s *search) {
	for _, f := range s.Filters {
		searchOne(f.Column, f.Value)
	}
	page(s)
}

func searchOne(column, value string) {
	where(column+" = ?", value)
}

func where(cond string, args ...any) {
	db.Query("SELECT * FROM t WHERE "+cond, args...) // want `HTTP request body reaches`
}

func page(s *search) {
	db.Query(fmt.Sprintf("SELECT * FROM t WHERE near < %v LIMIT %v OFFSET %v", s.Page.Near, s.Page.Size, *s.Page.From))
}
