// Package authorizes asks an authority, of which only the interface is known, about tokens.
package authorizes

import (
	"fmt"
	"log"
	"net/http"
)

type database interface {
	Use(key, token string) error
}

// A local authority asks a database, the error of which is guessed to repeat what it was given.
type local struct {
	authority
	db database
}

func (l *local) AuthorizeStored(token string) error { return l.db.Use("used", token) }

func (l *local) AuthorizeAdmin(token string) error { return fmt.Errorf("used before: %s", token) }

func (l *local) save(token string) error { return fmt.Errorf("used before: %s", token) }

type authority interface {
	AuthorizeToken(token string) (user string, err error)
	Wrap(token string) string
}

func middleware(a authority, w http.ResponseWriter, r *http.Request) {
	token := r.Header.Get("Authorization")
	if _, err := a.AuthorizeToken(token); err != nil {
		http.Error(w, err.Error(), http.StatusUnauthorized)
		log.Print(err)
	}
	l := &local{authority: a}
	log.Print(l.AuthorizeAdmin(token)) // want `HTTP header Authorization reaches log.Print`
	log.Print(l.AuthorizeStored(token))
	log.Print(l.save(token)) // want `HTTP header Authorization reaches log.Print`
	log.Print(a.Wrap(token)) // want `HTTP header Authorization reaches log.Print`
}
