package literals

import "net/http"

func send(w http.ResponseWriter, id string) {
	http.SetCookie(w, &http.Cookie{Name: "session", Value: id, SameSite: http.SameSiteLaxMode}) // want `is sent without TLS too`
	http.SetCookie(w, &http.Cookie{                                                             // want `can be read by scripts`
		Name:     "session",
		Value:    id,
		Secure:   true,
		SameSite: http.SameSiteLaxMode,
	})
}
