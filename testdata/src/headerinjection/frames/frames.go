// Package frames has headers that frameworks set.
package frames

import (
	"net/smtp"

	"github.com/gin-gonic/gin"
	"github.com/gofiber/fiber/v2"
	"github.com/labstack/echo/v4"
	"github.com/valyala/fasthttp"
)

func send(subject string) {
	smtp.SendMail("localhost:25", nil, "", nil, []byte("Subject: "+subject+"\r\n\r\n")) // want `HTTP query parameter "q" reaches smtp.SendMail`
}

func ginTo(c *gin.Context) {
	c.Header(c.Query("name"), "x") // want `as the name of a header`
	c.Header("X-Name", c.Query("value"))
	c.FileAttachment("report.pdf", c.Query("value"))
	send(c.Query("q"))
	send(c.GetHeader("X-Q"))
}

func echoTo(c echo.Context) error {
	send(c.QueryParam("q"))
	return c.Attachment("report.pdf", c.QueryParam("name"))
}

func fiberTo(c *fiber.Ctx) error {
	c.Set(c.Query("name"), "x") // want `as the name of a header`
	c.Set("X-Name", c.Query("value"))
	send(c.Query("q"))
	send(c.Get("X-Q"))
	send(c.Hostname())
	return nil
}

func fastTo(ctx *fasthttp.RequestCtx) {
	ctx.Response.Header.Set(string(ctx.QueryArgs().Peek("name")), "x") // want `as the name of a header`
	send(string(ctx.Request.Header.Peek("X-Q")))
	send(string(ctx.QueryArgs().Peek("q")))
}
