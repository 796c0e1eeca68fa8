// Package jobs has methods that take and return no text, whose receivers hold what they work on.
package jobs

import (
	"io"
	"log"
	"mime/multipart"
	"net/http"
	"os"

	"pathtraversal/jobs/queue"
)

type export struct{ path string }

func (e export) Run() error {
	_, err := os.ReadFile(e.path) // want `HTTP form value "path" reaches os.ReadFile as a path`
	return err
}

type greeting struct{ name string }

func (g greeting) Run() error {
	log.Printf("hello %q", g.name)
	return nil
}

// A scan is started with a constant alone, so that what is in other jobs does not reach it.
type scan struct{ folder string }

func (s scan) Run() error {
	_, err := os.ReadDir(s.folder)
	return err
}

func run(r *http.Request) {
	queue.Start(scan{"/var/spool"})
	start(scan{"/var/spool"})
	queue.Start(greeting{r.FormValue("name")})
	queue.Start(export{r.FormValue("path")})
	start(greeting{r.FormValue("name")})
	start(export{r.FormValue("file")})
}

func start(j queue.Job) error { return j.Run() }

// A source opens what it is of.
type source interface {
	Open() (io.ReadCloser, error)
}

type upload struct{ header *multipart.FileHeader }

func (u *upload) Open() (io.ReadCloser, error) { return u.header.Open() }

type local struct{ path string }

func (l *local) Open() (io.ReadCloser, error) { return os.Open(l.path) } // want `HTTP form value "path" reaches os.Open as a path`

func size(s source) int64 {
	f, err := s.Open()
	if err != nil {
		return 0
	}
	defer f.Close()
	n, _ := io.Copy(io.Discard, f)
	return n
}

func fromUpload(r *http.Request) int64 {
	_, header, err := r.FormFile("file")
	if err != nil {
		return 0
	}
	return size(&upload{header})
}

func fromPath(r *http.Request) int64 {
	return size(&local{r.FormValue("path")})
}
