// Package constants logs secrets that stand in the program.
package constants

import (
	"fmt"
	"log"
	"log/slog"
)

const apiKey = "sk_live_4f9aK2mQ8x7Lw3"

var adminPassword = "hunter2!Xy9"

func local()     { password := "P4ssw0rd"; log.Print(password) }                                 // want `constant password reaches`
func global()    { log.Print(apiKey) }                                                           // want `constant apiKey reaches`
func variable()  { log.Print(adminPassword) }                                                    // want `variable adminPassword reaches`
func summed()    { password := "P4ssw0rd"; log.Print("with " + password) }                       // want `constant password reaches`
func formatted() { password := "P4ssw0rd"; log.Printf("with %s", password) }                     // want `constant password reaches`
func attribute() { password := "P4ssw0rd"; slog.Info("x", "v", password) }                       // want `constant password reaches`
func text()      { password := "P4ssw0rd"; s := fmt.Sprintf("with %s", password); log.Print(s) } // want `constant password reaches`
func passed()    { password := "P4ssw0rd"; show(password) }

func show(s string) { log.Print(s) } // want `constant password reaches`

type creds struct{ User, Password string }

func whole() { c := creds{"bob", "P4ssw0rd"}; log.Print(c) } // want `field Password of creds`

// Names of secrets, and what stands for one.

const (
	passwordEnv = "DB_PASSWORD"
	apiToken    = "API_TOKEN"
	secret      = "my-secret"
	tokenKey    = "token1"
)

var secretPath = "/run/secrets/db1"

func names() { log.Print(passwordEnv, apiToken, secret, tokenKey, secretPath) }
func none()  { password := ""; log.Print(password) }
func stars() { password := "********"; log.Print(password) }
func blank() { c := creds{"bob", "***"}; log.Print(c) }
