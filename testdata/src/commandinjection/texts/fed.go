package texts

import (
	"bytes"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"text/template"

	"golang.org/x/crypto/ssh"
)

func piped(r *http.Request) {
	cmd := exec.Command("bash")
	in, err := cmd.StdinPipe() // want `reaches .*StdinPipe as text that a shell`
	if err != nil {
		return
	}
	cmd.Start()
	fmt.Fprintf(in, "make %s\n", r.FormValue("target"))
	in.Close()
	fixed := exec.Command("bash")
	in, _ = fixed.StdinPipe()
	io.WriteString(in, "make all\n")
	sorter := exec.Command("sort", "-u")
	in, _ = sorter.StdinPipe()
	io.WriteString(in, r.FormValue("lines"))
}

func session(client *ssh.Client, r *http.Request) {
	s, _ := client.NewSession()
	in, _ := s.StdinPipe() // want `reaches .*StdinPipe as text that a shell`
	s.Shell()
	fmt.Fprintln(in, "rm -r /srv/"+r.FormValue("dir"))
	data, _ := client.NewSession()
	to, _ := data.StdinPipe()
	data.Start("cat > /srv/file")
	fmt.Fprintln(to, r.FormValue("text"))
	terminal, _ := client.NewSession()
	terminal.RequestPty("xterm", 40, 80, nil)
	keys, _ := terminal.StdinPipe()
	terminal.Shell()
	io.Copy(keys, r.Body)
	helped, _ := client.NewSession()
	terminalFor(helped)
	typed, _ := helped.StdinPipe()
	helped.Shell()
	io.Copy(typed, r.Body)
	told, _ := client.NewSession()
	environmentFor(told)
	lines, _ := told.StdinPipe() // want `reaches .*StdinPipe as text that a shell`
	told.Shell()
	io.Copy(lines, r.Body)
	fed, _ := client.NewSession()
	fed.Stdin = strings.NewReader(r.FormValue("script")) // want `reaches field Session.Stdin as text that a shell`
	fed.Run("bash")
	read, _ := client.NewSession()
	read.Stdin = strings.NewReader(r.FormValue("lines"))
	read.Run("sort")
}

var unit = template.Must(template.New("").Parse("useradd -m {{.}}\n"))

func scripts(r *http.Request) {
	f, err := os.CreateTemp("", "job-*.sh")
	if err != nil {
		return
	}
	f.WriteString("rsync -a " + r.FormValue("src") + " /backup\n")
	f.Close()
	exec.Command("sh", f.Name()).Run() // want `reaches exec.Command as a program for sh`
	path := filepath.Join("/srv", "job.sh")
	os.WriteFile(path, []byte("#!/bin/sh\necho "+r.FormValue("msg")+"\n"), 0o755)
	exec.Command(path).Run() // want `reaches exec.Command as a program for its interpreter`
	g, _ := os.Create("/srv/create.sh")
	unit.Execute(g, r.FormValue("user"))
	g.Close()
	exec.Command("bash", "-e", "/srv/create.sh").Run() // want `reaches exec.Command as a program for bash`
}

func files(r *http.Request) {
	os.WriteFile("/srv/data.txt", []byte(r.FormValue("msg")), 0o600)
	exec.Command("wc", "-l", "/srv/data.txt").Run()
	exec.Command("sh", "/srv/count.sh", "/srv/data.txt").Run()
	os.WriteFile("/srv/fixed.sh", []byte("echo hello\n"), 0o755)
	exec.Command("sh", "/srv/fixed.sh").Run()
	var b bytes.Buffer
	unit.Execute(&b, "www")
	os.WriteFile("/srv/unit.sh", b.Bytes(), 0o755)
	exec.Command("sh", "/srv/unit.sh").Run()
}

// terminalFor has its session read what somebody types.
func terminalFor(s *ssh.Session) { s.RequestPty("xterm", 40, 80, nil) }

func environmentFor(s *ssh.Session) { s.Setenv("LANG", "C") }
