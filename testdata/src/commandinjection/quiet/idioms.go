package quiet

import (
	"fmt"
	"net/http"
	"net/netip"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
)

func checked(w http.ResponseWriter, r *http.Request) {
	q := r.URL.Query()
	width, _ := strconv.Atoi(q.Get("w"))
	exec.Command("convert", "in.png", "-resize", fmt.Sprintf("%dx%d", width, width), "out.png").Run()
	ip, err := netip.ParseAddr(q.Get("ip"))
	if err != nil || !ip.Is4() {
		return
	}
	exec.Command("sh", "-c", fmt.Sprintf("ping %s", ip)).Run()
	u, err := url.Parse(q.Get("url"))
	if err != nil || u.Scheme != "https" || u.Host != "example.com" {
		return
	}
	exec.Command("curl", "--", u.String()).Run()
	name := filepath.Base(q.Get("f"))
	if !strings.HasSuffix(name, ".png") {
		return
	}
	exec.Command("optipng", name).Run()
}

func chosen(w http.ResponseWriter, r *http.Request) {
	q := r.URL.Query()
	allowed := map[string][]string{"status": {"git", "status"}, "log": {"git", "log"}}
	if c, ok := allowed[q.Get("c")]; ok {
		exec.Command(c[0], c[1:]...).Run()
	}
	var tool string
	switch q.Get("fmt") {
	case "gif":
		tool = "gifsicle"
	default:
		tool = "optipng"
	}
	exec.Command(tool, "x").Run()
}

// asData gives a program text that is not a command to it.
func asData(w http.ResponseWriter, r *http.Request) {
	q := r.URL.Query()
	cmd := exec.Command("grep", "-e", q.Get("p"), "file")
	cmd.Stdout = w
	cmd.Env = append(os.Environ(), "Q="+q.Get("p"))
	cmd.Run()
	exec.Command("sh", "-c", `grep -- "$1" file`, "sh", q.Get("p")).Run()
	exec.Command("sh", "-c", "echo $Q").Run()
}
