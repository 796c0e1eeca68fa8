package checks

import (
	"net/http"
	"os"
	"path/filepath"
	"strings"
)

// Elements that are put together again without those that lead up.
func rejoined(r *http.Request) {
	var kept []string
	for _, elem := range strings.Split(r.FormValue("name"), "/") {
		if elem == ".." || elem == "" {
			continue
		}
		kept = append(kept, elem)
	}
	_, _ = os.Open(filepath.Join(dir, strings.Join(kept, "/")))
}

func rejoinedAll(r *http.Request) {
	var kept []string
	for _, elem := range strings.Split(r.FormValue("name"), "/") {
		if elem == "" {
			continue
		}
		kept = append(kept, elem)
	}
	_, _ = os.Open(filepath.Join(dir, strings.Join(kept, "/"))) // want `as a path`
}

func rejoinedPath(r *http.Request) {
	elems := strings.Split(r.FormValue("name"), "/")
	for _, elem := range elems {
		if elem == ".." {
			return
		}
	}
	_, _ = os.Open(filepath.Join(dir, strings.Join(elems, "/")))
	_, _ = os.Open(filepath.Join(append([]string{dir}, elems...)...))
}
