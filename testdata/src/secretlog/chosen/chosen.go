// Package chosen takes one setting out of all.
package chosen

import (
	"log"
	"os"
	"strings"

	"golang.org/x/crypto/curve25519"
	"golang.org/x/crypto/scrypt"
)

func root() {
	for _, entry := range os.Environ() {
		if strings.HasPrefix(entry, "GOROOT=") {
			log.Print(entry)
		}
		if flags, ok := strings.CutPrefix(entry, "GOFLAGS="); ok {
			log.Print(flags)
		}
	}
}

func password() {
	for _, entry := range os.Environ() {
		if strings.HasPrefix(entry, "DB_PASSWORD=") {
			log.Print(entry) // want `environment reaches log.Print`
		}
	}
	for _, entry := range os.Environ() {
		if strings.HasPrefix(entry, "GOROOT=") {
			continue
		}
		log.Print(entry) // want `environment reaches log.Print`
	}
}

// The name is not whole: APP_PASSWORD begins with it too.
func family() {
	for _, entry := range os.Environ() {
		if strings.HasPrefix(entry, "APP_") {
			log.Print(entry) // want `environment reaches log.Print`
		}
	}
}

func keys(privateKey, peer, salt []byte, password string) {
	public, _ := curve25519.X25519(privateKey, curve25519.Basepoint)
	log.Printf("public %x", public)
	shared, _ := curve25519.X25519(privateKey, peer)
	log.Printf("shared %x", shared) // want `shared secret reaches log.Printf`
	derived, _ := scrypt.Key([]byte(password), salt, 1<<15, 8, 1, 32)
	log.Printf("derived %x", derived) // want `derived key reaches log.Printf`
	log.Printf("version %d", privateKey[0])
}
