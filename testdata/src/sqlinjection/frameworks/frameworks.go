// Package frameworks has the sources of web frameworks.
package frameworks

import (
	"context"
	"database/sql"
	"net/http"

	"github.com/gin-gonic/gin"
	"github.com/go-chi/chi/v5"
	"github.com/gofiber/fiber/v2"
	"github.com/gorilla/mux"
	"github.com/labstack/echo/v4"
)

var db *sql.DB

type params struct {
	Sort string `form:"sort"`
	Page int    `form:"page"`
}

func ginHandler(c *gin.Context) {
	var p params
	if c.ShouldBindQuery(&p) != nil {
		c.AbortWithStatus(http.StatusBadRequest)
		return
	}
	db.Query("SELECT * FROM t ORDER BY " + p.Sort)          // want `reaches`
	db.Query("SELECT * FROM t WHERE id = " + c.Param("id")) // want `path parameter "id" reaches`
	db.Query("SELECT * FROM t WHERE id = ?", c.Param("id"))
	db.Query("SELECT * FROM t ORDER BY " + c.DefaultQuery("by", "id")) // want `query parameter "by" reaches`
}

func echoHandler(c echo.Context) error {
	var p params
	if err := c.Bind(&p); err != nil {
		return err
	}
	db.Query("SELECT * FROM t ORDER BY " + p.Sort)               // want `request body reaches`
	db.Query("SELECT * FROM t WHERE id = " + c.QueryParam("id")) // want `query parameter "id" reaches`
	db.Query("SELECT * FROM t WHERE id = ?", c.QueryParam("id"))
	return nil
}

func chiHandler(w http.ResponseWriter, r *http.Request) {
	db.Query("SELECT * FROM t WHERE id = " + chi.URLParam(r, "id")) // want `path parameter "id" reaches`
	db.Query("SELECT * FROM t WHERE id = ?", chi.URLParam(r, "id"))
	db.Query("SELECT * FROM t WHERE id = " + mux.Vars(r)["id"]) // want `HTTP path parameter "id" reaches`
}

func fiberHandler(c *fiber.Ctx) error {
	var p params
	if err := c.BodyParser(&p); err != nil {
		return err
	}
	db.Query("SELECT * FROM t ORDER BY " + p.Sort)           // want `request body reaches`
	db.Query("SELECT * FROM t WHERE id = " + c.Params("id")) // want `path parameter "id" reaches`
	db.Query("SELECT * FROM t WHERE id = ?", c.Params("id"))
	return nil
}

// UnimplementedSearchServer stands for what protoc makes.
type UnimplementedSearchServer struct{}

// Request is a message.
type Request struct {
	Text string
	Size int32
}

// GetText returns the text.
func (r *Request) GetText() string {
	if r != nil {
		return r.Text
	}
	return ""
}

// Reply is a message.
type Reply struct{}

type search struct{ UnimplementedSearchServer }

func (s *search) Search(ctx context.Context, req *Request) (*Reply, error) {
	db.QueryContext(ctx, "SELECT * FROM t WHERE x = '"+req.GetText()+"'") // want `gRPC request message reaches`
	db.QueryContext(ctx, "SELECT * FROM t WHERE x = '"+req.Text+"'")      // want `gRPC request message reaches`
	db.QueryContext(ctx, "SELECT * FROM t WHERE x = ?", req.GetText())
	return &Reply{}, nil
}
