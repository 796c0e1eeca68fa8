package a

import (
	"errors"
	"net/http"

	"gorm.io/gorm"
)

// A record that was looked up by what its field is compared with.

type client struct{ Name, Token, Password string }

type store interface {
	ClientByToken(token string) (client, error)
	ClientByName(name string) (*client, error)
}

func byQuery(db *gorm.DB, r *http.Request) *client {
	token := r.FormValue("token")
	c := new(client)
	db.Where("token = ?", token).Find(c)
	if c.Token == token {
		return c
	}
	return nil
}

func byStore(s store, r *http.Request) error {
	token := r.Header.Get("X-Token")
	c, err := s.ClientByToken(token)
	if err != nil {
		return err
	}
	if c.Token != token {
		return errors.New("invalid token")
	}
	return nil
}

// Looked up by another.

func byName(db *gorm.DB, s store, r *http.Request) *client {
	name, token := r.FormValue("name"), r.FormValue("token")
	c := new(client)
	db.Where("name = ?", name).Find(c)
	if c.Token == token { // want `reaches == with`
		return c
	}
	d, err := s.ClientByName(name)
	if err != nil || d.Password != r.FormValue("password") { // want `reaches != with`
		return nil
	}
	return d
}

// Stored again where it has changed.

func update(c *client, r *http.Request) {
	password := r.FormValue("password")
	if password != c.Password {
		c.Password = "hash of " + password
	}
	c.Name = r.FormValue("name")
}

func login(c *client, r *http.Request) bool {
	if r.FormValue("password") != c.Password { // want `reaches != with`
		c.Name = ""
		return false
	}
	return true
}

// The state of one login, which is drawn for it: low confidence, which is not shown.
func (s *server) callback(r *http.Request) bool { return r.FormValue("state") == s.token }
