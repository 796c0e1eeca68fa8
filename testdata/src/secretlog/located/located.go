// Package located: errors that repeat an address, with the secrets in it.
package located

import (
	"fmt"
	"log"
	"net/http"
	"net/url"
	"os"

	"secretlog/located/dial"
)

func parsed() {
	if _, err := url.Parse(os.Getenv("DATABASE_URL")); err != nil {
		log.Print(err) // want `environment variable "DATABASE_URL"`
	}
	if _, err := url.Parse(os.Getenv("BASE_URL")); err != nil {
		log.Print(err)
	}
}

func opened(databaseURL string) error {
	id, err := dial.ID(databaseURL)
	if err != nil {
		return fmt.Errorf("no database: %w", err)
	}
	log.Print(id)
	return nil
}

func start(databaseURL string) {
	if err := opened(databaseURL); err != nil {
		log.Print(err) // want `parameter databaseURL`
	}
}

func joined(token string) {
	u, _ := url.Parse("https://api.example.com/v1")
	u.RawQuery = "token=" + token
	log.Print(u.JoinPath("charts").String()) // want `parameter token`
	log.Print(u.JoinPath("charts").Host)
}

// The error of a client hides the password before the host, but not what stands behind it.
func sent(token, password string) {
	r, _ := http.NewRequest("GET", "https://api.example.com/?token="+token, nil)
	if _, err := http.DefaultClient.Do(r); err != nil {
		log.Print(err) // want `parameter token`
	}
	if _, err := http.Get("https://joe:" + password + "@api.example.com/"); err != nil {
		log.Print(err)
	}
}

// It hides the password that a URL was given, whatever that was called before, but not what the query repeats.
func asked(token string) {
	u := url.URL{Scheme: "https", Host: "api.example.com", User: url.UserPassword("x-token", token)}
	if _, err := http.Get(u.String()); err != nil {
		log.Print(err)
	}
	log.Print(u.String()) // want `URL credential`
	u.RawQuery = "key=" + os.Getenv("API_KEY")
	if _, err := http.Get(u.String()); err != nil {
		log.Print(err) // want `variable "API_KEY"`
	}
}

// So it does where the text is made elsewhere, and where a request is made of it.
func address(token string) string {
	u, _ := url.Parse("https://api.example.com/")
	u.User = url.UserPassword("oauth2", token)
	return u.String()
}

func cloned(client *http.Client, token string) error {
	if _, err := client.Get(address(token)); err != nil {
		log.Print(err)
	}
	r, err := http.NewRequest("GET", address(token), nil)
	if err != nil {
		return err
	}
	if _, err := client.Do(r); err != nil {
		log.Print(err)
	}
	log.Print(address(token)) // want `URL credential`
	return nil
}

func inText(token string) {
	if _, err := http.Get("https://" + token + "@api.example.com/"); err != nil {
		log.Print(err) // want `parameter token`
	}
}

func twice() {
	token := os.Getenv("API_TOKEN")
	u := url.URL{Scheme: "https", Host: "api.example.com", User: url.UserPassword("x", token), RawQuery: "t=" + token}
	if _, err := http.Get(u.String()); err != nil {
		log.Print(err) // want `variable "API_TOKEN"`
	}
}

// An element of a map with a telling key.
func kept(m map[string]string) {
	if v, ok := m["db_password"]; ok {
		log.Print(v) // want `element "db_password"`
	}
	if v, ok := m["db_user"]; ok {
		log.Print(v)
	}
}
