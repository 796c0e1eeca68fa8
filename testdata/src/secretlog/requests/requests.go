// Package requests logs URLs and requests.
package requests

import (
	"fmt"
	"log"
	"log/slog"
	"net/http"
	"net/http/httputil"
	"net/url"
	"os"
)

func logged(password string, r *http.Request) {
	u := &url.URL{Scheme: "postgres", User: url.UserPassword("app", password), Host: "h"}
	log.Println(u.String()) // want `reaches`
	log.Println(u.Redacted())
	log.Println(u.Host)
	log.Println(u)           // want `reaches`
	log.Printf("%v", u.User) // want `reaches`
	dsn := fmt.Sprint("postgres://", os.Getenv("HOST"))
	x, _ := url.Parse(dsn)
	log.Println(x.Redacted())
	v, _ := url.Parse(os.Getenv("DATABASE_URL"))
	log.Println(v.Host)
	w, _ := url.Parse("https://h/x?token=" + os.Getenv("API_TOKEN"))
	log.Println(w.Redacted())  // want `reaches`
	log.Println(r)             // want `reaches`
	log.Printf("%v", r.Header) // want `reaches`
	log.Printf("%v", r.URL.Path)
	d, _ := httputil.DumpRequest(r, true)
	log.Printf("%s", d) // want `reaches`
	for k, v := range r.Header {
		log.Println(k, v) // want `reaches`
	}
	for k, v := range r.Header {
		if k == "Authorization" {
			continue
		}
		log.Println(k, v)
	}
	h := r.Header.Clone()
	h.Del("Authorization")
	log.Println(h)
	h2 := r.Header.Clone()
	slog.Info("x", "h", h2) // want `reaches`
	req, _ := http.NewRequest("GET", "http://x", nil)
	log.Println(req.Header, req)
	resp, _ := http.DefaultClient.Do(req)
	log.Println(resp.Header)
	log.Println(r.Method, r.Header.Get("Accept"))
}
