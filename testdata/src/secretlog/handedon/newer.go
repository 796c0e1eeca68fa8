package handedon

import (
	"log"
	"os"

	"github.com/gofiber/fiber/v2"
	fiber3 "github.com/gofiber/fiber/v3"
	echo5 "github.com/labstack/echo/v5"
)

// The next versions of the frameworks.
func newerEcho() {
	e := echo5.New()
	e.HTTPErrorHandler = func(c *echo5.Context, err error) {
		log.Print(err) // want `environment variable "API_TOKEN" reaches log.Print in the text of an error`
	}
	e.Use(func(next echo5.HandlerFunc) echo5.HandlerFunc {
		return func(c *echo5.Context) error {
			err := next(c)
			log.Print(err) // want `environment variable "API_TOKEN" reaches log.Print in the text of an error`
			return err
		}
	})
	e.Group("/api").GET("/", func(c *echo5.Context) error { return call(os.Getenv("API_TOKEN")) })
	log.Print(e.Start(":8080"))
}

func quietEcho() {
	e := echo5.New()
	e.HTTPErrorHandler = func(c *echo5.Context, err error) { log.Print(err) }
	e.GET("/", func(c *echo5.Context) error { _ = call(os.Getenv("API_TOKEN")); return nil })
}

func newerFiber() {
	app := fiber3.New(fiber3.Config{ErrorHandler: func(c fiber3.Ctx, err error) error {
		log.Print(err) // want `environment variable "API_TOKEN" reaches log.Print in the text of an error`
		return c.SendStatus(500)
	}})
	app.Use(func(c fiber3.Ctx) error {
		err := c.Next()
		log.Print(err) // want `environment variable "API_TOKEN" reaches log.Print in the text of an error`
		return err
	})
	app.Group("/api").Get("/", func(c fiber3.Ctx) error { return call(os.Getenv("API_TOKEN")) })
	log.Print(app.Listen(":8080"))
}

func quietFiber() {
	app := fiber3.New(fiber3.Config{ErrorHandler: func(c fiber3.Ctx, err error) error { log.Print(err); return nil }})
	app.Get("/", func(c fiber3.Ctx) error { _ = call(os.Getenv("API_TOKEN")); return nil })
}

// A server whose error handler and routes are set in different functions.
type api struct{ app *fiber.App }

func settings() fiber.Config { return fiber.Config{ErrorHandler: told} }

func told(c *fiber.Ctx, err error) error {
	log.Print(err) // want `environment variable "API_TOKEN" reaches log.Print in the text of an error`
	return c.SendStatus(500)
}

func newAPI() *api {
	a := &api{app: fiber.New(settings())}
	a.mount()
	return a
}

func (a *api) mount() { a.users(a.app.Group("/users")) }

func (a *api) users(r fiber.Router) { r.Get("/", a.list) }

func (a *api) list(c *fiber.Ctx) error { return call(os.Getenv("API_TOKEN")) }

func serveAPI() { log.Print(newAPI().app.Listen(":8080")) }
