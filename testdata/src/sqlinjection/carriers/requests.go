package carriers

import (
	"database/sql"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
)

func urls(db *sql.DB, r *http.Request) {
	x := r.FormValue("x")
	v := url.Values{}
	v.Set("q", "c")
	v.Add("x", x)
	db.Query("a" + v.Get("x")) // want `reaches`
	db.Query("a" + v["x"][0])  // want `reaches`
	u := &url.URL{Scheme: "https", Host: "h"}
	u.Path = "/" + x
	db.Query("a" + u.Path) // want `reaches`
	db.Query("a" + u.Host)
	db.Query("a" + u.String()) // want `reaches`
	var c url.URL
	c.Host = "const"
	c.RawQuery = url.Values{"a": {"b"}}.Encode()
	db.Query("a" + c.String())
	w, _ := url.Parse("https://h/")
	q := w.Query()
	q.Set("x", x)
	unesc, _ := url.QueryUnescape(q.Encode())
	db.Query("a" + unesc)                               // want `reaches`
	db.Query("a" + r.URL.Query().Get("y"))              // want `reaches`
	db.Query("a" + strings.TrimPrefix(r.URL.Path, "/")) // want `reaches`
	j := w.JoinPath("x", x)
	db.Query("a" + j.Path) // want `reaches`
	d := *r.URL
	db.Query("a" + d.Path) // want `reaches`
}

func requests(db *sql.DB, r *http.Request) {
	x := r.FormValue("x")
	req, _ := http.NewRequest("POST", "https://h", strings.NewReader(x))
	b, _ := io.ReadAll(req.Body)
	db.Query("a" + string(b)) // want `reaches`
	req.Header.Set("X-A", x)
	db.Query("a" + req.Header.Get("X-A")) // want `reaches`
	db.Query("a" + req.URL.Host)
	db.Query("a" + req.Method)
	clean, _ := http.NewRequest("POST", "https://h", strings.NewReader("c"))
	clean.Header.Set("X-A", "c")
	b2, _ := io.ReadAll(clean.Body)
	db.Query("a" + string(b2))
	db.Query("a" + clean.Header.Get("X-A"))
	h := r.Header.Clone()
	db.Query("a" + h.Get("X")) // want `reaches`
	ck, _ := r.Cookie("x")
	db.Query("a" + ck.Value) // want `reaches`
}

func upload(db *sql.DB, r *http.Request) {
	r.ParseMultipartForm(1 << 20)
	f, h, _ := r.FormFile("f")
	db.Query("a" + h.Filename)                   // want `reaches`
	db.Query("a" + h.Header.Get("Content-Type")) // want `reaches`
	db.Query(fmt.Sprint("a", h.Size))
	b, _ := io.ReadAll(f)
	db.Query("a" + string(b)) // want `reaches`
	for _, fh := range r.MultipartForm.File["x"] {
		db.Query("a" + fh.Filename) // want `reaches`
		o, _ := fh.Open()
		c, _ := io.ReadAll(o)
		db.Query("a" + string(c)) // want `reaches`
	}
	db.Query("a" + r.MultipartForm.Value["y"][0]) // want `reaches`
	mr, _ := r.MultipartReader()
	part, _ := mr.NextPart()
	db.Query("a" + part.FileName()) // want `reaches`
	db.Query("a" + part.FormName()) // want `reaches`
	pb, _ := io.ReadAll(part)
	db.Query("a" + string(pb)) // want `reaches`
}
