// Package lock keeps locks, whose tokens tell who holds them.
package lock

import "log"

// Details say who holds a lock.
type Details struct {
	Root   string
	Token  string
	Secret string
}

func refresh(token string, d Details) {
	log.Printf("refresh %s", token)
	log.Printf("held %s", d.Token)
	log.Printf("held %s", d.Secret) // want `field Secret reaches log.Printf`
}
