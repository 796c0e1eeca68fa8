package cookies

import (
	"fmt"
	"log"
	"net/http"
	"os"
)

type UUID [16]byte

func (u UUID) String() string { return fmt.Sprintf("%x", u[:]) }

func mint() UUID { return UUID{1} }

// Here the package has cookies, and the session is a browser's.
func mintSession(w http.ResponseWriter) {
	sessionID := mint().String()
	http.SetCookie(w, &http.Cookie{Name: "s", Value: sessionID})
	log.Print(sessionID) // want `variable sessionID reaches log.Print`
}

func fromEnv() {
	log.Print(os.Getenv("SITE_SESSION_ID")) // want `environment variable "SITE_SESSION_ID" reaches log.Print`
}
