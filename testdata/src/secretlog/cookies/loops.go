package cookies

import (
	"log"
	"net/http"
)

// A loop looks for the cookie by its name.
func looped(r *http.Request) {
	for _, c := range r.Cookies() {
		if c.Name == "redirect" {
			log.Print(c.Value)
		}
		if c.Name == "redirect" || c.Name == "lang" {
			log.Print(c.Value)
		}
		if c.Name == "redirect" || c.Name == "connect.sid" {
			log.Print(c.Value) // want `HTTP cookie reaches log.Print`
		}
		if c.Name != "redirect" {
			log.Print(c.Value) // want `HTTP cookie reaches log.Print`
			continue
		}
		log.Print(len(c.Value))
	}
}

func switched(r *http.Request, verbose bool) {
	for _, c := range r.Cookies() {
		switch c.Name {
		case "theme", "lang":
			if verbose {
				log.Print(c.Value)
			}
		case "session":
			log.Print(c.Value) // want `HTTP cookie reaches log.Print`
		default:
			log.Print(c.Value) // want `HTTP cookie reaches log.Print`
		}
	}
}

// The name is compared of one cookie, and the value is another's.
func mixed(r *http.Request, other *http.Cookie) {
	for _, c := range r.Cookies() {
		if other.Name == "lang" {
			log.Print(c.Value) // want `HTTP cookie reaches log.Print`
		}
	}
}

// Found by a helper, whose name is known where it is called.
func lang(r *http.Request) string {
	for _, c := range r.Cookies() {
		if c.Name == "lang" {
			return c.Value
		}
	}
	return "en"
}

func shown(r *http.Request) { log.Print(lang(r)) }
