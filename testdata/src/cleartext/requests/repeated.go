package requests

import (
	"fmt"
	"net/http"
	"os"
	"strings"
)

type bucket struct{ endpoint, name, key string }

// The scheme is that of the endpoint, which is written down again.
func (b bucket) url(path string) string {
	scheme := "https"
	endpoint := b.endpoint
	if after, ok := strings.CutPrefix(endpoint, "https://"); ok {
		endpoint = after
	} else if after, ok := strings.CutPrefix(endpoint, "http://"); ok {
		endpoint = after
		scheme = "http"
	}
	return fmt.Sprintf("%s://%s/%s/%s", scheme, endpoint, b.name, path)
}

func (b bucket) get(path string) {
	req, _ := http.NewRequest("GET", b.url(path), nil)
	req.Header.Set("Authorization", "Bearer "+b.key)
	http.DefaultClient.Do(req)
}

// Here it is the program that chooses.
func plainURL() string {
	scheme := "https"
	if strings.HasPrefix(os.Getenv("BUCKET"), "public-") {
		scheme = "http"
	}
	return fmt.Sprintf("%s://%s/files", scheme, os.Getenv("BUCKET_HOST"))
}

func getPlain() {
	req, _ := http.NewRequest("GET", plainURL(), nil)
	req.Header.Set("Authorization", "Bearer "+token) // want `a credential is sent without encryption`
	http.DefaultClient.Do(req)
}
