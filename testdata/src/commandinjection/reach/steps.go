package reach

import (
	"net/http"
	"os/exec"
	"strings"
)

// literal fills in an exec.Cmd by hand.
func literal(w http.ResponseWriter, r *http.Request) {
	cmd := &exec.Cmd{Path: "/bin/" + r.FormValue("tool")} // want `reaches`
	cmd.Run()
	fixed := &exec.Cmd{Path: "/bin/ls", Dir: "/srv"}
	fixed.Run()
}

// fields lets a request choose the program.
func fields(w http.ResponseWriter, r *http.Request) {
	f := strings.Fields(r.FormValue("cmd"))
	if len(f) == 0 {
		return
	}
	exec.Command(f[0], f[1:]...).Run() // want `as the program to run`
}

// shellArgs has the arguments of a shell in a slice.
func shellArgs(w http.ResponseWriter, r *http.Request) {
	args := []string{"-c"}
	args = append(args, "tar xf "+r.FormValue("file"))
	exec.Command("sh", args...).Run() // want `reaches`
	data := []string{"-l"}
	data = append(data, r.FormValue("file"))
	exec.Command("wc", data...).Run()
}
