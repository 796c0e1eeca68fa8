// Package buffered writes pages by objects of another package, which keep a writer around the response.
package buffered

import (
	"html"
	"io"
	"net/http"
	"os"

	"xss/buffered/out"
)

func text(w http.ResponseWriter, r *http.Request) {
	p := out.New(w)
	p.Text(r.FormValue("q")) // want `HTTP form value "q" reaches Text as a part of a page`
	p.Flush()
}

func compressed(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/html")
	p := out.NewGzip(w)
	p.Raw(r.FormValue("q")) // want `HTTP form value "q" reaches Raw as a part of a page`
	p.Flush()
}

func response(w http.ResponseWriter, r *http.Request) {
	out.NewResponse(w).Text(r.FormValue("q")) // want `HTTP form value "q" reaches fmt.Fprintf as a part of a page`
}

func escaped(w http.ResponseWriter, r *http.Request) {
	p := out.New(w)
	p.Text(html.EscapeString(r.FormValue("q")))
	out.NewResponse(w).Text(html.EscapeString(r.FormValue("q")))
	p.Flush()
}

func file(w http.ResponseWriter, r *http.Request, f *os.File, any io.Writer) {
	out.NewFile(f).Text(r.FormValue("q"))
	out.NewGzip(f).Raw(r.FormValue("q"))
	out.NewGzip(any).Raw(r.FormValue("q"))
}
