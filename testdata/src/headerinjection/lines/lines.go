// Package lines speaks protocols by hand.
package lines

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"mime/multipart"
	"net"
	"net/http"
	"net/textproto"
	"strings"
)

type client struct {
	conn net.Conn
	text *textproto.Conn
}

func (c *client) get(r *http.Request) {
	fmt.Fprintf(c.conn, "get %s\r\n", r.FormValue("key")) // want `HTTP form value "key" reaches fmt.Fprintf as a part of a line; refuse line breaks in it`
	fmt.Fprintf(c.conn, "get %q\r\n", r.FormValue("quoted"))
	c.conn.Write([]byte("get " + r.FormValue("raw") + "\r\n")) // want `HTTP form value "raw" reaches \(net.Conn\).Write as a part of a line`
	c.conn.Write([]byte(r.FormValue("data")))
	io.Copy(c.conn, r.Body)
	json.NewEncoder(c.conn).Encode(map[string]string{"name": "a " + r.FormValue("name")})
	c.text.Cmd("RETR %s", r.FormValue("file"))                     // want `HTTP form value "file" reaches \(\*textproto.Conn\).Cmd`
	c.text.PrintfLine("STOR %s", r.FormValue("file"))              // want `HTTP form value "file" reaches \(\*textproto.Writer\).PrintfLine`
	c.text.PrintfLine("STOR %s", strings.Fields(r.UserAgent())[0]) // no line break
}

func (c *client) command(line string) { fmt.Fprintf(c.conn, "%s\r\n", line) } // want `HTTP form value "name" reaches fmt.Fprintf`

func (c *client) through(r *http.Request) {
	c.command("DELE " + r.FormValue("name"))
	name := r.FormValue("checked")
	if !strings.ContainsAny(name, "\r\n") {
		c.command("DELE " + name)
	}
}

func buffered(addr string, r *http.Request) error {
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(conn)
	w.WriteString("get ")
	w.WriteString(r.FormValue("key")) // want `HTTP form value "key" reaches \(\*bufio.Writer\).WriteString`
	w.WriteString("\r\n")
	return w.Flush()
}

// What one connection says line by line has no line break inside of it.
func chat(l net.Listener, others []net.Conn) error {
	conn, err := l.Accept()
	if err != nil {
		return err
	}
	s := bufio.NewScanner(conn)
	for s.Scan() {
		for _, o := range others {
			fmt.Fprintf(o, "%s\n", s.Text())
		}
	}
	line, err := bufio.NewReader(conn).ReadString('\n')
	fmt.Fprintf(others[0], "%s\n", line)
	return err
}

func part(w *multipart.Writer, r *http.Request) {
	h := make(textproto.MIMEHeader)
	h.Set("Content-Disposition", fmt.Sprintf(`form-data; name="file"; filename="%s"`, r.FormValue("name")))
	w.CreatePart(h) // want `HTTP form value "name" reaches \(\*multipart.Writer\).CreatePart`
	w.CreateFormFile("file", r.FormValue("name"))
}

// The header of a part was read line by line, and the values of a form were not.
func again(w *multipart.Writer, r *http.Request) {
	for _, f := range r.MultipartForm.File["file"] {
		h := make(textproto.MIMEHeader)
		h.Set("Content-ID", f.Header.Get("Content-ID"))
		w.CreatePart(h)
		w.CreatePart(f.Header)
	}
	h := make(textproto.MIMEHeader)
	h.Set("Content-ID", r.MultipartForm.Value["id"][0])
	w.CreatePart(h) // want `reaches \(\*multipart.Writer\).CreatePart`
}

// The elements of a text that is split at line breaks are lines.
func answered(conn *textproto.Conn, r *http.Request) {
	text := r.FormValue("text")
	for _, line := range strings.Split(text, "\n") {
		conn.PrintfLine("250-%s", line)
	}
	for line := range strings.SplitSeq(text, "\n") {
		conn.PrintfLine("250-%s", line)
	}
	for _, word := range strings.Split(text, " ") {
		conn.PrintfLine("250-%s", word) // want `as a part of a line`
	}
	for _, line := range strings.SplitN(text, "\n", 2) {
		conn.PrintfLine("250-%s", line) // want `as a part of a line`
	}
}

func echoed(conn *textproto.Conn) {
	line, err := conn.ReadLine()
	if err == nil {
		conn.PrintfLine("500 unknown command %s", line)
	}
}

// A message of HTTP has no line break where none is meant, whatever its parts are.
func (c *client) connect(r *http.Request, answer *http.Response) {
	out := &http.Request{Method: "CONNECT", URL: r.URL, Host: r.URL.Host, Header: http.Header{"X-Name": {r.FormValue("name")}}, Body: r.Body}
	_ = out.Write(c.conn)
	answer.Body = r.Body
	_ = answer.Write(c.conn)
	fmt.Fprintf(c.conn, "CONNECT %s HTTP/1.1\r\n\r\n", r.FormValue("host")) // want `HTTP form value "host" reaches fmt.Fprintf`
}
