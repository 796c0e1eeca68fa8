package constants

import (
	"errors"
	"flag"
	"net/http"
	"os"
)

const (
	PasswordResetPath = "/account/password/reset"
	tokenHeader       = "X-Auth-Token"
	tokenType         = "Bearer"
	passwordColumn    = "password_hash"
	apiKeyEnv         = "WEATHER_API_KEY"
	secretsDir        = "/run/secrets/weather"

	releasePublicKey = `-----BEGIN PUBLIC KEY-----
MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=
-----END PUBLIC KEY-----`
)

var (
	errPassword = errors.New("password must have at least 12 characters")
	apiKey      = flag.String("api-key", "", "key for the weather service")

	labels = map[string]map[string]string{
		"de": {"password": "Passwort", "token": "Zugangscode", "secret": "Geheimnis"},
		"fr": {"password": "Mot de passe", "token": "Jeton", "secret": "Secret"},
	}

	example = struct{ User, Password, Token string }{"alice", "<your-password>", "${TOKEN}"}
)

// Key returns the key for the weather service.
func Key() (string, error) {
	if *apiKey != "" {
		return *apiKey, nil
	}
	if key, ok := os.LookupEnv(apiKeyEnv); ok && key != "" {
		return key, nil
	}
	raw, err := os.ReadFile(secretsDir + "/key")
	return string(raw), err
}

func Signup(w http.ResponseWriter, r *http.Request) {
	if len(r.PostFormValue("password")) < 12 {
		http.Error(w, errPassword.Error()+": "+labels["de"]["password"], http.StatusBadRequest)
		return
	}
	w.Header().Set("Vary", tokenHeader)
	w.Header().Set("WWW-Authenticate", tokenType)
	w.Header().Set("X-Release-Key", releasePublicKey[27:87])
	http.Redirect(w, r, PasswordResetPath+"?like="+example.User, http.StatusSeeOther)
}

func Columns() []string { return []string{"email", passwordColumn} }
