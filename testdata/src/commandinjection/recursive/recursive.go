// Package recursive computes programs and their arguments from themselves, and looks at characters of what is no
// variable of a function.
package recursive

import (
	"net/http"
	"os/exec"
)

// resolved looks for a program until it has a full path.
func resolved(r *http.Request, bin string) {
	var err error
	for range 3 {
		if bin, err = exec.LookPath(bin); err != nil {
			return
		}
	}
	exec.Command(bin, "-c", "true").Run()
}

func shell(r *http.Request) {
	bin := "bash"
	for range 3 {
		bin, _ = exec.LookPath(bin)
	}
	exec.Command(bin, "-c", r.FormValue("x")).Run() // want `reaches exec.Command as text that a shell`
	exec.Command(bin, "-c", "true").Run()
}

// doubled appends a list to itself, 2⁴ times its length at the end.
func doubled(r *http.Request) {
	args := []string{"log", r.FormValue("x")}
	args = append(args, args...)
	args = append(args, args...)
	args = append(args, args...)
	args = append(args, args...)
	exec.Command("git", args...).Run() // want `reaches exec.Command as an argument`
}

const version = "v1"

var letters [4]byte

// constant and global look at a character that no function makes.
func constant(r *http.Request) {
	if version[0] == 'v' {
		exec.Command("sh", "-c", r.FormValue("x")).Run() // want `reaches exec.Command as text that a shell`
	}
}

func global(r *http.Request) {
	if letters[0] == 'x' {
		return
	}
	exec.Command("sh", "-c", r.FormValue("x")).Run() // want `reaches exec.Command as text that a shell`
}

// checked is a check of each character that works.
func checked(r *http.Request) {
	x := r.FormValue("x")
	for i := range len(x) {
		if x[i] < 'a' || x[i] > 'z' {
			return
		}
	}
	exec.Command("sh", "-c", x).Run()
}
