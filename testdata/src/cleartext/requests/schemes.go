package requests

import (
	"fmt"
	"net/http"
	"strings"
)

type bucket struct{ endpoint, key string }

// Whoever writes http:// into the endpoint wants it so.
func (b bucket) url(path string) string {
	scheme := "https"
	endpoint := strings.TrimRight(b.endpoint, "/")
	if after, ok := strings.CutPrefix(endpoint, "https://"); ok {
		endpoint = after
	} else if after, ok := strings.CutPrefix(endpoint, "http://"); ok {
		endpoint = after
		scheme = "http"
	}
	return fmt.Sprintf("%s://%s/%s", scheme, endpoint, path)
}

func (b bucket) get(path string) {
	req, _ := http.NewRequest("GET", b.url(path), nil)
	req.Header.Set("Authorization", "Bearer "+b.key)
	http.DefaultClient.Do(req)
}

func (b bucket) plain(path string) string {
	scheme, endpoint := "http", b.endpoint
	if after, ok := strings.CutPrefix(endpoint, "https://"); ok {
		endpoint = after
	}
	return fmt.Sprintf("%s://%s/%s", scheme, endpoint, path)
}

func (b bucket) getPlain(path string) {
	req, _ := http.NewRequest("GET", b.plain(path), nil)
	req.Header.Set("Authorization", "Bearer "+b.key) // want `a credential is sent`
	http.DefaultClient.Do(req)
}
