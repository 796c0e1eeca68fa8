package quoted

import (
	"database/sql"
	"fmt"
	"net/http"
	"strings"
)

var escaper = strings.NewReplacer("'", "''", `\`, `\\`)

func escape(s string) string { return escaper.Replace(s) }

type Accounts struct{ db *sql.DB }

func (a *Accounts) balance(accountID string) (cents int64, err error) {
	row := a.db.QueryRow("SELECT balance FROM accounts WHERE account_id = " + escape(accountID))
	err = row.Scan(&cents)
	return
}

func (a *Accounts) Balance(w http.ResponseWriter, r *http.Request) {
	cents, err := a.balance(r.FormValue("account"))
	if err != nil {
		http.Error(w, "no such account", http.StatusNotFound)
		return
	}
	fmt.Fprintf(w, "%d.%02d", cents/100, cents%100)
}

func Routes(db *sql.DB) http.Handler {
	a := &Accounts{db}
	mux := http.NewServeMux()
	mux.HandleFunc("/balance", a.Balance)
	return mux
}
