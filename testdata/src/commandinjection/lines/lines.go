// Package lines has command lines that are put together in steps.
package lines

import (
	"context"
	"io/fs"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
)

func built(r *http.Request) {
	x := r.FormValue("x")
	cmd := exec.Command("sh", "-c")
	cmd.Args = append(cmd.Args, x) // want `reaches`
	cmd.Run()
	exec.Command(os.Getenv("SHELL"), "-c", x).Run() // want `reaches`
	shell := "/bin/sh"
	if s := os.Getenv("SHELL"); s != "" {
		shell = s
	}
	exec.Command(shell, "-c", x).Run() // want `reaches`
	exec.Command(shell, "-c", "echo").Run()
	exec.Command(shell, "-c", `echo "$1"`, "--", x).Run()
	c := exec.Cmd{Path: "/bin/sh", Args: []string{"sh", "-c", x}} // want `reaches`
	c.Run()
	d := &exec.Cmd{Path: x} // want `reaches`
	d.Run()
	e := exec.Command("ls")
	e.Path = x // want `reaches`
	e.Run()
	e2 := exec.Command("ls")
	e2.Dir = "/tmp"
	e2.Args = append(e2.Args, "-l")
	e2.Run()
	f := exec.Command("env")
	f.Env = append(os.Environ(), "NAME="+x)
	f.Run()
	f2 := exec.Command("ls")
	f2.Env = append(os.Environ(), "LD_PRELOAD="+x) // want `reaches`
	f3 := exec.Command("ls")
	f3.Env = []string{x}                                     // want `reaches`
	os.StartProcess(x, []string{"a"}, nil)                   // want `reaches`
	os.StartProcess("/bin/sh", []string{"sh", "-c", x}, nil) // want `reaches`
	os.StartProcess("/bin/echo", []string{"echo", x}, nil)
	syscall.Exec(x, nil, nil)                             // want `reaches`
	syscall.Exec("/bin/sh", []string{"sh", "-c", x}, nil) // want `reaches`
	syscall.Exec("/bin/ls", []string{"ls", "-l"}, nil)
	args := []string{"-c"}
	args = append(args, "echo "+x)
	exec.Command("bash", args...).Run() // want `reaches`
	args2 := []string{"-c", "echo"}
	exec.Command("bash", args2...).Run()
	exec.CommandContext(context.Background(), "bash", "-c", strings.Join([]string{"ls", x}, " ")).Run() // want `reaches`
	name, _ := exec.LookPath("sh")
	exec.Command(name, "-c", x).Run() // want `reaches`
	in := exec.Command("sh")
	in.Stdin = strings.NewReader(x) // want `reaches`
	in.Run()
	in2 := exec.Command("cat")
	in2.Stdin = strings.NewReader(x)
	in2.Run()
	g := exec.Command("git", "log")
	g.Args = append(g.Args, x) // want `reaches`
	g.Run()
	g2 := exec.Command("git", "log", "--")
	g2.Args = append(g2.Args, x)
	g2.Run()
	py := os.Getenv("PYTHON")
	exec.Command(py, "-c", x).Run() // want `reaches`
}

func walks(r *http.Request) {
	filepath.WalkDir(r.FormValue("x"), func(p string, d fs.DirEntry, err error) error {
		exec.Command("sh", "-c", "ls "+p).Run() // want `reaches`
		return nil
	})
	filepath.WalkDir("/srv", func(p string, d fs.DirEntry, err error) error {
		exec.Command("ls", "--", p).Run()
		return nil
	})
}
