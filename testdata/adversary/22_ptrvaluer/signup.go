package ptrvaluer

import (
	"log/slog"
	"net/http"
)

// Account is what a visitor signs up with.
type Account struct {
	ID       int
	Email    string
	Password string
}

// LogValue keeps the password out of the log.
func (a *Account) LogValue() slog.Value {
	return slog.GroupValue(slog.Int("id", a.ID), slog.String("email", a.Email))
}

type Registry interface {
	Add(a *Account) (id int, err error)
}

func Signup(reg Registry) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		acct := Account{
			Email:    r.PostFormValue("email"),
			Password: r.PostFormValue("password"),
		}
		id, err := reg.Add(&acct)
		if err != nil {
			slog.Warn("signup failed", "account", &acct)
			http.Error(w, "address is in use", http.StatusConflict)
			return
		}
		acct.ID = id
		slog.Info("account created", "account", acct)
		w.WriteHeader(http.StatusCreated)
	}
}
