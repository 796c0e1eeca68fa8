// Package cookies has the sessions of browsers.
package cookies

import (
	"log"
	"net/http"
)

func start(w http.ResponseWriter, sessionID string) {
	http.SetCookie(w, &http.Cookie{Name: "s", Value: sessionID, HttpOnly: true})
	log.Printf("session %s", sessionID) // want `parameter sessionID reaches log.Printf`
}
