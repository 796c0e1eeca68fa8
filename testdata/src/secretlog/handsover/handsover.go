// Package handsover has lines that give a credential to who is to use it.
package handsover

import (
	"crypto/rand"
	"log"
	"os"
	"strings"
)

func lowFirst() {
	password := rand.Text()
	log.Printf("Please login with the username admin and the password %s", password)
	log.Printf("Generated password for admin: %s", password)
}

func left() {
	password := rand.Text()
	log.Printf("admin has the password %s", password) // want `variable password reaches log.Printf`
}

func isSecretVar(name string) bool { return strings.HasSuffix(name, "_TOKEN") }

func lowSettings() {
	all := make(map[string]string)
	for _, entry := range os.Environ() {
		parts := strings.Split(entry, "=")
		if isSecretVar(parts[0]) {
			all[parts[0]] = "***"
		} else {
			all[parts[0]] = parts[1]
		}
	}
	log.Print(all)
}

func settings() {
	all := make(map[string]string)
	for _, entry := range os.Environ() {
		parts := strings.Split(entry, "=")
		all[parts[0]] = parts[1]
	}
	log.Print(all) // want `environment`
}

// What is found by a constant name in a map of all is the setting of that name.
func byName() {
	all := make(map[string]string)
	for _, entry := range os.Environ() {
		parts := strings.SplitN(entry, "=", 2)
		if len(parts) == 2 {
			all[parts[0]] = parts[1]
		}
	}
	log.Print(all["GOROOT"], all["GOPROXY"])
	log.Print(all["DB_PASSWORD"]) // want `reaches log.Print`
}
