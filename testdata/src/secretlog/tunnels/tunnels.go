// Package tunnels has sessions that are found by their ids.
package tunnels

import (
	"fmt"
	"log"
	"os"
	"strings"
)

type UUID [16]byte

func (u UUID) String() string { return fmt.Sprintf("%x", u[:]) }

// format prints the id of a session that is there already.
func format(id UUID) string {
	sessionIDStr := id.String()
	sessionIDStr = strings.ReplaceAll(sessionIDStr, "-", "")
	return sessionIDStr
}

func register(all map[UUID]int, id UUID) {
	all[id]++
	log.Printf("session %s", format(id))
}

// destroy is told by its variable which session of a cloud it ends; what lets it in is another variable.
func destroy() {
	token, id := os.Getenv("CLOUD_TOKEN"), os.Getenv("AGENT_SESSION_ID")
	if err := end(token, id); err != nil {
		fmt.Fprintln(os.Stderr, err)
	}
	log.Print(token) // want `environment variable "CLOUD_TOKEN" reaches log.Print`
}

func end(token, id string) error {
	if token == "" {
		return fmt.Errorf("cannot end %s", id)
	}
	return nil
}
