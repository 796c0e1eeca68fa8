// Package out has writers of pages that keep a writer around a writer.
package out

import (
	"bufio"
	"compress/gzip"
	"fmt"
	"io"
	"net/http"
	"os"
)

// A Page is written to a response, or to anything.
type Page struct {
	buf *bufio.Writer
	gz  *gzip.Writer
}

func New(w http.ResponseWriter) *Page { return &Page{buf: bufio.NewWriter(w)} }

func NewGzip(w io.Writer) *Page {
	gz := gzip.NewWriter(w)
	return &Page{gz: gz, buf: bufio.NewWriter(gz)}
}

func (p *Page) Text(s string) { fmt.Fprintf(p.buf, "<p>%s</p>", s) }
func (p *Page) Raw(s string)  { p.buf.WriteString(s) }
func (p *Page) Flush() error  { return p.buf.Flush() }

// A Response writes to responses alone.
type Response struct{ buf *bufio.Writer }

func NewResponse(w http.ResponseWriter) *Response { return &Response{buf: bufio.NewWriter(w)} }

func (r *Response) Text(s string) { fmt.Fprintf(r.buf, "<p>%s</p>", s) }

// A File writes to files alone.
type File struct{ buf *bufio.Writer }

func NewFile(f *os.File) *File { return &File{buf: bufio.NewWriter(f)} }

func (f *File) Text(s string) { fmt.Fprintf(f.buf, "<p>%s</p>", s) }
