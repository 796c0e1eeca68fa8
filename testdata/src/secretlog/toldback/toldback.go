// Package toldback sends errors to clients, of which some repeat a secret.
package toldback

import (
	"fmt"
	"net/http"
	"os"
)

func lowAsked(w http.ResponseWriter, r *http.Request) {
	resp, err := http.Get("https://api.example.com/?key=" + os.Getenv("API_TOKEN"))
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	resp.Body.Close()
}

func shown(w http.ResponseWriter, r *http.Request) {
	err := fmt.Errorf("cannot log in with %s", os.Getenv("API_TOKEN"))
	http.Error(w, err.Error(), http.StatusBadGateway) // want `environment variable "API_TOKEN" reaches http.Error in the text of an error`
}

func handed(w http.ResponseWriter, r *http.Request) {
	if err := check(os.Getenv("API_TOKEN")); err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway) // want `parameter token reaches http.Error in the text of an error`
	}
}

func check(token string) error { return fmt.Errorf("bad token %q", token) }
