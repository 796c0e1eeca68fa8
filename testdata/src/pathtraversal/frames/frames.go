// Package frames has the paths of frameworks.
package frames

import (
	"net/http"
	"os"
	"path/filepath"

	"github.com/gin-gonic/gin"
	"github.com/go-chi/chi/v5"
	"github.com/gofiber/fiber/v2"
	fiber3 "github.com/gofiber/fiber/v3"
	"github.com/gorilla/mux"
	"github.com/julienschmidt/httprouter"
	"github.com/labstack/echo/v4"
	echo5 "github.com/labstack/echo/v5"
	"github.com/spf13/afero"
	"github.com/valyala/fasthttp"
)

const dir = "/srv/data"

func withGin(r *gin.Engine) {
	r.GET("/a/:name", func(c *gin.Context) {
		_, _ = os.Open(filepath.Join(dir, c.Param("name")))   // one element
		_ = os.RemoveAll(filepath.Join(dir, c.Param("name"))) // want `it has no separator left`
	})
	r.GET("/b/*file", func(c *gin.Context) {
		_, _ = os.Open(filepath.Join(dir, c.Param("file"))) // want `as a path`
		c.File(filepath.Join(dir, c.Param("file")))         // http.ServeFile refuses ".." in the path of the request
	})
	r.GET("/c", func(c *gin.Context) {
		c.File(filepath.Join(dir, c.Query("file")))                // want `as a path`
		c.FileAttachment(filepath.Join(dir, c.Query("file")), "f") // want `as a path`
		file, _ := c.FormFile("file")
		_ = c.SaveUploadedFile(file, filepath.Join(dir, file.Filename))
		_ = c.SaveUploadedFile(file, filepath.Join(dir, c.PostForm("to"))) // want `as a path`
	})
}

func withEcho(c echo.Context) error {
	_, _ = os.Open(filepath.Join(dir, c.Param("name")))
	_, _ = os.Open(filepath.Join(dir, c.Param("*"))) // want `as a path`
	_ = c.File(filepath.Join(dir, c.Param("*")))     // want `as a path`
	_ = c.Attachment(c.QueryParam("f"), "f")         // want `as a path`
	return c.Inline(c.QueryParam("f"), "f")          // want `as a path`
}

func withEcho5(c *echo5.Context) error {
	_, _ = os.Open(filepath.Join(dir, c.Param("name")))
	return c.File(filepath.Join(dir, c.QueryParam("f"))) // want `as a path`
}

func withFiber(c *fiber.Ctx) error {
	_, _ = os.Open(filepath.Join(dir, c.Params("name")))
	_ = c.SendFile(filepath.Join(dir, c.Params("*"))) // want `as a path`
	file, _ := c.FormFile("file")
	_ = c.SaveFile(file, filepath.Join(dir, file.Filename))
	return c.Download(filepath.Join(dir, c.Query("f"))) // want `as a path`
}

func withFiber3(c fiber3.Ctx) error {
	_, _ = os.Open(filepath.Join(dir, c.Params("name")))
	return c.SendFile(filepath.Join(dir, c.Query("f"))) // want `as a path`
}

func withChi(w http.ResponseWriter, r *http.Request) {
	_, _ = os.Open(filepath.Join(dir, chi.URLParam(r, "name")))
	_, _ = os.Open(filepath.Join(dir, chi.URLParam(r, "*"))) // want `as a path`
	http.ServeFile(w, r, filepath.Join(dir, chi.URLParam(r, "*")))
}

func withMux(w http.ResponseWriter, r *http.Request) {
	_, _ = os.Open(filepath.Join(dir, mux.Vars(r)["name"]))
	_ = os.RemoveAll(filepath.Join(dir, mux.Vars(r)["name"]))
}

func withRouter(w http.ResponseWriter, r *http.Request, p httprouter.Params) {
	_, _ = os.Open(filepath.Join(dir, p.ByName("name")))
	_, _ = os.Open(filepath.Join(dir, p.ByName("filepath"))) // want `as a path`
	for _, param := range p {
		_, _ = os.Open(filepath.Join(dir, param.Value)) // want `as a path`
		http.ServeFile(w, r, filepath.Join(dir, param.Value))
	}
}

func withFast(ctx *fasthttp.RequestCtx) {
	ctx.SendFile(filepath.Join(dir, string(ctx.QueryArgs().Peek("f"))))                 // want `as a path`
	fasthttp.ServeFile(ctx, filepath.Join(dir, string(ctx.FormValue("f"))))             // want `as a path`
	fasthttp.ServeFileUncompressed(ctx, filepath.Join(dir, string(ctx.FormValue("f")))) // want `as a path`
}

var files = afero.NewOsFs()

type store struct{ fs, below afero.Fs }

func newStore() *store {
	return &store{fs: afero.NewOsFs(), below: afero.NewBasePathFs(afero.NewOsFs(), dir)}
}

func (s *store) withAfero(r *http.Request, other afero.Fs) {
	name := r.FormValue("name")
	_, _ = files.Open(name)           // want `as a path`
	_, _ = s.fs.Create(name)          // want `as a path`
	_, _ = afero.ReadFile(s.fs, name) // want `as a path`
	_, _ = s.below.Open(name)         // nothing above its folder
	_, _ = afero.ReadFile(s.below, name)
	_, _ = other.Open(name) // nobody knows what it is
	_, _ = afero.NewMemMapFs().Open(name)
	_, _ = afero.Afero{Fs: afero.NewOsFs()}.ReadFile(name) // want `as a path`
}

type settings struct {
	Dir  string
	path string
}

// A decoder that is given a pointer to a pointer fills the struct, and no field of it that is not exported.
func bound(c *gin.Context, s *settings) {
	if c.BindJSON(&s) != nil {
		return
	}
	os.WriteFile(s.path, nil, 0o600)
	os.WriteFile(s.Dir, nil, 0o600) // want `as a path`
}
