// Package later has commands that are changed after they were made.
package later

import (
	"net/http"
	"os/exec"

	"commandinjection/argvlib"
)

type client struct {
	cmd *exec.Cmd
	bin string
}

func (c *client) git() *exec.Cmd { return exec.Command("git", "-C", "/srv/repo") }
func (c *client) wc() *exec.Cmd  { return exec.Command("wc", "-l") }

func (c *client) Log(r *http.Request) {
	args := []string{"log", r.FormValue("rev")}
	cmd := c.git()
	cmd.Args = append(cmd.Args, args...) // want `may be read as an option`
	cmd.Run()
	safe := c.git()
	safe.Args = append(safe.Args, "log", "--", r.FormValue("rev"))
	safe.Run()
	count := c.wc()
	count.Args = append(count.Args, r.FormValue("rev"))
	count.Run()
}

func shell() *exec.Cmd { return exec.Command("sh", "-c") }

func made(r *http.Request) {
	cmd := shell()
	cmd.Args = append(cmd.Args, r.FormValue("x")) // want `as text that a shell interprets`
	cmd.Run()
	git := argvlib.Make("git")
	git.Args = append(git.Args, "fetch", r.FormValue("x")) // want `may be read as an option`
	git.Run()
	wc := argvlib.Make("wc")
	wc.Args = append(wc.Args, "fetch", r.FormValue("x"))
	wc.Run()
}

func add(cmd *exec.Cmd, arg string) { cmd.Args = append(cmd.Args, arg) }

func set(cmd *exec.Cmd, arg string) { cmd.Args = []string{"sh", "-c", arg} } // want `as text that a shell interprets`

func helped(r *http.Request) {
	x := r.FormValue("x")
	cmd := exec.Command("sh", "-c")
	add(cmd, x) // want `as text that a shell interprets`
	cmd.Run()
	wc := exec.Command("wc", "-c")
	add(wc, x)
	wc.Run()
	git := exec.Command("git", "fetch")
	add(git, x) // want `may be read as an option`
	git.Run()
	fetch := exec.Command("git", "fetch")
	argvlib.Add(fetch, x) // want `may be read as an option`
	fetch.Run()
	other := exec.Command("sh")
	set(other, x)
	other.Run()
}

func newClient() *client { return &client{cmd: exec.Command("git", "log"), bin: "git"} }

func (c *client) held(r *http.Request) {
	c.cmd.Args = append(c.cmd.Args, r.FormValue("x")) // want `may be read as an option`
	c.cmd.Run()
}

func positional(r *http.Request) {
	cmd := exec.Command("bash", "-c", `diff "$@"`, "--")
	cmd.Args = append(cmd.Args, r.FormValue("file"))
	cmd.Run()
	bad := exec.Command("bash", "-c", r.FormValue("diff")+` "$@"`, "--") // want `as text that a shell interprets`
	bad.Args = append(bad.Args, r.FormValue("file"))
	bad.Run()
	late := exec.Command("bash", "-c")
	late.Args = append(late.Args, r.FormValue("text"), "--") // want `as text that a shell interprets`
	late.Run()
}

func compare(command string, files ...string) {
	cmd := exec.Command(command)
	if len(files) > 0 {
		cmd = exec.Command("/usr/bin/env", "bash", "-c", command+` "$@"`, "--")
	}
	cmd.Args = append(cmd.Args, files...)
	cmd.Run()
}

func compares(r *http.Request) { compare("diff", r.FormValue("old"), r.FormValue("new")) }
