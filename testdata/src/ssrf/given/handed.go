package given

import "net/http"

var layers = map[string]string{"a": "https://a.example.com/"}

type proxy struct{}

// Each caller says what becomes of the name.
func (p *proxy) handle(r *http.Request, of func(name string) (string, error)) {
	target, err := of(r.FormValue("name"))
	if err != nil {
		return
	}
	_, _ = http.Get(target)
}

func (p *proxy) serve(w http.ResponseWriter, r *http.Request) {
	p.handle(r, func(name string) (string, error) { return layers[name], nil })
}

func (p *proxy) handleAny(r *http.Request, of func(name string) (string, error)) {
	target, err := of(r.FormValue("name"))
	if err != nil {
		return
	}
	_, _ = http.Get(target) // want `as the target of a request`
}

func (p *proxy) serveAny(w http.ResponseWriter, r *http.Request) {
	p.handleAny(r, func(name string) (string, error) { return "https://" + name, nil })
}

// Nobody knows what is given here.
func (p *proxy) handleUnknown(r *http.Request, of func(name string) (string, error)) {
	target, err := of(r.FormValue("name"))
	if err != nil {
		return
	}
	_, _ = http.Get(target) // want `as the target of a request`
}

func (p *proxy) serveUnknown(r *http.Request, m map[string]func(name string) (string, error)) {
	p.handleUnknown(r, m["x"])
}
