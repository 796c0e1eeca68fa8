// Package programs has other programs write files.
package programs

import (
	"context"
	"crypto/rand"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
)

func unpack(src string) {
	exec.Command("tar", "-xzf", src, "-C", "/tmp/unpacked").Run() // want `tar writes to a path in the shared temporary directory`
	exec.Command("/usr/bin/unzip", src, "-d", "/tmp").Run()       // want `unzip writes`
	exec.Command("tar", "-xzf", "/tmp/in.tgz", "-C", "/srv").Run()
	exec.Command("tar", "-czf", "/tmp/out.tgz", "/srv").Run() // want `tar writes`
	exec.Command("tar", "-tzf", "/tmp/in.tgz").Run()
}

func fetch(ctx context.Context, url string) {
	dst := filepath.Join(os.TempDir(), "tool-"+strconv.Itoa(os.Getpid()))
	exec.CommandContext(ctx, "curl", "-o", dst, "--", url).Run() // want `curl writes`
	exec.CommandContext(ctx, "curl", "-o", "/srv/tool", "--", url).Run()
	exec.Command("wget", "-O", fmt.Sprintf("/var/tmp/tool.%d", os.Getpid()), "--", url).Run() // want `wget writes`
	exec.Command("git", "clone", "--", "https://example.com/x", "/tmp/x").Run()               // want `git writes`
	exec.Command("git", "-C", "/tmp/x", "status").Run()
	exec.Command("cp", "/etc/app.conf", "/tmp/app.conf").Run() // want `cp writes`
	exec.Command("cp", "/tmp/app.conf", "/etc/app.conf").Run()
}

func random(url string) {
	exec.Command("curl", "-o", filepath.Join(os.TempDir(), rand.Text()), "--", url).Run()
	dir, err := os.MkdirTemp("", "x")
	if err != nil {
		return
	}
	exec.Command("curl", "-o", filepath.Join(dir, "x"), "--", url).Run()
	exec.Command("unzip", "a.zip", "-d", dir).Run()
}

func shell(pid int) {
	exec.Command("sh", "-c", "ps aux > /tmp/ps.txt").Run()                                         // want `sh writes`
	exec.Command("bash", "-lc", fmt.Sprintf("lsof -p %d >>/var/tmp/lsof.%d 2>&1", pid, pid)).Run() // want `bash writes`
	exec.Command("sh", "-c", "cat /tmp/ps.txt 2>/dev/null").Run()
	exec.Command("sh", "-c", "f=$(mktemp) && ps aux > $f").Run()
}

func reads() {
	exec.Command("ls", "-l", "/tmp").Run()
	exec.Command("find", "/tmp/x", "-mtime", "+7").Run()
}

// made is told where the directory is made.
func made(src string) {
	os.MkdirAll("/tmp/made", 0o755) // want `reaches os.MkdirAll`
	exec.Command("tar", "-xzf", src, "-C", "/tmp/made").Run()
}
