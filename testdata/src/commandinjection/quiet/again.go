package quiet

import (
	"net"
	"net/http"
	"os/exec"
	"slices"
)

// again reads a value that it has looked at a second time.
func again(w http.ResponseWriter, r *http.Request) {
	if !slices.Contains([]string{"start", "stop"}, r.FormValue("op")) {
		return
	}
	exec.Command("sh", "-c", "service web "+r.FormValue("op")).Run()
	exec.Command("sh", "-c", "service "+r.FormValue("name")+" stop").Run() // want `reaches`
	if net.ParseIP(r.URL.Query().Get("ip")) == nil {
		return
	}
	exec.Command("sh", "-c", "ping "+r.URL.Query().Get("ip")).Run()
	exec.Command("sh", "-c", "ping "+r.PathValue("ip")).Run() // want `reaches`
	if r.Header.Get("X-Mode") == "fast" {
		exec.Command("sh", "-c", "run --mode "+r.Header.Get("X-Mode")).Run()
		exec.Command("sh", "-c", "run --mode "+r.URL.Query().Get("X-Mode")).Run() // want `reaches`
	}
	exec.Command("sh", "-c", "run --mode "+r.Header.Get("X-Mode")).Run() // want `reaches`
}
