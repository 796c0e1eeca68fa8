// Package routes has the handlers of a server that another package starts.
package routes

import (
	"log"
	"net/http"
	"os"

	"github.com/gofiber/fiber/v2"
	"github.com/labstack/echo/v4"
)

func load(c echo.Context) error {
	_, err := http.Get("https://api.example.org/?token=" + os.Getenv("API_TOKEN"))
	return err
}

// Register gives the server its routes.
func Register(e *echo.Echo) { e.GET("/", load) }

// Fiber does so for another framework.
func Fiber(r fiber.Router) {
	r.Get("/", func(c *fiber.Ctx) error {
		_, err := http.Get("https://api.example.org/?token=" + os.Getenv("API_TOKEN"))
		return err
	})
}

// Failed logs the error of a handler.
func Failed(err error, c echo.Context) { log.Print(err) }

// Told does not.
func Told(err error, c echo.Context) { log.Print("failed") }

// Logged makes a function that logs the error of a handler.
func Logged(name string) echo.MiddlewareFunc {
	return func(next echo.HandlerFunc) echo.HandlerFunc {
		return func(c echo.Context) error {
			err := next(c)
			log.Print(name, err)
			return err
		}
	}
}
