package located

import (
	"fmt"
	"log"
	"net/http"
	"net/url"
)

// A client of the program's own shows of an address what that of the standard library does.
type client struct{ http *http.Client }

func (c *client) get(address string) error {
	if _, err := c.http.Get(address); err != nil {
		return fmt.Errorf("get: %w", err)
	}
	return nil
}

func shown(u *url.URL) string { return u.Redacted() }

func (c *client) wrapped(token, password string) {
	u := &url.URL{Scheme: "https", Host: "api.example.com", User: url.UserPassword("x", token)}
	if err := c.get(u.String()); err != nil {
		log.Print(err)
	}
	log.Print(shown(u))
	if err := c.get("https://joe:" + password + "@api.example.com/"); err != nil {
		log.Print(err)
	}
	if err := c.get("https://api.example.com/?token=" + token); err != nil {
		log.Print(err) // want `parameter token`
	}
	log.Print("GET " + u.String()) // want `URL credential`
}

// What stands behind the user in an address is the password before the host, whatever it is called.
func (c *client) cloned(token, host string) {
	if _, err := http.Get("https://x-access-token:" + token + "@" + host + "/repo"); err != nil {
		log.Print(err)
	}
	if err := c.get(fmt.Sprintf("https://x:%s@%s/repo", token, host)); err != nil {
		log.Print(err)
	}
	if err := c.get(fmt.Sprintf("https://x:%s@%s/repo?t=%s", token, host, token)); err != nil {
		log.Print(err) // want `parameter token`
	}
	if err := c.get(fmt.Sprintf("https://%s@%s/repo", token, host)); err != nil {
		log.Print(err) // want `parameter token`
	}
	log.Printf("https://x:%s@%s", token, host) // want `parameter token`
}

// An error that repeats the address beside that of the client.
func (c *client) told(token string) error {
	address := "https://x:" + token + "@api.example.com/"
	if _, err := c.http.Get(address); err != nil {
		return fmt.Errorf("get %s: %w", address, err)
	}
	return nil
}

func (c *client) tells(token string) {
	if err := c.told(token); err != nil {
		log.Print(err) // want `parameter token`
	}
}
