// Package claims looks into tokens. What stands between the first two dots tells who somebody is, and lets nobody in.
package claims

import (
	"encoding/base64"
	"log"
	"net/http"
	"strings"
)

func shown(idToken string) {
	parts := strings.Split(idToken, ".")
	if len(parts) < 2 {
		return
	}
	idTokenClaims, err := base64.RawURLEncoding.DecodeString(parts[1])
	if err != nil {
		return
	}
	log.Printf("claims: %s", string(idTokenClaims))
}

func either(accessToken, idToken string, first bool) {
	var parts []string
	if first {
		parts = strings.Split(accessToken, ".")
	} else {
		parts = strings.Split(idToken, ".")
	}
	token, err := base64.RawURLEncoding.DecodeString(parts[1])
	log.Print(string(token), err)
}

func named(r *http.Request) {
	parts := strings.Split(r.Header.Get("Authorization"), ".")
	token, _ := base64.RawURLEncoding.DecodeString(parts[1])
	log.Print(string(token))
}

// An API key is an id and a secret with a dot between.
func secretPart(apiKey string) {
	parts := strings.Split(apiKey, ".")
	log.Print(parts[1]) // want `parameter apiKey reaches log.Print`
}

func whole(apiToken string) {
	token, _ := base64.RawURLEncoding.DecodeString(apiToken)
	log.Print(string(token)) // want `reaches log.Print`
}

func signature(idToken string) {
	parts := strings.Split(idToken, ".")
	token, _ := base64.RawURLEncoding.DecodeString(parts[2])
	log.Print(string(token)) // want `reaches log.Print`
}
