package reach

import (
	"fmt"
	"net/http"
	"os/exec"
	"path/filepath"
)

// shells are also those that are not the program.
func shells(w http.ResponseWriter, r *http.Request) {
	x := r.FormValue("x")
	exec.Command("bash", "-c", fmt.Sprintf("echo %q", x)).Run() // want `as text that a shell`
	exec.Command("docker", "exec", "c", "sh", "-c", x).Run()    // want `reaches exec.Command`
	exec.Command("su", "-c", x, "joe").Run()                    // want `as text that a shell`
	exec.Command("/usr/bin/env", "bash", "-c", "ls "+x).Run()   // want `as text that a shell`
	exec.Command("env", "X="+x, "ls").Run()
	exec.Command("docker", "run", "--rm", x).Run() // want `as an argument`
	exec.Command("docker", "run", "--rm", "--", x).Run()
}

func found(w http.ResponseWriter, r *http.Request) {
	exec.Command(filepath.Join("/usr/bin", r.FormValue("x"))).Run() // want `as the program to run`
	if p, err := exec.LookPath(r.FormValue("tool")); err == nil {
		exec.Command(p).Run() // want `HTTP form value "tool" reaches exec.Command as the program`
	}
	if p, err := exec.LookPath("optipng"); err == nil {
		exec.Command(p, "--", r.FormValue("x")).Run()
	}
}
