// Package lines has command lines in which something else than the program interprets an argument.
package lines

import (
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"strings"
	"syscall"
)

func launchers(r *http.Request) {
	x := r.FormValue("x")
	exec.Command("su", "-c", "ls "+x).Run()                                 // want `as text that a shell`
	exec.Command("su", "www", "-c", "ls "+x).Run()                          // want `as text that a shell`
	exec.Command("sudo", "-u", "www", "bash", "-c", "ls "+x).Run()          // want `as text that a shell`
	exec.Command("env", "A=b", "sh", "-c", "ls "+x).Run()                   // want `as text that a shell`
	exec.Command("xargs", "sh", "-c", "ls "+x).Run()                        // want `as text that a shell`
	exec.Command("find", "/srv", "-exec", "sh", "-c", "ls "+x, ";").Run()   // want `as text that a shell`
	exec.Command("find", "/srv", "-exec", x, "{}", ";").Run()               // want `as the value of find -exec`
	exec.Command("docker", "exec", "c", "sh", "-c", "ls "+x).Run()          // want `as text that a shell`
	exec.Command("kubectl", "exec", "pod", "--", "sh", "-c", "ls "+x).Run() // want `as text that a shell`
	exec.Command("timeout", "5", "wc", "-l", "./"+x).Run()
	exec.Command("docker", "exec", "c", "wc", "-l", "./"+x).Run()
}

func remote(r *http.Request) {
	x := r.FormValue("x")
	exec.Command("ssh", "host", "ls", x).Run()                                     // want `as text that a shell`
	exec.Command("ssh", "-p", "22", "host", "ls "+x).Run()                         // want `as text that a shell`
	exec.Command("ssh", "-o", "BatchMode=yes", "-i", "key", "host", "ls "+x).Run() // want `as text that a shell`
	exec.Command("ssh", x, "uptime").Run()                                         // want `as an argument that may be read as an option`
	exec.Command("ssh", "-p", "22", "host", "uptime").Run()
}

func windows(r *http.Request) {
	x := r.FormValue("x")
	exec.Command("cmd", "/c", "dir", x).Run()                 // want `as text that a shell`
	exec.Command("powershell.exe", "-Command", "ls", x).Run() // want `as text that a shell`
	exec.Command("cmd", "/c", "dir").Run()
}

func eval(r *http.Request) {
	x := r.FormValue("x")
	exec.Command("sh", "-c", `eval "$1"`, "sh", x).Run() // want `as text that a shell`
	exec.Command("sh", "-c", `ls -- "$1"`, "sh", x).Run()
}

func interpreters(r *http.Request) {
	x := r.FormValue("x")
	exec.Command("python3", "-c", "print("+x+")").Run() // want `HTTP form value "x" reaches exec.Command as a program for python3; keep the program constant and give the value as an argument`
	exec.Command("node", "-e", "show('"+x+"')").Run()   // want `as a program for node`
	exec.Command("echo", "-e", x).Run()
}

func literals(r *http.Request) {
	x := r.FormValue("x")
	c := &exec.Cmd{Path: "/bin/sh", Args: []string{"sh", "-c", "ls " + x}} // want `reaches field Cmd.Args as text that a shell`
	c.Run()
	p := &exec.Cmd{Path: x} // want `reaches field Cmd.Path as the program`
	p.Run()
	safe := &exec.Cmd{Path: "/bin/wc", Args: []string{"wc", "-l", x}}
	safe.Run()
}

func fields(r *http.Request) {
	x := r.FormValue("x")
	c := exec.Command("git")
	c.Args = append(c.Args, "clone", x)           // want `reaches field Cmd.Args as an argument`
	c.Env = append(os.Environ(), "LD_PRELOAD="+x) // want `reaches field Cmd.Env`
	c.Env = append(os.Environ(), x)               // want `reaches field Cmd.Env`
	c.Env = append(os.Environ(), "NAME="+x)
	c.Env = append(c.Env, x+"=1") // want `reaches field Cmd.Env`
	c.Env = append(c.Env, os.Args[1]+"="+x)
	c.Env = append(c.Env, fmt.Sprintf("%s=%s", os.Args[1], x))
	c.Env = append(c.Env, fmt.Sprintf("%s=1", x)) // want `reaches field Cmd.Env`
	c.Stdin = strings.NewReader(x)
	c.Run()
	sh := exec.Command("bash")
	sh.Stdin = strings.NewReader("ls " + x) // want `reaches field Cmd.Stdin as text that a shell`
	sh.Run()
}

func processes(r *http.Request) {
	x := r.FormValue("x")
	os.StartProcess("/bin/sh", []string{"sh", "-c", "ls " + x}, &os.ProcAttr{}) // want `reaches os.StartProcess as text that a shell`
	syscall.Exec("/bin/sh", []string{"sh", "-c", "ls " + x}, nil)               // want `reaches syscall.Exec as text that a shell`
	syscall.Exec(x, nil, nil)                                                   // want `reaches syscall.Exec as the program`
	syscall.ForkExec("/usr/bin/git", []string{"git", "clone", x}, nil)          // want `reaches syscall.ForkExec as an argument`
	syscall.Exec("/usr/bin/wc", []string{"wc", "-l", x}, nil)
}

func folders(r *http.Request) {
	x := r.FormValue("x")
	a := exec.Command("make", "all")
	a.Dir = x // want `reaches field Cmd.Dir as the folder of make, which runs what it finds there`
	a.Run()
	b := exec.Command("make", "all")
	b.Dir = "/srv/projects/" + x
	b.Run()
	c := exec.Command("ls")
	c.Dir = x
	c.Run()
	d := exec.Command("npm", "ci")
	d.Dir = os.Args[1]
	d.Run()
}
