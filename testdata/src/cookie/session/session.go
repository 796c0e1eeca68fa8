// Package session sends cookies again that came with a request, and writes cookies as texts.
package session

import (
	"fmt"
	"net/http"

	"github.com/gin-gonic/gin"
	"github.com/gofiber/fiber/v2"
	fiber3 "github.com/gofiber/fiber/v3"
	"github.com/labstack/echo/v4"
)

type keeper struct {
	name string
	age  int
}

// A cookie of a request has no attributes.

func (k *keeper) renew(w http.ResponseWriter, r *http.Request) {
	c, err := r.Cookie(k.name)
	if err != nil {
		return
	}
	c.Path, c.MaxAge = "/", k.age
	http.SetCookie(w, c) // want `is sent without TLS too, can be read by scripts and is sent with requests of other sites`
}

func (k *keeper) renewSafely(w http.ResponseWriter, r *http.Request) {
	if c, err := r.Cookie(k.name); err == nil {
		c.Secure, c.HttpOnly, c.SameSite = true, true, http.SameSiteStrictMode
		http.SetCookie(w, c)
	}
}

func (k *keeper) end(w http.ResponseWriter, r *http.Request) {
	c, err := r.Cookie(k.name)
	if err != nil {
		return
	}
	c.MaxAge = -1
	http.SetCookie(w, c)
}

func (k *keeper) empty(w http.ResponseWriter, r *http.Request) {
	if c, err := r.Cookie(k.name); err == nil {
		c.Value = ""
		http.SetCookie(w, c)
	}
}

func theme(w http.ResponseWriter, r *http.Request) {
	if c, err := r.Cookie("theme"); err == nil {
		c.MaxAge = 1000
		http.SetCookie(w, c)
	}
}

func named(c echo.Context) error {
	k, err := c.Cookie("auth_token")
	if err != nil {
		return err
	}
	k.HttpOnly = true
	c.SetCookie(k) // want `is sent without TLS too`
	return nil
}

// Texts.

func texts(w http.ResponseWriter, id, rest string) {
	w.Header().Add("Set-Cookie", "sid="+id+"; Path=/")                            // want `a cookie that logs somebody in is sent without TLS too, can be read by scripts and is sent with requests of other sites; set Secure, HttpOnly and SameSite`
	w.Header().Set("Set-Cookie", fmt.Sprintf("session=%s; Path=/; HttpOnly", id)) // want `is sent without TLS too and is sent with requests`
	w.Header().Set("Set-Cookie", "token="+id)                                     // want `is sent without TLS too`
	w.Header().Add("Set-Cookie", "sid="+id+"; Path=/; Secure; HttpOnly; SameSite=Lax")
	w.Header().Add("Set-Cookie", "sid="+id+"; "+rest)
	w.Header().Add("Set-Cookie", "lang="+id+"; Path=/")
	w.Header().Add("Set-Cookie", "sid=; Path=/; Max-Age=0")
	w.Header().Add("Set-Cookie", "sid=x; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT")
	w.Header().Add("X-Other", "sid="+id+"; Path=/")
}

func objects(w http.ResponseWriter, r *http.Request, id string) {
	c := &http.Cookie{Name: "session", Value: id, HttpOnly: true} // want `is sent without TLS too`
	w.Header().Add("Set-Cookie", c.String())
	ours := &http.Cookie{Name: "session", Value: id}
	r.Header.Set("Cookie", ours.String())
}

// Frameworks.

func ofGin(c *gin.Context, id string) {
	c.Header("Set-Cookie", "sid="+id+"; Path=/; HttpOnly")                    // want `is sent without TLS too`
	c.SetCookieData(&http.Cookie{Name: "session", Value: id, HttpOnly: true}) // want `is sent without TLS too`
	c.SetCookieData(&http.Cookie{Name: "session", Value: id, HttpOnly: true, Secure: true})
}

func ofFiber(c *fiber.Ctx, id string) {
	c.Set("Set-Cookie", "sid="+id) // want `is sent without TLS too`
	c.Append("Set-Cookie", "sid="+id+"; Secure; HttpOnly")
}

func ofFiber3(c fiber3.Ctx, id string) error {
	c.Cookie(&fiber3.Cookie{Name: "token", Value: id, HTTPOnly: true}) // want `is sent without TLS too`
	c.Cookie(&fiber3.Cookie{Name: "token", Value: id, HTTPOnly: true, Secure: true})
	return nil
}
