package decoded

import (
	"database/sql"
	"fmt"
	"net/http"

	"github.com/gin-gonic/gin"
	"github.com/go-chi/render"
	"github.com/gofiber/fiber/v2"
	"github.com/labstack/echo/v4"
)

func ginh(db *sql.DB, c *gin.Context) {
	var a, b, d, e request
	if err := c.ShouldBindJSON(&a); err != nil {
		return
	}
	db.Query("a" + a.Filter.Order) // want `reaches`
	c.Bind(&b)
	db.Query("a" + b.ID)     // want `reaches`
	db.Query("a" + b.Hidden) // want `reaches`
	db.Query(fmt.Sprint("a", b.Filter.Page))
	c.ShouldBindQuery(&d)
	db.Query("a" + d.ID) // want `reaches`
	c.ShouldBindUri(&e)
	db.Query("a" + e.ID) // want `reaches`
}

func echoh(db *sql.DB) echo.HandlerFunc {
	return func(c echo.Context) error {
		var a request
		if err := c.Bind(&a); err != nil {
			return err
		}
		db.Query("a" + a.Filter.Deep.Column) // want `reaches`
		db.Query(fmt.Sprint("a", a.Filter.Page))
		return nil
	}
}

func fiberh(db *sql.DB, c *fiber.Ctx) error {
	a := new(request)
	c.BodyParser(a)
	db.Query("a" + a.ID) // want `reaches`
	var q request
	c.QueryParser(&q)
	db.Query("a" + q.Filter.Order) // want `reaches`
	return nil
}

func (q *request) Bind(r *http.Request) error { return nil }

func chih(db *sql.DB, w http.ResponseWriter, r *http.Request) {
	var a request
	render.Bind(r, &a)
	db.Query("a" + a.ID) // want `reaches`
	var b request
	render.DecodeJSON(r.Body, &b)
	db.Query("a" + b.ID) // want `reaches`
}
