// Package labels logs values that only the text before them calls secrets.
package labels

import (
	"fmt"
	"log"
	"os"
)

func format(v string)      { log.Printf("password=%s", v) }                     // want `the text before it calls a secret`
func second(v string)      { log.Printf("user=%s password=%s", "x", v) }        // want `the text before it calls a secret`
func prose(data string)    { log.Printf("Generated admin password: %s", data) } // want `the text before it calls a secret`
func list(v string)        { log.Println("using secret key:", v) }              // want `the text before it calls a secret`
func sum(v string)         { log.Print("api key: " + v) }                       // want `the text before it calls a secret`
func long(v, host string)  { log.Print("host " + host + ", password is " + v) } // want `the text before it calls a secret`
func made(v string)        { s := fmt.Sprintf("password=%s", v); log.Print(s) } // want `the text before it calls a secret`
func hex(v []byte)         { log.Printf("private key: %x", v) }                 // want `the text before it calls a secret`
func user(v string)        { log.Printf("password for %s", v) }
func invalid(v string)     { log.Printf("invalid password: %s", v) }
func reset(v string)       { log.Printf("password reset: %s", v) }
func failure(err error)    { log.Printf("password: %v", err) }
func named(name string)    { log.Printf("secret: %s", name) }
func path(path string)     { log.Println("private key:", path) }
func kind(v string)        { log.Printf("token type: %s", v) }
func length(v int)         { log.Printf("password: %d", v) }
func masked(v string)      { log.Printf("password=%s", mask(v)) }
func stars(v string)       { v = "***"; log.Printf("password=%s", v) }
func other(v string)       { log.Printf("password, user=%s", v) }
func mask(s string) string { return "***" }

func load() string {
	b, _ := os.ReadFile("/etc/key")
	return string(b)
}

// GetJWTSecret says by its name what it returns.
func GetJWTSecret() string {
	s := load()
	log.Printf("using %s", s) // want `what is returned by GetJWTSecret`
	return s
}

// GetRegion does not.
func GetRegion() string {
	s := load()
	log.Printf("using %s", s)
	return s
}
