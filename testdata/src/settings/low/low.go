// Package low is analyzed with all that there may be.
package low

import "log"

type config struct{ Password, User string }

// unknown is a function of which nobody here knows what it does.
var unknown func(string) string

func names(c config, token string) {
	log.Println(c.Password)          // want `value: field Password reaches log.Println`
	log.Println(token)               // want `value;confidence=medium: parameter token reaches log.Println`
	log.Println(unknown(c.Password)) // want `value;confidence=low: field Password reaches log.Println`
	log.Println(c)                   // want `struct: field Password of config reaches log.Println`
	log.Println(c.User)
}
