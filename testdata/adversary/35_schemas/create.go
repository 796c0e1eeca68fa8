package schemas

import (
	"database/sql"
	"encoding/xml"
	"net/http"

	"adversary/35_schemas/sqltext"
)

type customer struct {
	XMLName xml.Name `xml:"customer"`
	Name    string   `xml:"name,attr"`
}

type Admin struct{ DB *sql.DB }

func (a *Admin) Create(w http.ResponseWriter, r *http.Request) {
	var c customer
	if err := xml.NewDecoder(r.Body).Decode(&c); err != nil || c.Name == "" {
		http.Error(w, "bad request", http.StatusBadRequest)
		return
	}
	schema := sqltext.Ident("customer_" + c.Name)
	for _, stmt := range []string{
		"CREATE SCHEMA IF NOT EXISTS " + schema,
		"CREATE TABLE IF NOT EXISTS " + schema + ".orders (id bigint PRIMARY KEY)",
	} {
		if _, err := a.DB.ExecContext(r.Context(), stmt); err != nil {
			http.Error(w, "cannot create", http.StatusInternalServerError)
			return
		}
	}
	w.WriteHeader(http.StatusCreated)
}
