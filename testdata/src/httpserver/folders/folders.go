// Package folders serves folders.
package folders

import (
	"io"
	"net/http"
	"os"
	"path/filepath"

	"github.com/gin-gonic/gin"
	"github.com/gofiber/fiber/v2"
	"github.com/labstack/echo/v4/middleware"
)

const kept = "/srv/share"

type config struct{ UploadDir, Pages, inbox string }

type store struct{ root *os.Root }

func open(name string) *store {
	root, err := os.OpenRoot(kept)
	if err != nil {
		return nil
	}
	return &store{root}
}

func (s *store) put(name string) (io.WriteCloser, error) { return s.root.Create(name) }

func (c *config) receive(name string, data []byte) error {
	file := filepath.Join(c.inbox, name)
	return os.WriteFile(file, data, 0o600)
}

func render(page string) error { return os.WriteFile("public/"+page, nil, 0o644) }

func serves(m *http.ServeMux, c *config) {
	files := http.FileServer(http.Dir(kept)) // want `everybody can see the names of the files that the program writes there`
	m.Handle("/share/", http.StripPrefix("/share/", files))
	m.Handle("/fs/", http.FileServerFS(os.DirFS(kept)))      // want `that the program writes there`
	m.Handle("/inbox/", http.FileServer(http.Dir(c.inbox)))  // want `that the program writes there`
	m.Handle("/up/", http.FileServer(http.Dir(c.UploadDir))) // want `everybody can see which files are in this folder`
	m.Handle("/whole/", http.FileServer(http.Dir("/")))      // want `everybody can see which files are in "/"`
	m.Handle("/pages/", http.FileServer(http.Dir(c.Pages)))
	m.Handle("/public/", http.FileServer(http.Dir("public")))
	m.Handle("/srv/", http.FileServer(http.Dir("/srv/pages")))
	m.Handle("/hidden/", http.FileServer(filesOnly{http.Dir(kept)}))
}

type filesOnly struct{ http.FileSystem }

func frameworks(r *gin.Engine, app *fiber.App, root string) {
	r.StaticFS("/up", http.Dir("uploads")) // want `everybody can see which files are in "uploads"`
	r.StaticFS("/up", gin.Dir(root, true)) // want `everybody can see which files are in the folder`
	r.StaticFS("/up", gin.Dir(root, false))
	app.Static("/up", root, fiber.Static{Browse: true}) // want `everybody can see which files are in the folder`
	app.Static("/up", root, fiber.Static{Index: "a.html"})
	middleware.StaticWithConfig(middleware.StaticConfig{Root: root, Browse: true}) // want `everybody can see which files are in the folder`
	middleware.StaticWithConfig(middleware.StaticConfig{Root: "public", Browse: true})
}
