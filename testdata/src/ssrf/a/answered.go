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
