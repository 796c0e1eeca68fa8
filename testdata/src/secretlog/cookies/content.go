package cookies

import (
	"log"
	"net/http"
)

// A client has a cookie, and by another name the token that it sends in one.
type client struct {
	base   string
	Cookie string
	ticket string
}

func (c *client) fetch() {
	req, _ := http.NewRequest("GET", c.base, nil)
	req.Header.Set("Cookie", c.Cookie)
	req.AddCookie(&http.Cookie{Name: "session", Value: c.ticket})
	log.Println("fetch", c.base)
}

func (c *client) show() {
	log.Printf("with cookie %s", c.Cookie) // want `field Cookie reaches log.Printf`
	log.Printf("with %s", c.ticket)        // want `field ticket \(given as a credential\) reaches log.Printf`
	log.Printf("from %s", c.base)
}

// The value is called nothing, and is sent as a cookie.
func fetch(base, v, lang string) {
	req, _ := http.NewRequest("GET", base, nil)
	req.Header.Set("Cookie", v)
	req.Header.Set("Accept-Language", lang)
	log.Printf("GET %s in %s", base, lang)
	log.Printf("GET with %s", v) // want `parameter v \(given as a credential\) reaches log.Printf`
}

func login(user, v string) {
	req, _ := http.NewRequest("GET", "/", nil)
	req.SetBasicAuth(user, v)
	log.Print(user)
	log.Print(v) // want `parameter v \(given as a credential\) reaches log.Print`
}

// Names of cookies are no secrets.
type server struct{ Cookie, themeCookie string }

func (s *server) session(r *http.Request, cookie string) string {
	log.Print(s.Cookie, s.themeCookie, cookie)
	if c, err := r.Cookie(s.Cookie); err == nil {
		return c.Value
	}
	c, err := r.Cookie(cookie)
	if err != nil {
		return ""
	}
	log.Print(c.Name)
	log.Print(c.Value) // want `HTTP cookie reaches log.Print`
	return c.Value
}
