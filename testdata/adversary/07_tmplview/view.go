package tmplview

import (
	"bytes"
	"database/sql"
	"encoding/csv"
	"net/http"
	"regexp"
	"text/template"
)

var (
	viewName = regexp.MustCompile(`[a-zA-Z_]+`)

	export = template.Must(template.New("export").Parse(
		`SELECT id, label FROM {{.View}}{{with .Limit}} LIMIT {{.}}{{end}}`))
)

type Exporter struct{ DB *sql.DB }

func (e Exporter) Export(w http.ResponseWriter, r *http.Request) {
	view := r.PathValue("view")
	if !viewName.MatchString(view) {
		http.Error(w, "bad view", http.StatusBadRequest)
		return
	}
	var q bytes.Buffer
	if err := export.Execute(&q, map[string]any{"View": view, "Limit": 1000}); err != nil {
		http.Error(w, "template", http.StatusInternalServerError)
		return
	}
	rows, err := e.DB.QueryContext(r.Context(), q.String())
	if err != nil {
		http.Error(w, "query failed", http.StatusInternalServerError)
		return
	}
	defer rows.Close()
	cw := csv.NewWriter(w)
	defer cw.Flush()
	for rows.Next() {
		var rec [2]string
		if err := rows.Scan(&rec[0], &rec[1]); err != nil {
			return
		}
		cw.Write(rec[:])
	}
}
