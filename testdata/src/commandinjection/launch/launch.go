// Package launch has programs that run what their arguments name.
package launch

import (
	"net/http"
	"os"
	"os/exec"
	"strings"
	"syscall"
)

func launched(r *http.Request) {
	x := r.FormValue("x")
	exec.Command("sudo", "--", x).Run() // want `as the program to run`
	exec.Command("sudo", x).Run()       // want `as the program to run`
	exec.Command("sudo", "-u", x, "ls").Run()
	exec.Command("sudo", "-u", "app", x).Run() // want `as the program to run`
	exec.Command("sudo", "-n", "ls", x).Run()
	exec.Command("env", "A=b", x).Run() // want `as the program to run`
	exec.Command("env", "-i", "A="+x, "ls").Run()
	exec.Command("nice", "-n", "10", x).Run() // want `as the program to run`
	exec.Command("nice", "-n", "10", "ls", x).Run()
	exec.Command("timeout", "-k", "5", "10", x).Run() // want `as the program to run`
	exec.Command("timeout", x, "ls").Run()
	exec.Command("xargs", "-n", "1", x).Run()                // want `as the program to run`
	exec.Command("nohup", x).Run()                           // want `as the program to run`
	exec.Command("setpriv", "--reuid", "app", "--", x).Run() // want `as the program to run`
	exec.Command("sudo", "nice", "-n", "1", x).Run()         // want `as the program to run`
	exec.Command("sudo", strings.Fields(x)...).Run()         // want `as the program to run`
	exec.Command("sudo", "git", "clone", x).Run()            // want `may be read as an option`
	exec.Command("sudo", "git", "clone", "--", x).Run()
	exec.Command("sudo", "wc", x).Run()
	exec.Command("env", "LANG=C", "sh", "-c", x).Run() // want `as text that a shell interprets`
}

func sudo(args ...string) error { return exec.Command("sudo", args...).Run() } // want `as the program to run`

func passed(r *http.Request) {
	x := r.FormValue("x")
	sudo(x)
	sudo("ls", x)
	sudo("git", "clone", x) // want `may be read as an option`
}

type step struct{ argv []string }

func (s *step) exec() error { return syscall.Exec("/bin/sh", s.argv, os.Environ()) }

func (s *step) start() error {
	_, err := os.StartProcess("/bin/sh", s.argv, &os.ProcAttr{})
	return err
}

func fields(r *http.Request) {
	s := &step{argv: []string{"sh", "-c", r.FormValue("x")}}
	s.exec()  // want `as text that a shell interprets`
	s.start() // want `as text that a shell interprets`
	t := &step{argv: []string{"sh", "/srv/script", r.FormValue("x")}}
	t.exec()
}
