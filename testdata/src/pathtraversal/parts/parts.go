// Package parts has parts of requests that cannot lead out of a folder.
package parts

import (
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
)

const dir = "/srv/data"

func upload(r *http.Request) {
	_, header, err := r.FormFile("file")
	if err != nil {
		return
	}
	_, _ = os.Create(filepath.Join(dir, header.Filename)) // nothing but its last element arrives
	_, _ = os.Create(filepath.Join(dir, r.Host))
	_ = os.RemoveAll(filepath.Join(dir, header.Filename))             // want `it has no separator left`
	_, _ = os.Create(filepath.Join(dir, header.Header.Get("X-Name"))) // want `as a path`
}

func uploads(r *http.Request) {
	parts, err := r.MultipartReader()
	if err != nil {
		return
	}
	for {
		part, err := parts.NextPart()
		if err != nil {
			return
		}
		f, _ := os.Create(filepath.Join(dir, part.FileName()))
		_, _ = io.Copy(f, part)
		_, _ = os.Create(filepath.Join(dir, part.FormName())) // want `as a path`
	}
}

func parameter(w http.ResponseWriter, r *http.Request) {
	_, _ = os.Open(filepath.Join(dir, r.PathValue("name"))) // want `as a path`
	http.ServeFile(w, r, filepath.Join(dir, r.PathValue("name")))
	_, _ = os.Open(filepath.Join(dir, r.URL.Path))          // want `as a path`
	_, _ = os.Open(filepath.Join(dir, r.Header.Get("X-F"))) // want `as a path`
}

// What stands behind the last slash is one element, with or without a question whether there is a slash.
func behindSlash(r *http.Request) {
	name := r.FormValue("name")
	_, _ = os.Create(filepath.Join(dir, name[strings.LastIndex(name, "/")+1:]))
	_, _ = os.Create(filepath.Join(dir, name[strings.Index(name, "/")+1:]))     // want `as a path`
	_, _ = os.Create(filepath.Join(dir, name[strings.LastIndex(name, "_")+1:])) // want `as a path`
	_, _ = os.Create(filepath.Join(dir, lastPart(name)))
	_, _ = os.Create(dir + "/x" + filepath.Ext(lastPart(r.FormValue("file"))))
	_ = os.RemoveAll(filepath.Join(dir, lastPart(r.FormValue("gone")))) // want `it has no separator left`
}

func lastPart(name string) string {
	if i := strings.LastIndexAny(name, `/\`); i >= 0 {
		name = name[i+1:]
	}
	return strings.Map(func(c rune) rune {
		if c < ' ' {
			return -1
		}
		return c
	}, name)
}
