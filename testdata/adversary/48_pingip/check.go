package pingip

import (
	"errors"
	"fmt"
	"net"
	"net/http"
	"os/exec"
	"strconv"
)

type target struct {
	ip   net.IP
	port uint16
}

func (t target) String() string { return fmt.Sprintf("%s %d", t.ip, t.port) }

func parseTarget(hostport string) (t target, err error) {
	host, port, err := net.SplitHostPort(hostport)
	if err != nil {
		return t, err
	}
	if t.ip = net.ParseIP(host); t.ip == nil || !t.ip.IsPrivate() {
		return t, errors.New("not a private address")
	}
	n, err := strconv.ParseUint(port, 10, 16)
	t.port = uint16(n)
	return t, err
}

func Check(w http.ResponseWriter, r *http.Request) {
	t, err := parseTarget(r.FormValue("target"))
	if err != nil {
		http.Error(w, "bad target", http.StatusBadRequest)
		return
	}
	script := "nc -z -w 2 " + t.String() + " && echo open || echo closed"
	out, err := exec.CommandContext(r.Context(), "sh", "-c", script).Output()
	if err != nil {
		http.Error(w, "check failed", http.StatusBadGateway)
		return
	}
	w.Write(out)
}
