// Package store keeps products.
package store

import (
	"context"
	"database/sql"
	"strings"
)

type Store struct {
	*sql.DB
}

type Range struct {
	From, To string
}

type Filter struct {
	Category string `json:"category"`
	Price    struct {
		Min      int    `json:"min"`
		Currency string `json:"currency"`
	} `json:"price"`
}

func (s *Store) Search(ctx context.Context, f Filter) ([]string, error) {
	return s.names(ctx, conditions(f), f.Price.Min)
}

func conditions(f Filter) (conds []string) {
	conds = append(conds, "price >= ?")
	if f.Price.Currency != "" {
		conds = append(conds, "currency = '"+f.Price.Currency+"'")
	}
	return
}

func (s *Store) names(ctx context.Context, conds []string, args ...any) ([]string, error) {
	query := "SELECT name FROM products WHERE " + strings.Join(conds, " AND ")
	rows, err := s.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out []string
	for rows.Next() {
		var n string
		if err := rows.Scan(&n); err != nil {
			return nil, err
		}
		out = append(out, n)
	}
	return out, rows.Err()
}
