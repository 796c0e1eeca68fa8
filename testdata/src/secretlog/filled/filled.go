// Package filled hands structures to functions that print them, with a secret in a field whose name does not tell.
package filled

import (
	"encoding/json"
	"fmt"
	"log"
	"os"

	"secretlog/filled/across"
)

type event struct {
	Name   string
	Detail string
	hidden string
	Kept   string `json:"-"`
	Next   *event
}

func logged(e event)       { log.Printf("%+v", e) } // want `environment variable "DB_PASSWORD" reaches log.Printf`
func loggedAt(e *event)    { log.Print(e) }         // want `environment variable "DB_PASSWORD" reaches log.Print`
func loggedAny(e any)      { log.Print(e) }         // want `environment variable "DB_PASSWORD" reaches log.Print`
func wrapped(e event)      { inner(e) }
func inner(e event)        { log.Print(e) }    // want `environment variable "DB_PASSWORD" reaches log.Print`
func logf(l ...any)        { log.Print(l...) } // want `environment variable "DB_PASSWORD" reaches log.Print`
func text(e event) string  { return fmt.Sprintf("event %v", e) }
func encoded(e any) string { b, _ := json.Marshal(e); return string(b) }

func fill() {
	secret := os.Getenv("DB_PASSWORD")
	logged(event{Name: "start", Detail: secret})
	loggedAt(&event{hidden: secret})
	loggedAny(event{Kept: secret})
	wrapped(event{Detail: secret})
	logf("event", event{Detail: secret})
	log.Print(text(event{Detail: secret}))      // want `environment variable "DB_PASSWORD" reaches log.Print`
	log.Print(encoded(&event{Detail: secret}))  // want `environment variable "DB_PASSWORD" reaches log.Print`
	across.Record(across.Entry{Action: secret}) // want `environment variable "DB_PASSWORD" reaches log.Print`
}

// What is printed shows nothing of these.
func named(e event)      { log.Printf("%+v", e.Name) }
func loggedNext(e event) { log.Printf("%+v", e) }
func emptied(e event)    { log.Printf("%+v", e) }

// quiet says itself how it is printed.
type quiet struct{ Detail string }

func (quiet) String() string { return "quiet" }

func loggedQuiet(q quiet) { log.Print(q) }

func safe() {
	secret := os.Getenv("DB_PASSWORD")
	named(event{Name: "start", Detail: secret})
	loggedNext(event{Next: &event{Detail: secret}}) // an address
	e := event{Name: "start", Detail: secret}
	e.Detail = ""
	emptied(e)
	loggedQuiet(quiet{Detail: secret})
	log.Print(encoded(event{Kept: secret}))
	log.Print(encoded(event{hidden: secret}))
	across.Record(across.Entry{Quiet: secret})
}
