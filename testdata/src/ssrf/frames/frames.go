// Package frames requests by libraries what frameworks give.
package frames

import (
	"net/http"

	"github.com/gin-gonic/gin"
	"github.com/go-chi/chi/v5"
	"github.com/go-resty/resty/v2"
	"github.com/gofiber/fiber/v2"
	"github.com/gorilla/mux"
	"github.com/gorilla/websocket"
	"github.com/labstack/echo/v4"
	"github.com/valyala/fasthttp"
	"google.golang.org/grpc"
)

func ginTo(c *gin.Context) {
	http.Get(c.Query("u")) // want `as the target of a request`
	http.Get("https://example.com/" + c.Param("id"))
	resty.New().R().Get(c.Query("u")) // want `as the target of a request`
	resty.New().R().SetQueryParam("q", c.Query("u")).Get("https://example.com/")
	grpc.Dial(c.Query("addr")) // want `as the target of a request`
}

func echoTo(c echo.Context) error {
	websocket.DefaultDialer.Dial(c.QueryParam("u"), nil) // want `as the target of a request`
	resty.New().SetBaseURL(c.QueryParam("base"))         // want `as the target of a request`
	_, err := http.Get("https://example.com?q=" + c.QueryParam("q"))
	return err
}

func fiberTo(c *fiber.Ctx) error {
	fiber.Get(c.Query("u"))          // want `as the target of a request`
	_, err := http.Get(c.Query("u")) // want `as the target of a request`
	return err
}

func fastTo(ctx *fasthttp.RequestCtx) {
	fasthttp.Get(nil, string(ctx.QueryArgs().Peek("u"))) // want `as the target of a request`
	req := new(fasthttp.Request)
	req.SetRequestURI(string(ctx.QueryArgs().Peek("u"))) // want `as the target of a request`
}

func chiTo(w http.ResponseWriter, r *http.Request) {
	http.Get("https://" + chi.URLParam(r, "host") + "/status") // want `as the target of a request`
	http.Get("https://" + mux.Vars(r)["host"])                 // want `as the target of a request`
	http.Get("https://example.com/" + mux.Vars(r)["id"])
}

// Middleware writes another path into the request that came in.
func stripped(ctx *fasthttp.RequestCtx) {
	ctx.Request.SetRequestURI(string(ctx.QueryArgs().Peek("u")))
	out := new(fasthttp.Request)
	out.SetRequestURI(string(ctx.QueryArgs().Peek("u"))) // want `as the target of a request`
}
