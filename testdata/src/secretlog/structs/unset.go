package structs

import (
	"encoding/json"
	"log"
)

type message struct{ Type, ID, Signature, Token string }

func sign(m *message) string { return text(m) }

func text(m *message) string { return m.Type + m.ID }

func confirm(m *message, token string) { m.Token = token }

// The message never gets a token.
func notification(id string) []byte {
	m := message{Type: "Notification", ID: id}
	m.Signature = sign(&m)
	b, _ := json.Marshal(m)
	return b
}

func confirmation(id, token string) []byte {
	m := message{Type: "Confirmation", ID: id}
	confirm(&m, token)
	m.Signature = sign(&m)
	b, _ := json.Marshal(m)
	return b
}

func publish(id, token string) {
	log.Printf("sent %s", notification(id))
	log.Printf("sent %s", confirmation(id, token)) // want `parameter token reaches log.Printf`
}
