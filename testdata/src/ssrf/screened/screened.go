// Package screened requests by clients that another package has made.
package screened

import (
	"net/http"

	"ssrf/screened/client"
)

func direct(r *http.Request) {
	client.Screened().Get(r.FormValue("a"))
	client.Plain().Get(r.FormValue("b")) // want `HTTP form value "b" reaches \(\*http.Client\).Get as the target of a request`
}

func given(r *http.Request) {
	client.Fetch(r.Context(), client.Screened(), r.FormValue("a"))
	client.Fetch(r.Context(), client.Plain(), r.FormValue("b")) // want `HTTP form value "b" reaches http.NewRequestWithContext as the target of a request`
}

type preview struct {
	fetch, plain *http.Client
}

func newPreview() *preview { return &preview{fetch: client.Screened(), plain: client.Plain()} }

func (p *preview) show(w http.ResponseWriter, r *http.Request) {
	p.fetch.Get(r.FormValue("a"))
	client.Fetch(r.Context(), p.fetch, r.FormValue("b"))
	p.plain.Get(r.FormValue("c"))                        // want `HTTP form value "c"`
	client.Fetch(r.Context(), p.plain, r.FormValue("d")) // want `HTTP form value "d"`
}

var shared = client.Screened()

func byVariable(r *http.Request) {
	shared.Head(r.FormValue("a"))
	req, _ := http.NewRequest("GET", r.FormValue("b"), nil)
	shared.Do(req)
}

func register() {
	p := newPreview()
	http.HandleFunc("/preview", p.show)
}

// Of a handler that is made where it is registered the field says what it is.
type images struct{ client *http.Client }

func (i *images) show(w http.ResponseWriter, r *http.Request) {
	client.Fetch(r.Context(), i.client, r.FormValue("a"))
}

func serve() {
	i := &images{client: client.Screened()}
	http.HandleFunc("/images", i.show)
}

// A dialer or transport of another package looks at the addresses.
func dialed(r *http.Request) {
	d := client.Dialer()
	c := &http.Client{Transport: &http.Transport{DialContext: d.DialContext}}
	c.Get(r.FormValue("a"))
	c = &http.Client{Transport: client.Transport()}
	c.Get(r.FormValue("b"))
	plain := client.PlainDialer()
	c = &http.Client{Transport: &http.Transport{DialContext: plain.DialContext}}
	c.Get(r.FormValue("c")) // want `HTTP form value "c"`
}
