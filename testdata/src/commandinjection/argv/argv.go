// Package argv has command lines that are put together as values: the program, its options and the text are known by their
// places in them.
package argv

import (
	"net/http"
	"os/exec"
	"runtime"

	"commandinjection/argvlib"
)

func list(s string) []string  { return []string{"-c", s} }
func plain(s string) []string { return []string{"-n", s} }

func lists(r *http.Request) {
	x := r.FormValue("x")
	exec.Command("bash", list(x)...).Run() // want `as text that a shell interprets`
	exec.Command("wc", list(x)...).Run()
	exec.Command("bash", plain(x)...).Run()
	exec.Command("bash", list("ls")...).Run()
	exec.Command("bash", argvlib.List(x)...).Run() // want `as text that a shell interprets`
	exec.Command("wc", argvlib.List(x)...).Run()
	exec.Command("bash", argvlib.Numbered(x)...).Run()
}

func run(v []string) error { return exec.Command(v[0], v[1:]...).Run() } // want `as the program to run`

func sliced(r *http.Request) {
	x := r.FormValue("x")
	run([]string{"bash", "-c", x}) // want `as text that a shell interprets`
	run([]string{"wc", "-c", x})
	run([]string{"bash", "-c", "ls", x})
	run([]string{x})
	run([]string{"git", "clone", x})       // want `may be read as an option`
	argvlib.Run([]string{"bash", "-c", x}) // want `as text that a shell interprets`
	argvlib.Run([]string{"wc", "-c", x})
	v := []string{"sh", "-c"}
	v = append(v, x)
	exec.Command(v[0], v[1:]...).Run() // want `as text that a shell interprets`
	w := []string{"wc", "-c"}
	w = append(w, x)
	exec.Command(w[0], w[1:]...).Run()
}

type command struct {
	Name string
	Args []string
}

func (c command) run() error { return exec.Command(c.Name, c.Args...).Run() }

func bash(s string) command  { return command{Name: "bash", Args: []string{"-c", s}} }
func words(s string) command { return command{Name: "wc", Args: []string{"-c", s}} }

func structs(r *http.Request) {
	x := r.FormValue("x")
	command{Name: "bash", Args: []string{"-c", x}}.run() // want `as text that a shell interprets`
	command{Name: "wc", Args: []string{"-c", x}}.run()
	bash(x).run() // want `as text that a shell interprets`
	words(x).run()
	var args []string
	args = append(args, "-c")
	args = append(args, x)
	command{"sh", args}.run()                                 // want `as text that a shell interprets`
	(&argvlib.Cmd{Name: "sh", Args: []string{"-c", x}}).Run() // want `as text that a shell interprets`
	(&argvlib.Cmd{Name: "wc", Args: []string{"-c", x}}).Run()
	(&argvlib.Cmd{Name: "git", Args: []string{"clone", x}}).Run() // want `may be read as an option`
	argvlib.Bash(x).Run()                                         // want `as text that a shell interprets`
	for _, c := range []command{{"bash", []string{"-c", x}}, {"wc", []string{"-l"}}} {
		c.run() // want `as text that a shell interprets`
	}
}

func shellFor(s string) (string, []string) {
	if runtime.GOOS == "windows" {
		return "cmd", []string{"/C", s}
	}
	return "/bin/sh", []string{"-c", s}
}

func counts(s string) (string, []string) { return "wc", []string{"-c", s} }

func pairs(r *http.Request) {
	x := r.FormValue("x")
	name, args := shellFor(x)
	exec.Command(name, args...).Run() // want `as text that a shell interprets`
	name, args = counts(x)
	exec.Command(name, args...).Run()
	name, args = argvlib.Shell(x)
	exec.Command(name, args...).Run() // want `as text that a shell interprets`
}

var shellFlag = "-c"

var shells = map[string][]string{"linux": {"sh", "-c"}, "windows": {"cmd", "/C"}}

func flags(r *http.Request) {
	x := r.FormValue("x")
	exec.Command("sh", shellFlag, x).Run() // want `as text that a shell interprets`
	exec.Command("wc", shellFlag, x).Run()
	shell, flag := "sh", "-c"
	if runtime.GOOS == "windows" {
		shell, flag = "cmd", "/C"
	}
	exec.Command(shell, flag, x).Run() // want `as text that a shell interprets`
	of := shells[runtime.GOOS]
	exec.Command(of[0], append(of[1:], x)...).Run() // want `as text that a shell interprets`
	pre := []string{"wc", "-c"}
	exec.Command(pre[0], append(pre[1:], x)...).Run()
}

func viaHelper(name string, args ...string) error { return exec.Command(name, args...).Run() }

func twice(args ...string) error { return viaHelper("bash", args...) }

func deep(r *http.Request) {
	x := r.FormValue("x")
	twice("-c", x) // want `as text that a shell interprets`
	twice("-n", x)
	viaHelper("sh", list(x)...) // want `as text that a shell interprets`
	viaHelper("wc", list(x)...)
}
