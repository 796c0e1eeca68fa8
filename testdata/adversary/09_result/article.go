package articles

import (
	"database/sql"
	"errors"
	"io"
	"net/http"
	"strings"

	"adversary/09_result/result"
)

var errEmpty = errors.New("empty slug")

func slugOf(r *http.Request) result.Result[string] {
	s := r.PathValue("slug")
	if s == "" {
		return result.Fail[string](errEmpty)
	}
	return result.Ok(s)
}

func bySlug(slug string) string {
	return "SELECT body FROM articles WHERE slug = '" + slug + "'"
}

func Register(mux *http.ServeMux, db *sql.DB) {
	mux.HandleFunc("GET /articles/{slug}", func(w http.ResponseWriter, r *http.Request) {
		query, err := result.Map(result.Map(slugOf(r), strings.ToLower), bySlug).Get()
		if err != nil {
			http.NotFound(w, r)
			return
		}
		var body string
		if err := db.QueryRowContext(r.Context(), query).Scan(&body); err != nil {
			http.NotFound(w, r)
			return
		}
		io.WriteString(w, body)
	})
}
