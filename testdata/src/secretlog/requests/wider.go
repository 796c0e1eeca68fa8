package requests

import (
	"encoding/json"
	"log"
	"net/http"
)

// A dump is a request as others print it. The headers in it have Authorization among them.
type dump struct {
	Method string
	Header http.Header
}

func newDump(r *http.Request) *dump {
	d := new(dump)
	d.Method = r.Method
	d.Header = r.Header
	return d
}

func (d *dump) text() string {
	b, _ := json.Marshal(d)
	return string(b)
}

// A quiet dump leaves the headers out where it becomes JSON.
type quietDump struct {
	Method string
	Header http.Header `json:"-"`
}

func dumps(w http.ResponseWriter, r *http.Request) {
	log.Printf("%v", dump{Header: r.Header}) // want `HTTP request header reaches`
	log.Print(newDump(r).text())             // want `HTTP request header reaches`
	b, _ := json.Marshal(newDump(r))
	log.Printf("%s", b)                               // want `HTTP request header reaches`
	log.Print(map[string]any{"headers": r.Header})    // want `HTTP request header reaches`
	log.Print(newDump(r).Method)                      // another field
	log.Print(newDump(r).Header.Get("Accept"))        // one header, and no secret one
	log.Print(len(newDump(r).Header))                 // their number
	log.Printf("%v", dump{Header: w.Header()})        // the headers of the response
	log.Printf("%v", dump{Header: make(http.Header)}) // those that the program makes
	q, _ := json.Marshal(quietDump{Header: r.Header})
	log.Printf("%s", q)
}

func stripped(r *http.Request) {
	d := newDump(r)
	d.Header.Del("Authorization")
	log.Printf("%v", d)
	e := dump{Header: r.Header.Clone()}
	delete(e.Header, "Cookie")
	log.Printf("%v", e)
}
