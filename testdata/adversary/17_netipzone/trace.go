package netipzone

import (
	"net/http"
	"net/netip"
	"os/exec"
)

// Trace runs a traceroute to the address in the path.
func Trace(w http.ResponseWriter, r *http.Request) {
	addr, err := netip.ParseAddr(r.PathValue("addr"))
	if err != nil {
		http.Error(w, "not an IP address", http.StatusBadRequest)
		return
	}
	if addr.IsLoopback() || addr.IsMulticast() {
		http.Error(w, "not allowed", http.StatusForbidden)
		return
	}
	tool := "traceroute"
	if addr.Is6() {
		tool = "traceroute6"
	}
	script := tool + " -n " + addr.String() + " 2>&1 | tail -n 5"
	out, err := exec.CommandContext(r.Context(), "bash", "-c", script).Output()
	if err != nil {
		http.Error(w, "trace failed", http.StatusBadGateway)
		return
	}
	w.Write(out)
}

func Routes() *http.ServeMux {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /trace/{addr}", Trace)
	return mux
}
