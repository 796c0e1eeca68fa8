package ctxkeys

import (
	"database/sql"
	"fmt"
	"net/http"

	"adversary/39_ctxkeys/reqctx"
)

type Server struct{ DB *sql.DB }

func (s *Server) identify(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx := reqctx.WithUser(r.Context(), r.Header.Get("X-Forwarded-User"))
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}

func onTable(table string) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			next.ServeHTTP(w, r.WithContext(reqctx.WithTable(r.Context(), table)))
		})
	}
}

func (s *Server) count(w http.ResponseWriter, r *http.Request) {
	ctx := r.Context()
	var n int
	q := fmt.Sprintf("SELECT count(*) FROM %s WHERE owner = $1", reqctx.Table(ctx))
	if err := s.DB.QueryRowContext(ctx, q, reqctx.User(ctx)).Scan(&n); err != nil {
		http.Error(w, "query failed", http.StatusInternalServerError)
		return
	}
	fmt.Fprintln(w, n)
}

func (s *Server) Routes() http.Handler {
	mux := http.NewServeMux()
	for path, table := range map[string]string{"/orders": "orders_v2", "/carts": "carts"} {
		mux.Handle(path, s.identify(onTable(table)(http.HandlerFunc(s.count))))
	}
	return mux
}
