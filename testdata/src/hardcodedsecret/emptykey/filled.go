package emptykey

import (
	"github.com/gorilla/sessions"
	"github.com/kelseyhightower/envconfig"
)

type config struct{ SessionKey string }

var filled config

// A library fills the configuration, and complete does the rest.
func fill() error {
	if err := envconfig.Process("app", &filled); err != nil {
		return err
	}
	complete()
	return nil
}

func complete() {
	if filled.SessionKey == "" {
		filled.SessionKey = generated()
	}
}

func generated() string { return "" }

func store() { sessions.NewCookieStore([]byte(filled.SessionKey)) }
