package main

import (
	"database/sql"
	"fmt"
	"log"
	"net/http"
	"os"

	"adversary/05_tenantmw/tenant"
)

type invoices struct{ db *sql.DB }

func (s invoices) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	t, ok := tenant.FromContext(r.Context())
	if !ok {
		http.Error(w, "no tenant", http.StatusBadRequest)
		return
	}
	var open int
	query := fmt.Sprintf("SELECT count(*) FROM %s.invoices WHERE paid = false", t.Schema())
	if err := s.db.QueryRowContext(r.Context(), query).Scan(&open); err != nil {
		http.Error(w, "query failed", http.StatusInternalServerError)
		return
	}
	fmt.Fprintf(w, "%d\n", open)
}

func main() {
	db, err := sql.Open("postgres", os.Getenv("DATABASE_URL"))
	if err != nil {
		log.Fatal("cannot open the database")
	}
	mux := http.NewServeMux()
	mux.Handle("GET /invoices/open", tenant.Middleware(invoices{db}))
	log.Fatal(http.ListenAndServe(":8080", mux))
}
