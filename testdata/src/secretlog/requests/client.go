package requests

import (
	"log"
	"net/http"
)

type tracer struct{ next http.RoundTripper }

func (t tracer) RoundTrip(r *http.Request) (*http.Response, error) {
	log.Println(r.Method, r.URL) // want `URL of a request that is sent, with its user information reaches log.Println`
	log.Println(r.Method, r.URL.Redacted())
	log.Println(r.Method, r.URL.Host)
	return t.next.RoundTrip(r)
}

// serve logs what a server was asked for.
func serve(w http.ResponseWriter, r *http.Request) { log.Println(r.Method, r.URL) }

// fetch knows the URL.
func fetch() (*http.Response, error) {
	r, err := http.NewRequest("GET", "https://example.com", nil)
	if err != nil {
		return nil, err
	}
	log.Println(r.Method, r.URL)
	return http.DefaultClient.Do(r)
}
