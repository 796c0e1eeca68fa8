// Package frames responds by frameworks.
package frames

import (
	"fmt"
	"io"
	"net/http"

	"github.com/gin-gonic/gin"
	"github.com/go-chi/chi/v5"
	"github.com/go-chi/render"
	"github.com/gofiber/fiber/v2"
	fiber3 "github.com/gofiber/fiber/v3"
	"github.com/gorilla/mux"
	"github.com/julienschmidt/httprouter"
	"github.com/labstack/echo/v4"
	echo5 "github.com/labstack/echo/v5"
	"github.com/valyala/fasthttp"
)

func ginPage(c *gin.Context) {
	c.Data(200, "text/html; charset=utf-8", []byte("<h1>"+c.Query("name")+"</h1>")) // want `as a part of a page`
	c.Data(200, "application/json", []byte(c.Query("name")))
	c.String(200, "<h1>%s</h1>", c.Query("name"))
	c.JSON(200, c.Query("name"))
	c.HTML(200, "page.html", c.Query("name"))
}

func ginDeclared(c *gin.Context) {
	c.Header("Content-Type", "text/html")
	c.String(200, "Hello "+c.Query("name")) // want `as a part of a page`
}

func ginWriter(c *gin.Context) {
	fmt.Fprintf(c.Writer, "<h1>%s</h1>", c.Query("name")) // want `as a part of a page`
}

func ginPlainWriter(c *gin.Context) {
	c.Header("Content-Type", "text/plain")
	io.WriteString(c.Writer, c.Query("name"))
}

func echoPage(c echo.Context) error {
	c.String(200, "<h1>"+c.QueryParam("name"))
	c.JSONP(200, c.QueryParam("callback"), 1)
	c.Blob(200, "text/csv", []byte(c.QueryParam("name")))
	c.Blob(200, "text/html", []byte(c.QueryParam("name"))) // want `as a part of a page`
	return c.HTML(200, "<h1>"+c.QueryParam("name"))        // want `as a part of a page`
}

func echoResponse(c echo.Context) error {
	c.Response().Header().Set("Content-Type", "text/html")
	_, err := fmt.Fprintf(c.Response(), "Hello %s", c.QueryParam("name")) // want `as a part of a page`
	return err
}

func echo5Page(c *echo5.Context) error {
	c.String(200, "<h1>"+c.QueryParam("name"))
	return c.HTML(200, "<h1>"+c.QueryParam("name")) // want `as a part of a page`
}

func fiberText(c *fiber.Ctx) error { return c.SendString("<h1>" + c.Query("name")) }

func fiberFormat(c *fiber.Ctx) error { return c.Format(c.Query("name")) }

func fiberPage(c *fiber.Ctx) error {
	c.Type("html")
	return c.SendString("Hello " + c.Query("name")) // want `as a part of a page`
}

func fiberSet(c *fiber.Ctx) error {
	c.Set("Content-Type", "text/html")
	return c.SendString("Hello " + c.Query("name")) // want `as a part of a page`
}

func fiber3Text(c fiber3.Ctx) error { return c.SendString("<h1>" + c.Query("name")) }

func fiber3Format(c fiber3.Ctx) error {
	return c.AutoFormat(c.Query("name")) // want `as a part of a page`
}

func fiber3Page(c fiber3.Ctx) error {
	c.Set("Content-Type", "text/html")
	return c.SendString("Hello " + c.Query("name")) // want `as a part of a page`
}

func fastText(ctx *fasthttp.RequestCtx) {
	fmt.Fprintf(ctx, "<h1>%s</h1>", ctx.QueryArgs().Peek("name"))
	ctx.WriteString("<h1>" + string(ctx.QueryArgs().Peek("name")))
}

func fastPage(ctx *fasthttp.RequestCtx) {
	ctx.SetContentType("text/html")
	fmt.Fprintf(ctx, "Hello %s", ctx.QueryArgs().Peek("name")) // want `as a part of a page`
	ctx.SetBodyString(string(ctx.QueryArgs().Peek("name")))    // want `as a part of a page`
}

func chiPage(w http.ResponseWriter, r *http.Request) {
	render.PlainText(w, r, "<h1>"+chi.URLParam(r, "name"))
	render.HTML(w, r, "<h1>"+chi.URLParam(r, "name")) // want `as a part of a page`
}

func gorillaPage(w http.ResponseWriter, r *http.Request) {
	fmt.Fprintf(w, "<h1>%s", mux.Vars(r)["name"]) // want `as a part of a page`
}

func routerPage(w http.ResponseWriter, r *http.Request, ps httprouter.Params) {
	fmt.Fprintf(w, "<h1>%s", ps.ByName("name")) // want `as a part of a page`
}
