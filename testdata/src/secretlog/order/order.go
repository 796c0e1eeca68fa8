// Package order logs what holds a secret at another time.
package order

import (
	"log"
	"net/http"
	"os"
)

func headers() {
	h := http.Header{}
	log.Println(h)
	h.Set("Authorization", "Bearer "+os.Getenv("API_TOKEN"))
	log.Println(h) // want `reaches log.Println`
}

type login struct {
	User     string
	Password string
}

// cleared has no secret left when it is logged.
func cleared(l login) {
	l.Password = ""
	log.Printf("login: %+v", l)
}

func starred(l *login) {
	log.Printf("login: %+v", *l) // want `reaches log.Printf`
	l.Password = "***"
	log.Printf("login: %+v", *l)
	l.Password = os.Getenv("PASSWORD")
	log.Printf("login: %+v", *l) // want `reaches log.Printf`
}

func copied(l *login) {
	c := *l
	c.Password = ""
	log.Printf("login: %+v", c)
	log.Printf("login: %+v", *l) // want `reaches log.Printf`
}

// onOneWay is cleared only sometimes.
func onOneWay(l login, clear bool) {
	if clear {
		l.Password = ""
	}
	log.Printf("login: %+v", l) // want `reaches log.Printf`
}

func onBothWays(l login) {
	if l.Password != "" {
		l.Password = "set"
	} else {
		l.Password = "unset"
	}
	log.Printf("login: %+v", l)
}

// other clears another field.
func other(l login) {
	l.User = ""
	log.Printf("login: %+v", l) // want `reaches log.Printf`
}

func other2(l, m login) {
	m.Password = ""
	log.Printf("login: %+v", l) // want `reaches log.Printf`
	log.Printf("login: %+v", m)
}

type config struct {
	Name  string
	Login login
	Token string
}

func deep(c config) {
	c.Login.Password = ""
	log.Printf("%+v", c) // want `reaches log.Printf`
	c.Token = ""
	log.Printf("%+v", c)
}
