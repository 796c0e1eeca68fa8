// Package frames redirects by frameworks.
package frames

import (
	"net/http"
	"net/url"
	"strings"

	"github.com/gin-gonic/gin"
	"github.com/go-chi/chi/v5"
	"github.com/gofiber/fiber/v2"
	fiber3 "github.com/gofiber/fiber/v3"
	"github.com/gorilla/mux"
	"github.com/labstack/echo/v4"
	"github.com/valyala/fasthttp"

	"openredirect/checks/safe"
)

func ginTo(c *gin.Context) {
	next := c.Query("next")
	c.Redirect(302, next)      // want `as the target`
	c.Header("Location", next) // want `as the target`
	c.Header("X-Location", next)
	c.Redirect(302, "/items/"+next)
	if safe.Local(next) {
		c.Redirect(302, next)
	}
	if u, err := url.Parse(next); err == nil && u.Host == "" && u.Scheme == "" {
		c.Redirect(302, u.String())
	}
}

func echoTo(c echo.Context) error {
	next := c.QueryParam("next")
	u, err := url.Parse(next)
	if err != nil {
		return c.Redirect(302, next) // want `as the target`
	}
	if u.Host == "" && u.Scheme == "" {
		return c.Redirect(302, u.String()) // want `it was checked, but browsers`
	}
	if u.Hostname() == "example.com" {
		return c.Redirect(302, u.String())
	}
	if strings.HasPrefix(next, "/") {
		return c.Redirect(302, next) // want `it was checked, but .//host. passes`
	}
	return nil
}

func fiberTo(c *fiber.Ctx) error {
	c.Set("Location", c.Query("next")) // want `as the target`
	c.Set("Location", "/items/"+c.Query("next"))
	if next := c.Query("next"); safe.Check(next) == nil {
		return c.Redirect(next)
	}
	return c.Redirect(c.Query("next")) // want `as the target`
}

func fiber3To(c fiber3.Ctx) error {
	if next := c.Query("next"); next == "/a" || next == "/b" {
		return c.Redirect().To(next)
	}
	return c.Redirect().To(c.Query("next")) // want `as the target`
}

func chiTo(w http.ResponseWriter, r *http.Request) {
	http.Redirect(w, r, chi.URLParam(r, "to"), 302) // want `as the target`
	http.Redirect(w, r, "/to/"+chi.URLParam(r, "to"), 302)
}

func muxTo(w http.ResponseWriter, r *http.Request) {
	http.Redirect(w, r, mux.Vars(r)["to"], 302) // want `as the target`
	http.Redirect(w, r, "/to/"+mux.Vars(r)["to"], 302)
}

func fastTo(ctx *fasthttp.RequestCtx) {
	next := string(ctx.QueryArgs().Peek("next"))
	ctx.Redirect(next, 302) // want `as the target`
	ctx.Redirect("https://h/"+next, 302)
	if safe.Local(next) {
		ctx.Redirect(next, 302)
	}
}
