// Package tagged has fields whose tags say what they are.
package tagged

import (
	"encoding/json"
	"log"
	"log/slog"
)

type session struct {
	User    string `json:"user"`
	Access  string `json:"access_token"`
	Refresh string `json:"refresh_token,omitempty"`
}

type database struct {
	Host string `yaml:"host"`
	Pass string `yaml:"password"`
}

type setting struct {
	Value string `env:"API_SECRET,required"`
}

func logs(s *session, d database, v setting) {
	log.Print(s.Access)    // want `field Access "access_token" reaches log.Print and is logged`
	log.Print(v.Value)     // want `field Value "API_SECRET" reaches log.Print and is logged`
	log.Printf("%+v", d)   // want `field Pass of database reaches log.Printf with all other fields`
	slog.Info("s", "s", s) // want `field Access of .session reaches slog.Info with all other fields`
	log.Print(s.User, d.Host)
}

// A field whose own name says what it is keeps to that, and so does one whose tag leaves a doubt.
type account struct {
	PasswordHash string `json:"password"`
	SecretName   string `json:"client_secret"`
	ID           string `json:"access_token"`
	Column       string `db:"password"`
	Page         string `json:"token"`
	Kind         string `json:"token_type"`
	Access       string `json:"access"`
}

func plain(a account) {
	log.Print(a.ID, a.Column, a.Page, a.Kind, a.Access, a.SecretName)
	log.Printf("%+v", a)
}

// What was a secret stays one in a field whose tag says so.
func moved(password string) {
	d := database{Pass: password}
	b, err := json.Marshal(map[string]string{"pass": d.Pass})
	if err == nil {
		log.Print(string(b)) // want `parameter password reaches log.Print and is logged`
	}
}
