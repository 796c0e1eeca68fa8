// Package stores has the sessions of fiber, whose cookies have neither attribute unless it is asked for.
package stores

import (
	"github.com/gofiber/fiber/v2/middleware/session"
	session3 "github.com/gofiber/fiber/v3/middleware/session"
)

func two(secure bool) {
	session.New()                                       // want `the cookie of the session is sent without TLS too and can be read by scripts; give it a Config with CookieSecure and CookieHTTPOnly`
	session.New(session.Config{KeyLookup: "cookie:id"}) // want `is sent without TLS too and can be read by scripts; set CookieSecure and CookieHTTPOnly`
	session.New(session.Config{CookieSecure: true})     // want `can be read by scripts; set CookieHTTPOnly`
	session.New(session.Config{CookieSecure: secure, CookieHTTPOnly: true})
	session.New(session.Config{CookieSecure: true, CookieHTTPOnly: true})
}

func three() {
	session3.New()      // want `the cookie of the session is sent without TLS too`
	session3.NewStore() // want `the cookie of the session is sent without TLS too`
	config := session3.Config{CookieHTTPOnly: true}
	config.CookieSecure = true
	session3.NewStore(config)
}
