// Package cleaned has a server that cleans the paths of requests before it hands them to its handlers.
package cleaned

import (
	"net/http"
	"os"
	"path"
	"path/filepath"
)

const dir = "/srv/www"

type server struct {
	handlers []func(http.ResponseWriter, *http.Request) bool
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.URL.Path == "" {
		r.URL.Path = "/"
	}
	r.URL.Path = path.Clean(r.URL.Path)
	for _, h := range s.handlers {
		if h(w, r) {
			return
		}
	}
}

func static(w http.ResponseWriter, r *http.Request) bool {
	data, err := os.ReadFile(filepath.Join(dir, r.URL.Path))
	if err != nil {
		return false
	}
	w.Write(data)
	data, _ = os.ReadFile(filepath.Join(dir, r.FormValue("file"))) // want `HTTP form value "file" reaches os.ReadFile as a path`
	w.Write(data)
	return true
}
