// Package frames answers with errors by frameworks.
package frames

import (
	"database/sql"
	"os"
	"runtime/debug"

	"github.com/gin-gonic/gin"
	"github.com/gofiber/fiber/v2"
	"github.com/labstack/echo/v4"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
	"gorm.io/gorm"
)

func ginTo(c *gin.Context, db *sql.DB) {
	if err := db.Ping(); err != nil {
		c.JSON(500, gin.H{"error": err.Error()}) // want `error of a database reaches \(\*gin.Context\).JSON in a response`
		c.JSON(400, gin.H{"error": err.Error()})
	}
	c.String(500, "%s", debug.Stack()) // want `stack trace reaches \(\*gin.Context\).String in a response`
}

func echoTo(c echo.Context) error {
	_, err := os.Open("/srv/x")
	return c.String(500, err.Error()) // want `error of the file system reaches .*String in a response`
}

func fiberTo(c *fiber.Ctx) error {
	_, err := os.Open("/srv/x")
	return c.SendString(err.Error()) // want `error of the file system reaches .*SendString in a response`
}

func grpcTo(db *sql.DB) error {
	if err := db.Ping(); err != nil {
		return status.Error(codes.Internal, err.Error()) // want `error of a database reaches status.Error in a response`
	}
	return nil
}

func gormTo(c *gin.Context, db *gorm.DB) {
	if tx := db.Create(c); tx.Error != nil {
		c.JSON(500, gin.H{"error": tx.Error.Error()}) // want `error of a database reaches \(\*gin.Context\).JSON in a response`
	}
	if err := db.Where("id = 1").Error; err != nil {
		c.JSON(500, gin.H{"error": "failed"})
	}
}

func opens(c echo.Context) error {
	_, err := os.Open("/srv/x")
	return err
}

func opensFiber(c *fiber.Ctx) error {
	_, err := os.Open("/srv/x")
	return err
}

// What a handler returns, the error handler answers with.
func echoHandler() {
	e := echo.New()
	e.HTTPErrorHandler = func(err error, c echo.Context) {
		c.JSON(500, map[string]string{"error": err.Error()}) // want `error of the file system reaches .*JSON in a response`
	}
	e.GET("/", opens)

	quiet := echo.New()
	quiet.HTTPErrorHandler = func(err error, c echo.Context) {
		c.JSON(500, map[string]string{"error": "failed"})
	}
	quiet.GET("/", opens)
}

func fiberHandler() *fiber.App {
	app := fiber.New(fiber.Config{ErrorHandler: func(c *fiber.Ctx, err error) error {
		return c.Status(500).SendString(err.Error()) // want `error of the file system reaches .*SendString in a response`
	}})
	app.Get("/", opensFiber)
	return app
}
