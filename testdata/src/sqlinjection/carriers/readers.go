package carriers

import (
	"bufio"
	"bytes"
	"database/sql"
	"fmt"
	"io"
	"net/http"
	"os"
	"strings"
)

func readers(db *sql.DB, r *http.Request) {
	x := r.FormValue("x")
	sc := bufio.NewScanner(r.Body)
	sc.Split(bufio.ScanWords)
	for sc.Scan() {
		db.Query("a" + sc.Text()) // want `reaches`
	}
	pr, pw := io.Pipe()
	go func() { fmt.Fprint(pw, x); pw.Close() }()
	b, _ := io.ReadAll(pr)
	db.Query("a" + string(b)) // want `reaches`
	var copied bytes.Buffer
	t, _ := io.ReadAll(io.TeeReader(r.Body, &copied))
	db.Query("a" + string(t))       // want `reaches`
	db.Query("a" + copied.String()) // want `reaches`
	m, _ := io.ReadAll(io.MultiReader(strings.NewReader("c"), strings.NewReader(x)))
	db.Query("a" + string(m)) // want `reaches`
	l, _ := io.ReadAll(io.LimitReader(r.Body, 10))
	db.Query("a" + string(l)) // want `reaches`
	sr := io.NewSectionReader(strings.NewReader(x), 0, 5)
	buf := make([]byte, 5)
	sr.Read(buf)
	db.Query("a" + string(buf)) // want `reaches`
	br := bufio.NewReader(r.Body)
	line, _ := br.ReadString('\n')
	db.Query("a" + line) // want `reaches`
	lr := &io.LimitedReader{R: r.Body, N: 10}
	lb, _ := io.ReadAll(lr)
	db.Query("a" + string(lb)) // want `reaches`
	var mw bytes.Buffer
	io.MultiWriter(os.Stderr, &mw).Write([]byte(x))
	db.Query("a" + mw.String()) // want `reaches`
	io.CopyN(&mw, r.Body, 3)
	rd := strings.NewReader("c")
	c, _ := io.ReadAll(rd)
	db.Query("a" + string(c))
	var sb strings.Builder
	io.Copy(&sb, r.Body)
	db.Query("a" + sb.String()) // want `reaches`
	full := make([]byte, 10)
	io.ReadFull(r.Body, full)
	db.Query("a" + string(full)) // want `reaches`
	n, _ := r.Body.Read(full)
	db.Query("a" + string(full[:n])) // want `reaches`
	bw := bufio.NewWriter(&sb)
	bw.WriteString(x)
	bw.Flush()
}
