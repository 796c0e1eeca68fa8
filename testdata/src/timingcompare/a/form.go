package a

import (
	"net/http"
	"os"

	"timingcompare/a/check"
)

// newForm takes a form out of a request.
func newForm(r *http.Request) *check.Form {
	return &check.Form{Name: r.FormValue("name"), Password: r.FormValue("password"), Confirmation: r.FormValue("confirmation")}
}

// A password and its confirmation are both sent, and a method compares them.
func typed(r *http.Request) bool {
	form := newForm(r)
	return form.Valid()
}

// The token is the program's own here.
func rightToken(r *http.Request) bool {
	return check.Login{Sent: r.FormValue("token"), Token: os.Getenv("API_TOKEN")}.Right() // want `HTTP form value "token" reaches == with a secret`
}

type attempt struct {
	given string
	keys  *check.Keys
}

// Who made the attempt is not known, so that the name says what is kept.
func (a *attempt) right() bool { return a.given == a.keys.Token } // want `HTTP form value "token" reaches == with a secret`

func tryToken(r *http.Request, keys *check.Keys) bool {
	a := &attempt{given: r.FormValue("token"), keys: keys}
	return a.right()
}

type pair struct{ password, again string }

func (p pair) same() bool { return p.password == p.again }

func typedHere(r *http.Request) bool {
	return pair{r.FormValue("password"), r.FormValue("again")}.same()
}
