// Package texts has programs that give text to a shell, or read a language of their own.
package texts

import (
	"net/http"
	"os/exec"
	"strings"
)

func launched(r *http.Request) {
	x := r.FormValue("x")
	exec.Command("screen", "-dmS", "job", "sh", "-c", x).Run()                   // want `as text that a shell`
	exec.Command("systemd-run", "--unit=job", "sh", "-c", x).Run()               // want `as text that a shell`
	exec.Command("start-stop-daemon", "--exec", "/bin/sh", "--", "-c", x).Run()  // want `as text that a shell`
	exec.Command("ip", "netns", "exec", "blue", "sh", "-c", "ping "+x).Run()     // want `as text that a shell`
	exec.Command("/opt/gotty", "-w", "--once", "bash", "-c", "ssh "+x).Run()     // want `as text that a shell`
	exec.Command("nsenter", "-t", "1", "-m", "--", "sh", "-c", "mount "+x).Run() // want `as text that a shell`
	exec.Command("script", "-qc", "ls "+x, "/dev/null").Run()                    // want `as text that a shell`
	exec.Command("powershell", "-NoProfile", "-EncodedCommand", x).Run()         // want `as text that a shell`
	exec.Command("ip", "netns", "exec", "blue", "ping", "-c", "1", x).Run()
	exec.Command("echo", "sh", "-l", x).Run()
	exec.Command("powershell", "-File", `C:\job.ps1`, x).Run()
}

func lines(r *http.Request) {
	x := r.FormValue("x")
	exec.Command("watch", "-n", "1", "ls "+x).Run() // want `as text that a shell`
	exec.Command("watch", "-n", x, "ls").Run()
	exec.Command("watch", "-x", "ls", x).Run()
	exec.Command("tmux", "new-session", "-d", "make "+x).Run()        // want `as text that a shell`
	exec.Command("tmux", "send-keys", "-t", "main", x, "Enter").Run() // want `as text that a shell`
	exec.Command("tmux", "kill-session", "-t", x).Run()
	exec.Command("parallel", "-j", "2", "gzip "+x, ":::", "a", "b").Run() // want `as text that a shell`
	exec.Command("parallel", "-j", "2", "gzip", ":::", x).Run()
	exec.Command("wsl", "ls", x).Run() // want `as text that a shell`
	exec.Command("wsl", "-e", "ls", x).Run()
}

func languages(r *http.Request) {
	x := r.FormValue("x")
	exec.Command("awk", "-F", ":", "/"+x+"/ {print $1}", "/var/log/app.log").Run() // want `as a program for awk`
	exec.Command("awk", "-v", "p="+x, "$0 ~ p", "/var/log/app.log").Run()
	exec.Command("sed", "-i", "s/NAME/"+x+"/", "/etc/app.conf").Run() // want `as a program for sed`
	exec.Command("sed", "-n", "1p", "/srv/"+x).Run()
	exec.Command("psql", "-c", "select '"+x+"'").Run() // want `as a program for psql`
	exec.Command("psql", "-v", "x="+x, "-f", "q.sql").Run()
}

func input(r *http.Request) {
	x := strings.NewReader(r.FormValue("x"))
	a := exec.Command("/bin/sh", "-s")
	a.Stdin = x // want `as text that a shell`
	a.Run()
	b := exec.Command("python3", "-")
	b.Stdin = x // want `as a program for python3`
	b.Run()
	c := exec.Command("docker", "exec", "-i", "web", "bash")
	c.Stdin = x // want `as text that a shell`
	c.Run()
	d := exec.Command("bash", "/srv/count.sh") // the script reads it
	d.Stdin = x
	d.Run()
	e := exec.Command("python3", "count.py")
	e.Stdin = x
	e.Run()
	f := exec.Command("sort")
	f.Stdin = x
	f.Run()
}
