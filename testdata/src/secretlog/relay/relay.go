// Package relay logs errors that print settings, in which a struct with a password is embedded.
package relay

import (
	"errors"
	"fmt"
	"log"

	"secretlog/relay/config"
)

var errRefused = errors.New("refused")

type dialError struct {
	relay config.Relay
	err   error
}

func (e *dialError) Error() string { return fmt.Sprintf("relay %+v: %v", e.relay, e.err) }

type hostError struct {
	relay config.Relay
	err   error
}

func (e *hostError) Error() string { return fmt.Sprintf("relay %s: %v", e.relay.Host, e.err) }

type mailer struct{ relay config.Relay }

func (m *mailer) dial() (int, error) { return 0, &dialError{m.relay, errRefused} }

func (m *mailer) reach() (int, error) { return 0, &hostError{m.relay, errRefused} }

func (m *mailer) Ping() {
	if _, err := m.dial(); err != nil {
		log.Print(err) // want `field Login.Pass of secretlog/relay/config.Relay reaches log.Print`
	}
	if _, err := m.reach(); err != nil {
		log.Print(err)
	}
	log.Printf("%+v", m.relay) // want `field Login.Pass of secretlog/relay/config.Relay reaches log.Printf`
	log.Print(m.relay.Pass)    // want `field Pass "password" reaches log.Print`
	log.Print(m.relay.User)
}

func Enter(g config.Gate) {
	log.Printf("%+v", g)
	log.Print(g.Pass)
}
