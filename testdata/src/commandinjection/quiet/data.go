// Package quiet has commands that may be given to.
package quiet

import (
	"flag"
	"net/http"
	"net/netip"
	"os"
	"os/exec"
	"strconv"
)

// stdin gives the request's text to a program that reads it.
func stdin(w http.ResponseWriter, r *http.Request) {
	cmd := exec.Command("wc", "-l")
	cmd.Stdin = r.Body
	cmd.Stdout = w
	cmd.Run()
}

func address(w http.ResponseWriter, r *http.Request) {
	ip, err := netip.ParseAddr(r.FormValue("ip"))
	if err != nil {
		return
	}
	exec.Command("sh", "-c", "ping -c1 "+ip.String()).Run() // want `HTTP form value "ip" reaches`
	exec.Command("sh", "-c", "ping -c1 "+ip.WithZone("").String()).Run()
	exec.Command("ssh", ip.String()).Run()
	if ip.Is4() {
		exec.Command("sh", "-c", "ping -c1 "+ip.String()).Run()
	}
}

func number(w http.ResponseWriter, r *http.Request) {
	n, err := strconv.Atoi(r.FormValue("n"))
	if err != nil {
		return
	}
	exec.Command("sh", "-c", "seq "+strconv.Itoa(n)).Run()
}

var tools = map[string]string{"gif": "giftool", "png": "optipng"}

func tool(w http.ResponseWriter, r *http.Request) {
	if t, ok := tools[r.FormValue("type")]; ok {
		exec.Command(t, "in").Run()
	}
}

// editor is what a command-line tool is for.
func editor() {
	file := flag.String("file", "", "file to edit")
	flag.Parse()
	exec.Command(os.Getenv("EDITOR"), *file).Run()
	exec.Command(os.Args[1], os.Args[2:]...).Run()
}
