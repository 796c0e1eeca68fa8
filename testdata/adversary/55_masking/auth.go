package masking

import (
	"crypto/subtle"
	"log"
	"net/http"
	"os"
	"strings"

	"adversary/55_masking/fp"
)

var apiToken = os.Getenv("API_TOKEN")

func Auth(next http.Handler) http.Handler {
	if len(apiToken) < 32 {
		log.Fatalf("API_TOKEN has %d characters, that is too short", len(apiToken))
	}
	log.Printf("token in use: %s (%s)", fp.Stars(apiToken), fp.Of(apiToken))
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		token, bearer := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer ")
		match := subtle.ConstantTimeCompare([]byte(token), []byte(apiToken)) == 1
		if !bearer || !match {
			log.Printf("refused: bearer=%t match=%t fingerprint=%s", bearer, match, fp.Of(token))
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r)
	})
}
