// Package handedon has errors that a framework hands from a handler to other functions of the program.
package handedon

import (
	"errors"
	"log"
	"net/http"
	"os"
	"secretlog/handedon/routes"

	"github.com/gofiber/fiber/v2"
	"github.com/labstack/echo/v4"
)

func call(token string) error {
	_, err := http.Get("https://api.example.org/?token=" + token)
	return err
}

func token(c echo.Context) error { return call(os.Getenv("API_TOKEN")) }

func ask(c *fiber.Ctx) error { return call(os.Getenv("API_TOKEN")) }

func unset(c echo.Context) error {
	if os.Getenv("API_TOKEN") == "" {
		return errors.New("API_TOKEN is not set")
	}
	return nil
}

// The error handler of the whole server, before and after the handlers.
func before() {
	e := echo.New()
	e.HTTPErrorHandler = func(err error, c echo.Context) {
		log.Print(err) // want `environment variable "API_TOKEN" reaches log.Print in the text of an error`
	}
	e.GET("/", token)
	e.Start(":8080")
}

func after() error {
	e := echo.New()
	e.Group("/api").POST("/", func(c echo.Context) error { return call(os.Getenv("API_TOKEN")) })
	e.HTTPErrorHandler = func(err error, c echo.Context) {
		log.Print(err) // want `environment variable "API_TOKEN" reaches log.Print in the text of an error`
	}
	return e.Start(":8080")
}

type server struct{ e *echo.Echo }

func (s *server) failed(err error, c echo.Context) {
	log.Print(err) // want `environment variable "API_TOKEN" reaches log.Print in the text of an error`
}

func (s *server) routes() {
	s.e.GET("/", token)
}

func newServer() *server {
	s := &server{e: echo.New()}
	s.e.HTTPErrorHandler = s.failed
	s.routes()
	return s
}

func run() { newServer().e.Start(":8080") }

// What stands around a handler.
func around() {
	e := echo.New()
	e.Use(func(next echo.HandlerFunc) echo.HandlerFunc {
		return func(c echo.Context) error {
			err := next(c)
			log.Print(err) // want `environment variable "API_TOKEN" reaches log.Print in the text of an error`
			return err
		}
	})
	e.GET("/", token)
}

func logged(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		if err := next(c); err != nil {
			log.Print(err) // want `environment variable "API_TOKEN" reaches log.Print in the text of an error`
		}
		return nil
	}
}

func declared() {
	e := echo.New()
	e.Use(logged)
	e.GET("/", token)
}

func one() {
	e := echo.New()
	e.GET("/", token, logged)
	e.GET("/unset", unset, logged)
}

// What a handler does not tell, nobody logs.
func quiet() {
	e := echo.New()
	e.HTTPErrorHandler = func(err error, c echo.Context) { log.Print(err) }
	e.Use(routes.Logged("quiet"))
	e.GET("/", unset)
	e.GET("/none", func(c echo.Context) error { _ = call(os.Getenv("API_TOKEN")); return nil })
	log.Print(e.Start(":8080"))
}

// The same of another framework, which gives the context on.
func next() {
	app := fiber.New()
	app.Use(func(c *fiber.Ctx) error {
		err := c.Next()
		log.Print(err) // want `environment variable "API_TOKEN" reaches log.Print in the text of an error`
		log.Print(c.Body())
		return err
	})
	app.Get("/", ask)
}

func handler(c *fiber.Ctx, err error) error {
	log.Print(err) // want `environment variable "API_TOKEN" reaches log.Print in the text of an error`
	return nil
}

func configured() {
	app := fiber.New(fiber.Config{ErrorHandler: handler})
	api := app.Group("/api")
	api.Get("/", ask)
	log.Print(app.Listen(":8080"))
}

func later() {
	app := fiber.New(fiber.Config{ErrorHandler: func(c *fiber.Ctx, err error) error {
		log.Print(err) // want `environment variable "API_TOKEN" reaches log.Print in the text of an error`
		return err
	}})
	routes.Fiber(app)
	app.Listen(":8080")
}

// Across packages.
func across() {
	e := echo.New()
	e.HTTPErrorHandler = routes.Failed
	routes.Register(e)
	e.Start(":8080") // want `environment variable "API_TOKEN" reaches log.Print in the text of an error`
}

func acrossAround() {
	e := echo.New()
	e.Use(routes.Logged("main"))
	e.GET("/", token) // want `environment variable "API_TOKEN" reaches log.Print in the text of an error`
}

func acrossQuiet() {
	e := echo.New()
	e.HTTPErrorHandler = routes.Told
	routes.Register(e)
	e.Start(":8080")
}
