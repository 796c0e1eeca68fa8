// Package frames has the hosts that frameworks give.
package frames

import (
	"github.com/gin-gonic/gin"
	"github.com/gofiber/fiber/v2"
	"github.com/labstack/echo/v4"
	"github.com/valyala/fasthttp"

	"hostheader/a/post"
)

func ginTo(c *gin.Context) {
	post.Send("b@example.com", "https://"+c.Request.Host+"/reset") // want `HTTP request host reaches smtp.SendMail in a mail`
	post.Send("b@example.com", c.Query("q"))
}

func echoTo(c echo.Context) {
	post.Send("b@example.com", "https://"+c.Request().Host+"/reset") // want `HTTP request host reaches smtp.SendMail in a mail`
}

func fiberTo(c *fiber.Ctx) {
	post.Send("b@example.com", c.BaseURL()+"/reset") // want `HTTP header Host reaches smtp.SendMail in a mail`
}

func fastTo(ctx *fasthttp.RequestCtx) {
	post.Send("b@example.com", "https://"+string(ctx.Host())+"/reset") // want `reaches smtp.SendMail in a mail`
}
