package screened

import (
	"net/http"

	"ssrf/screened/client"
)

// Clients that are kept as an interface with their method Do.
type doer interface {
	Do(*http.Request) (*http.Response, error)
}

type proxy struct{ screened, plain doer }

func newProxy() *proxy {
	return &proxy{screened: client.Screened(), plain: client.Plain()}
}

func request(f doer, url string) (*http.Response, error) {
	req, err := http.NewRequest(http.MethodGet, url, nil) // want `reaches http.NewRequest as the target of a request`
	if err != nil {
		return nil, err
	}
	return f.Do(req)
}

func (p *proxy) image(w http.ResponseWriter, r *http.Request) {
	request(p.screened, r.FormValue("image"))
}

func (p *proxy) page(w http.ResponseWriter, r *http.Request) {
	request(p.plain, r.FormValue("page"))
}

func (p *proxy) direct(w http.ResponseWriter, r *http.Request) {
	req, err := http.NewRequest(http.MethodGet, r.FormValue("url"), nil)
	if err == nil {
		p.screened.Do(req)
	}
	other, err := http.NewRequest(http.MethodGet, r.FormValue("other"), nil) // want `HTTP form value "other" reaches http.NewRequest`
	if err == nil {
		p.plain.Do(other)
	}
}

func serveProxy() {
	p := newProxy()
	http.HandleFunc("/image", p.image)
	http.HandleFunc("/page", p.page)
	http.HandleFunc("/direct", p.direct)
}
