// Package producer has variables that are called like secrets, and values that are made by something else.
package producer

import (
	"fmt"
	"log"
	"os"
	"strings"
)

type config struct{ name, word string }

// The setting is a name, and so is what the function returns.
func (c *config) GetMqUserName() string {
	password := ""
	if os.Getenv("MQ_USERNAME") != "" {
		password = os.Getenv("MQ_USERNAME")
	} else if c.name != "" {
		password = load(c.name)
	}
	return password
}

func (c *config) GetMqSecret() string {
	password := os.Getenv("MQ_WORD")
	if password == "" {
		password = load(c.word)
	}
	return password
}

func load(s string) string { return strings.TrimSpace(s) }

func start(c *config) {
	log.Print(c.GetMqUserName())
	log.Print(c.GetMqSecret()) // want `result of GetMqSecret reaches log.Print`
}

func direct(c *config) {
	password := os.Getenv("DB_USER")
	log.Print(password)
	password = os.Getenv("DB_WORD")
	log.Print(password) // want `variable password reaches log.Print`
	secret := getHostName(c)
	log.Print(secret)
	secret = getWordByName(c, "db")
	log.Print(secret) // want `variable secret reaches log.Print`
	token := newID(c)
	log.Print(token) // want `variable token reaches log.Print`
}

func getHostName(c *config) string             { return load(c.name) }
func getWordByName(c *config, n string) string { return load(c.word) }
func newID(c *config) string                   { return load(c.word) }

// A word of a search is compared with what the program knows.
func search(token string) error {
	splitToken := strings.SplitN(token, ":", 2)
	switch strings.ToLower(splitToken[0]) {
	case "user", "host", "before":
		return nil
	}
	log.Print(splitToken[1])
	return fmt.Errorf("unknown word %s", splitToken[0])
}

// A scheme is one word, and a token stands behind it.
func header(line string) string {
	splitToken := strings.SplitN(line, " ", 2)
	if splitToken[0] == "Bearer" {
		log.Print(splitToken[1]) // want `variable splitToken reaches log.Print`
	}
	return ""
}

func run(token string) {
	switch token {
	case "if", "else", "while":
	default:
		log.Print(token)
	}
}

func use(token string) {
	if token == "" || token == "none" {
		return
	}
	log.Print(token) // want `parameter token reaches log.Print`
}

// A key is chosen among those that there are, and nobody types it. A password is typed.
func choose(c *config) {
	log.Print(askForPrivateKey(c))
	log.Print(getPrivateKey(c))    // want `result of getPrivateKey reaches log.Print`
	log.Print(askForPassphrase(c)) // want `result of askForPassphrase reaches log.Print`
}

func askForPrivateKey(c *config) string { return load(c.word) }
func getPrivateKey(c *config) string    { return load(c.word) }
func askForPassphrase(c *config) string { return load(c.word) }
