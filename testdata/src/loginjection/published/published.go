// Package published has flaws that were published, each as the smallest program of its shape before and after it was mended.
package published

import (
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"os"
	"strconv"
	"strings"
)

// GO-2022-1204, yapscan: the name of a report is logged as it was sent.
func yapscan(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	log.Printf("received report %s", name) // want `HTTP form value "name" reaches log.Printf`
}

func yapscanMended(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	log.Printf("received report %s", strconv.Quote(name))
}

// GO-2025-3504, Envoy Gateway: the format of the access log puts values between quotes of JSON by itself.
func envoy(w http.ResponseWriter, r *http.Request) {
	log.Print(`{"path":"` + r.URL.Path + `"}`) // want `HTTP request URL reaches log.Print`
}

func envoyMended(w http.ResponseWriter, r *http.Request) {
	line, _ := json.Marshal(map[string]string{"path": r.URL.Path})
	log.Print(string(line))
}

// GO-2026-4687, OliveTin: an argument of the type of an address may be anything.
func oliveTin(w http.ResponseWriter, r *http.Request) {
	email := r.FormValue("email")
	if !strings.Contains(email, "@") {
		return
	}
	fmt.Fprintf(os.Stderr, "action with %s\n", "email")
	log.Println("argument", email) // want `HTTP form value "email" reaches log.Println`
}

func oliveTinMended(w http.ResponseWriter, r *http.Request) {
	email := r.FormValue("email")
	if strings.ContainsAny(email, "\r\n\t ") {
		return
	}
	log.Println("argument", email)
}
