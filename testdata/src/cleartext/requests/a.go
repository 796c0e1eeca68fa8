// Package requests sends credentials with requests.
package requests

import (
	"context"
	"net/http"
	"net/url"
	"os"
)

var token = os.Getenv("TOKEN")

func basic() {
	req, _ := http.NewRequest("GET", "http://api.shop.com/orders", nil)
	req.SetBasicAuth("app", token) // want "a credential is sent without encryption.*take https://"
	http.DefaultClient.Do(req)
}

func bearer(ctx context.Context) {
	req, err := http.NewRequestWithContext(ctx, "GET", "http://api.shop.com/orders", nil)
	if err != nil {
		return
	}
	req.Header.Set("Authorization", "Bearer "+token) // want "a credential is sent"
	req.Header.Set("X-API-Key", token)               // want "a credential is sent"
	req.Header.Set("Accept", "text/html")
	http.DefaultClient.Do(req)
}

func cookie() {
	req, _ := http.NewRequest("GET", "http://api.shop.com/orders", nil)
	req.AddCookie(&http.Cookie{Name: "session", Value: token}) // want "a credential is sent"
	http.DefaultClient.Do(req)
}

func safe() {
	req, _ := http.NewRequest("GET", "https://api.shop.com/orders", nil)
	req.SetBasicAuth("app", token)
	http.DefaultClient.Do(req)
}

func public() {
	req, _ := http.NewRequest("GET", "http://api.shop.com/orders", nil)
	http.DefaultClient.Do(req)
}

func here() {
	req, _ := http.NewRequest("GET", "http://localhost:8080/orders", nil)
	req.SetBasicAuth("app", token)
	http.DefaultClient.Do(req)
}

func metadata() {
	req, _ := http.NewRequest("PUT", "http://169.254.169.254/latest/api/token", nil)
	req.Header.Set("Authorization", token)
	http.DefaultClient.Do(req)
}

// The scheme is written in the program, and the host is not known.
func host(name string) {
	req, _ := http.NewRequest("GET", "http://"+name+"/orders", nil)
	req.SetBasicAuth("app", token) // want "a credential is sent"
	http.DefaultClient.Do(req)
}

func setting(base string) {
	req, _ := http.NewRequest("GET", base+"/orders", nil)
	req.SetBasicAuth("app", token)
	http.DefaultClient.Do(req)
}

// The request is made by one function, and gets its credential in another.
func get(path string) *http.Request {
	req, _ := http.NewRequest("GET", "http://api.shop.com"+path, nil)
	return req
}

func authorize(req *http.Request) { req.Header.Set("Authorization", "Bearer "+token) }

func split() {
	req := get("/orders")
	authorize(req) // want "a credential is sent"
	http.DefaultClient.Do(req)
}

// A server's answer is none of that.
func answer(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Authorization", token)
	r.Header.Set("Authorization", token)
}

func inURL() {
	http.Get("http://app:secret-of-app@api.shop.com/orders") // want "a password is sent without encryption"
	http.Get("https://app:secret-of-app@api.shop.com/orders")
	http.Get("http://api.shop.com/orders")
}

func forms(password string) {
	http.PostForm("http://shop.com/login", url.Values{"user": {"app"}, "password": {password}})  // want "a credential is sent"
	http.PostForm("https://shop.com/login", url.Values{"user": {"app"}, "password": {password}}) // as it should be
	http.PostForm("http://shop.com/search", url.Values{"q": {"shoes"}})
	v := url.Values{}
	v.Set("password", password)
	http.PostForm("http://shop.com/login", v) // want "a credential is sent"
}
