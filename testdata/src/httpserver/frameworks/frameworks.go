package main

import (
	"net/http"
	"time"

	"github.com/gofiber/fiber/v2"
	"github.com/labstack/echo/v4"
	"github.com/labstack/echo/v4/middleware"
)

func main() {
	e := build()
	go func() { e.GET("/", nil) }()
	e.Start(":8080") // want `keeps the server busy as long as it wants; set Server.ReadHeaderTimeout`
}

func build() *echo.Echo {
	e := echo.New()
	e.HideBanner = true
	e.Use(middleware.Recover())
	e.Server.WriteTimeout = time.Minute
	return e
}

func limited() {
	e := echo.New()
	e.Server.ReadHeaderTimeout = time.Second
	e.Server.WriteTimeout = time.Minute
	e.Start(":8080")
}

func elsewhere() {
	e := echo.New()
	limit(e.Server)
	configure(e)
	e.Start(":8080")
}

func limit(s *http.Server) { s.IdleTimeout = time.Minute }

func configure(e *echo.Echo) { e.Server.ReadTimeout = time.Second }

func near() {
	e := echo.New()
	e.Server.WriteTimeout = time.Minute
	e.Start("localhost:8080")
}

func own() {
	e := echo.New()
	e.StartServer(&http.Server{Addr: ":8080"}) // want `keeps the server busy`
	e.StartServer(&http.Server{Addr: ":8080", ReadTimeout: time.Second})
}

func ofFiber() {
	fiber.New(fiber.Config{WriteTimeout: time.Minute}) // want `keeps the server busy as long as it wants; set ReadTimeout`
	fiber.New(fiber.Config{WriteTimeout: time.Minute, ReadTimeout: time.Second})
}
