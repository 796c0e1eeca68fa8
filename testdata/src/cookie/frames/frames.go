// Package frames has the cookies of frameworks.
package frames

import (
	"net/http"

	"github.com/alexedwards/scs/v2"
	ginsessions "github.com/gin-contrib/sessions"
	"github.com/gin-gonic/gin"
	"github.com/gofiber/fiber/v2"
	"github.com/gorilla/csrf"
	"github.com/gorilla/sessions"
	"github.com/labstack/echo/v4"
)

func ofGin(c *gin.Context, id string, secure bool) {
	c.SetCookie("session", id, 3600, "/", "", false, true) // want `is sent without TLS too; set secure`
	c.SetCookie("session", id, 3600, "/", "", true, false) // want `can be read by scripts; set httpOnly`
	c.SetCookie("session", id, 3600, "/", "", true, true)
	c.SetCookie("session", id, 3600, "/", "", secure, true)
	c.SetCookie("session", "", -1, "/", "", false, true)
	c.SetCookie("2fa_secret", id, 1800, "/", "", false, true) // want `a cookie that holds a secret is sent without TLS too; set secure`
	c.SetCookie("2fa_secret", id, 1800, "/", "", true, true)
	c.SetCookie("2fa_secret", "", -1, "/", "", false, true)
	c.SetCookie("2fa_enabled", id, 1800, "/", "", false, true)
	c.SetCookie("lang", id, 3600, "/", "", false, false)
}

func ofEcho(c echo.Context, id string) {
	c.SetCookie(&http.Cookie{Name: "jwt", Value: id, Secure: true}) // want `can be read by scripts`
	c.SetCookie(&http.Cookie{Name: "jwt", Value: id, Secure: true, HttpOnly: true})
}

func ofFiber(c *fiber.Ctx, id string) {
	c.Cookie(&fiber.Cookie{Name: "token", Value: id, HTTPOnly: true}) // want `is sent without TLS too; set Secure`
	c.Cookie(&fiber.Cookie{Name: "token", Value: id, HTTPOnly: true, Secure: true})
}

func stores(store *sessions.CookieStore, other ginsessions.Store, secure bool) {
	store.Options = &sessions.Options{Path: "/", MaxAge: 3600, HttpOnly: true} // want `is sent without TLS too`
	other.Options(ginsessions.Options{Path: "/", Secure: true})                // want `can be read by scripts`
	other.Options(ginsessions.Options{Path: "/", Secure: true, HttpOnly: true})
}

func configured(store *sessions.CookieStore, secure bool) {
	store.Options = &sessions.Options{Path: "/", MaxAge: 3600, HttpOnly: true, Secure: secure}
}

func ended(s *sessions.Session) {
	s.Options = &sessions.Options{MaxAge: -1}
}

func manager(h http.Handler) http.Handler {
	m := scs.New() // want `a cookie that logs somebody in is sent without TLS too; set Cookie.Secure`
	return m.LoadAndSave(h)
}

func safe(h http.Handler) http.Handler {
	m := scs.New()
	m.Cookie.Secure = true
	return m.LoadAndSave(h)
}

func forms(key []byte, h http.Handler) {
	csrf.Protect(key, csrf.Secure(false)) // want `the cookie that guards forms is sent without TLS too`
	csrf.Protect(key, csrf.Secure(true))
}
