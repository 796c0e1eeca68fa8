package base

import (
	"net/http"
	"strings"
)

type tiles struct{ layer, prefix string }

const tileURL = "https://tiles.example.com/{z}/{x}.png"

// The value stands behind the host of a constant, or in an address of the operator's.
func (t *tiles) tile(r *http.Request) {
	u := strings.Replace(tileURL, "{z}", r.FormValue("z"), -1)
	u = strings.ReplaceAll(u, "{x}", r.FormValue("x"))
	_, _ = http.Get(u)
	_, _ = http.Get(strings.ReplaceAll(t.layer, "{x}", r.FormValue("x")))
	_, _ = http.Get(strings.ReplaceAll(t.layer+"?key=3", ":x", r.FormValue("x")))
}

// The value is the host, or a part of it, or no placeholder says what it stands for.
func (t *tiles) server(r *http.Request) {
	_, _ = http.Get(strings.ReplaceAll(t.layer, "{host}", r.FormValue("h")))                 // want `as the target of a request`
	_, _ = http.Get(strings.ReplaceAll("https://{s}.example.com/", "{s}", r.FormValue("s"))) // want `as the target of a request|as a part of`
	_, _ = http.Get(strings.ReplaceAll("https://{s}/{x}", "{s}", r.FormValue("s")))          // want `as the target of a request`
	_, _ = http.Get(strings.ReplaceAll(t.layer, "example.com", r.FormValue("s")))            // want `as the target of a request`
	_, _ = http.Get(strings.ReplaceAll(r.FormValue("u"), "{x}", "3"))                        // want `as the target of a request`
}
