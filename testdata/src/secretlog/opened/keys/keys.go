// Package keys logs which file it reads.
package keys

import (
	"log"
	"os"
)

// Dial reads the file of a key.
func Dial(name, phrase string) {
	log.Printf("use key %s", name)
	log.Printf("with %s", phrase)
	os.ReadFile(name)
}

// A Config names secrets.
type Config struct {
	Secrets      map[string]string
	SudoPassword string
	SSHKey       string
}
