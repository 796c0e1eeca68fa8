// Package readers opens what it is given through an interface, whose method takes no text and returns what a text is read from.
package readers

import (
	"bytes"
	"io"
	"mime/multipart"
	"net/http"
	"os"
)

type source interface {
	Open() (io.ReadCloser, error)
}

type upload struct{ header *multipart.FileHeader }

func (u *upload) Open() (io.ReadCloser, error) { return u.header.Open() }

type local struct{ path string }

func (l *local) Open() (io.ReadCloser, error) { return os.Open(l.path) } // want `HTTP form value "name" reaches os.Open as a path`

type content struct{ data []byte }

func (c *content) Open() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(c.data)), nil }

type file struct {
	reader source
	name   string
	kind   string
}

// detect does not know what it is given.
func detect(s source) string {
	r, err := s.Open()
	if err != nil {
		return ""
	}
	defer r.Close()
	head := make([]byte, 512)
	n, _ := r.Read(head)
	return http.DetectContentType(head[:n])
}

func named(s source, name string) string {
	if name == "" {
		return detect(s)
	}
	return name
}

func fromUpload(h *multipart.FileHeader) *file {
	f := &file{reader: &upload{h}, name: h.Filename}
	f.kind = named(f.reader, h.Filename)
	return f
}

func fromPath(p string) *file {
	f := &file{reader: &local{p}, name: p}
	f.kind = named(f.reader, p)
	return f
}

func handle(w http.ResponseWriter, r *http.Request) {
	fromPath(r.FormValue("path"))
	detect(&local{r.FormValue("name")})
}
