package wrapdb

import (
	"database/sql"
	"net/http"

	"adversary/40_wrapdb/dbx"
)

const (
	table  = "profiles"
	rename = "UPDATE " + table + " SET name = ? WHERE id = ?"
)

type Profiles struct{ db *dbx.DB }

func New(db *dbx.DB) *Profiles { return &Profiles{db} }

func (p *Profiles) Rename(w http.ResponseWriter, r *http.Request) {
	args := []any{r.FormValue("name"), r.PathValue("id")}
	if _, err := p.db.Run(r.Context(), rename, args...); err != nil {
		http.Error(w, "not renamed", http.StatusInternalServerError)
		return
	}
	err := p.db.InTx(r.Context(), func(tx *sql.Tx) error {
		for _, tag := range r.Form["tag"] {
			if _, err := tx.ExecContext(r.Context(), "INSERT INTO tags (profile, tag) VALUES (?, ?)", args[1], tag); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		http.Error(w, "tags not stored", http.StatusInternalServerError)
	}
}
