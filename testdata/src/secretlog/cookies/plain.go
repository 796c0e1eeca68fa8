package cookies

import (
	"log"
	"net/http"
)

// A page to go to is kept in a cookie, whose name says it.
func redirect(w http.ResponseWriter, r *http.Request, target string) {
	made := &http.Cookie{Name: "redirect", Value: target}
	log.Print(made, made.Value, made.String())
	back := newRedirect(target)
	log.Printf("%v %s", back, back.Value)
	http.SetCookie(w, made)
	http.SetCookie(w, back)
	if c, err := r.Cookie("redirect"); err == nil {
		log.Print(c.Value, c)
	}
}

const redirectName = "redirect"

func newRedirect(target string) *http.Cookie {
	return &http.Cookie{Name: redirectName, Value: target, HttpOnly: true}
}

// Of these one name does not say so.
func either(target string, ok bool) *http.Cookie {
	if ok {
		return &http.Cookie{Name: "redirect", Value: target}
	}
	return &http.Cookie{Name: "connect.sid", Value: target}
}

func other(w http.ResponseWriter, target, ticket string) {
	c := either(target, target != "")
	log.Print(c.Value) // want `HTTP cookie reaches log.Print`
	log.Print(c)       // want `HTTP cookie reaches log.Print`
	s := &http.Cookie{Name: "session", Value: ticket}
	log.Print(s.Value) // want `parameter ticket \(given as a credential\) reaches log.Print`
	log.Print(s)       // want `parameter ticket`
}
