// Package masks hides secrets among headers and settings in a loop.
package masks

import (
	"log"
	"net/http"
	"net/url"
	"strings"
)

type client struct{ apiToken string }

func (c *client) do(r *http.Request) {
	r.Header.Set("Authorization", "Bearer "+c.apiToken)
	skipping(r)
	replacing(r)
	asking(r)
	each(r)
	upside(r)
}

func skipping(r *http.Request) {
	shown := make(map[string][]string)
	for k, v := range r.Header {
		if k != "Authorization" || len(v) == 0 || len(v[0]) == 0 {
			shown[k] = v
			continue
		}
		shown[k] = []string{"(redacted)"}
	}
	log.Println(shown)
}

func replacing(r *http.Request) {
	for k, v := range r.Header {
		if strings.EqualFold(k, "authorization") {
			v = []string{"***"}
		}
		log.Println(k, v)
	}
}

func isSensitive(name string) bool { return name == "Authorization" }

func asking(r *http.Request) {
	shown := make(map[string][]string)
	for k, v := range r.Header {
		if !isSensitive(k) {
			shown[k] = v
		}
	}
	log.Println(shown)
}

func each(r *http.Request) {
	for k, v := range r.Header {
		switch k {
		case "Authorization", "Cookie":
			log.Println(k, "***")
		default:
			log.Println(k, v)
		}
	}
}

// upside shows just the header that others hide.
func upside(r *http.Request) {
	for k, v := range r.Header {
		if k == "Authorization" {
			log.Println(v) // want `field apiToken reaches log.Println`
		}
	}
}

func (c *client) other(r *http.Request) {
	r.Header.Set("Authorization", "Bearer "+c.apiToken)
	wrong(r)
}

// wrong hides another header.
func wrong(r *http.Request) {
	shown := make(map[string][]string)
	for k, v := range r.Header {
		if k != "Accept" {
			shown[k] = v
		}
	}
	log.Println(shown) // want `field apiToken reaches log.Println`
}

func overwriting(r *http.Request) {
	h := r.Header.Clone()
	for k := range h {
		if k == "Authorization" || k == "Cookie" {
			h[k] = []string{"***"}
		}
	}
	log.Println(h)
	all := r.Header.Clone()
	log.Println(all) // want `HTTP request header reaches log.Println`
}

// unknown tells which settings of a connection string nobody knows, and not how they are set.
func unknown(connectionString string) {
	u, err := url.Parse(connectionString)
	if err != nil {
		return
	}
	for name := range u.Query() {
		log.Printf("unknown setting %s", name)
	}
	for _, value := range u.Query() {
		log.Printf("setting %s", value) // want `parameter connectionString reaches log.Printf`
	}
}
