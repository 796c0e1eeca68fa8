// Package carry has secrets that pass through functions.
package carry

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
	"strings"
)

func debugf(format string, args ...any) {
	log.Printf("debug: "+format, args...) // want `environment variable "API_TOKEN" reaches log.Printf`
}

func wrapper() {
	debugf("using %s", os.Getenv("API_TOKEN"))
	debugf("using %s", os.Getenv("LANG"))
}

func wrapped() error {
	if err := dial(os.Getenv("DB_PASSWORD")); err != nil {
		return fmt.Errorf("dial: %w", err)
	}
	return nil
}

func dial(dsn string) error { return fmt.Errorf("cannot dial %q", dsn) }

func logsError() {
	if err := wrapped(); err != nil {
		log.Print(err) // want `reaches log.Print`
	}
}

func texts() {
	token := os.Getenv("API_TOKEN")
	var b strings.Builder
	fmt.Fprintf(&b, "token=%s", token)
	log.Println(b.String()) // want `reaches log.Println`
	var c strings.Builder
	fmt.Fprintf(&c, "token of %d bytes", len(token))
	log.Println(c.String())
	log.Println(base64.StdEncoding.EncodeToString([]byte(token))) // want `reaches log.Println`
	log.Println(strings.Repeat("*", len(token)))
	log.Println(strings.HasPrefix(token, "ghp_"))
}

func containers() {
	m := map[string]string{"user": "joe", "key": os.Getenv("API_TOKEN")}
	log.Println(m["user"])
	log.Println(m["key"]) // want `reaches log.Println`
	log.Println(m)        // want `reaches log.Println`
	headers := http.Header{}
	headers.Set("Accept", "text/html")
	headers.Set("Authorization", "Bearer "+os.Getenv("API_TOKEN"))
	dump(headers)
}

func dump(h http.Header) {
	for k, v := range h {
		log.Println(k, v) // want `reaches log.Println`
	}
}

type credentials struct {
	User     string `json:"user"`
	Password string `json:"password"`
}

// decoded is a body with a password in it.
func decoded(w http.ResponseWriter, r *http.Request) {
	var c credentials
	body, _ := io.ReadAll(r.Body)
	if err := json.Unmarshal(body, &c); err != nil {
		log.Println("bad body")
		return
	}
	log.Println(c.User)
	log.Println(c.Password) // want `field Password reaches log.Println`
}

func background() {
	lines := make(chan string)
	go func() {
		for l := range lines {
			log.Println(l) // want `reaches log.Println`
		}
	}()
	lines <- os.Getenv("API_TOKEN")
	defer log.Println(os.Getenv("API_TOKEN")) // want `reaches log.Println`
}

func copied() {
	var b bytes.Buffer
	io.Copy(&b, strings.NewReader(os.Getenv("API_TOKEN")))
	log.Println(b.String()) // want `reaches log.Println`
}

var current string

func load() { current = os.Getenv("API_TOKEN") }

func show() { log.Println(current) } // want `reaches log.Println`
