package a

import "net/http"

// The request of an answer is one that the program has sent: its address is none that somebody else has asked for.
func followed(address string) {
	resp, err := http.Head(address)
	if err != nil {
		return
	}
	_, _ = http.Get(resp.Request.URL.String())
}

func asked(r *http.Request) {
	_, _ = http.Get(r.URL.Query().Get("u")) // want `reaches http.Get as the target of a request`
}

// An exchange is what a client library keeps of a request and its answer.
type exchange struct {
	sent   *http.Request
	answer *http.Response
}

func (e *exchange) address() string { return e.sent.URL.String() }

func presigned(e *exchange) {
	_, _ = http.Get(e.address())
	_, _ = http.Get(e.sent.URL.String())
}

// A served is what a server keeps of a request.
type served struct {
	request *http.Request
	writer  http.ResponseWriter
}

func forwarded(c *served) {
	_, _ = http.Get(c.request.URL.Query().Get("u")) // want `reaches http.Get as the target of a request`
}

// A link is what a client keeps of who sends its requests.
type link struct {
	client  *http.Client
	request http.Request
	last    *http.Request
}

func (l *link) again() {
	_, _ = l.client.Get(l.request.URL.String())
	_, _ = l.client.Get(l.last.URL.String())
	next := l.request
	_, _ = l.client.Get(next.URL.Query().Get("next"))
	address := *next.URL
	next.URL = &address
	_, _ = l.client.Do(&next)
}

func (l *link) relay(r *http.Request) {
	_, _ = l.client.Get(r.URL.Query().Get("u")) // want `reaches \(\*http.Client\).Get as the target of a request`
	next := *r
	_, _ = l.client.Get(next.URL.Query().Get("u")) // want `reaches \(\*http.Client\).Get as the target of a request`
}
