// Package renamed puts secrets that only a name says to be such into fields of other names.
package renamed

import "log"

type target struct{ Location, Endpoint, Command, Host, Target, Info, Name, ID, Path, Value string }

func location(password string) { t := target{Location: password}; log.Print(t.Location) } // want `parameter password`
func endpoint(password string) { t := target{Endpoint: password}; log.Print(t.Endpoint) } // want `parameter password`
func command(password string)  { t := target{Command: password}; log.Print(t.Command) }   // want `parameter password`
func host(apiKey string)       { t := target{Host: apiKey}; log.Print(t.Host) }           // want `parameter apiKey`
func about(clientSecret string) { // the name of a field that says nothing
	t := &target{}
	t.Info = clientSecret
	log.Print(t.Info) // want `parameter clientSecret`
}
func value(token string) { t := target{Value: token}; log.Print(t.Value) } // want `parameter token`

// What tells things apart is the name of a secret.
func name(secret string) { t := target{Name: secret}; log.Print(t.Name) }
func id(secret string)   { t := target{ID: secret}; log.Print(t.ID) }
func path(secret string) { t := target{Path: secret}; log.Print(t.Path) }

// A name that may mean something else is given up for another one.
func position(token string) { t := target{Location: token}; log.Print(t.Location) }

// Of a thing that a secret went into somewhere, the fields are what they are called.
func other(password string) { t := target{Host: "h", Info: password}; log.Print(t.Host) }
