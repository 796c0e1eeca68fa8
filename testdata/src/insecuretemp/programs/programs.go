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
	exec.Command("tar", "-xzf", src, "-C", "/tmp/unpacked").Run() // want `as what tar writes`
	exec.Command("/usr/bin/unzip", src, "-d", "/tmp").Run()       // want `as what unzip writes`
	exec.Command("tar", "-xzf", "/tmp/in.tgz", "-C", "/srv").Run()
	exec.Command("tar", "-czf", "/tmp/out.tgz", "/srv").Run() // want `as what tar writes`
	exec.Command("tar", "-tzf", "/tmp/in.tgz").Run()
}

func fetch(ctx context.Context, url string) {
	dst := filepath.Join(os.TempDir(), "tool-"+strconv.Itoa(os.Getpid()))
	exec.CommandContext(ctx, "curl", "-o", dst, "--", url).Run() // want `as what curl writes`
	exec.CommandContext(ctx, "curl", "-o", "/srv/tool", "--", url).Run()
	exec.Command("wget", "-O", fmt.Sprintf("/var/tmp/tool.%d", os.Getpid()), "--", url).Run() // want `as what wget writes`
	exec.Command("git", "clone", "--", "https://example.com/x", "/tmp/x").Run()               // want `as what git writes`
	exec.Command("git", "-C", "/tmp/x", "status").Run()
	exec.Command("cp", "/etc/app.conf", "/tmp/app.conf").Run() // want `as what cp writes`
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
	exec.Command("sh", "-c", "ps aux > /tmp/ps.txt").Run()                                         // want `as what sh writes`
	exec.Command("bash", "-lc", fmt.Sprintf("lsof -p %d >>/var/tmp/lsof.%d 2>&1", pid, pid)).Run() // want `as what bash writes`
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

// options are written in other ways too.
func options(url, dst string) {
	exec.Command("curl", "-fsSLo", "/tmp/a.tgz", "--", url).Run()   // want `as what curl writes`
	exec.Command("curl", "--output=/tmp/b.tgz", "--", url).Run()    // want `as what curl writes`
	exec.Command("wget", "-qO", "/tmp/c.tgz", "--", url).Run()      // want `as what wget writes`
	exec.Command("dd", "if=/dev/zero", "of="+os.TempDir()+"/d.img") // want `as what dd writes`
	exec.Command("curl", "--cookie=/tmp/jar", "--", url).Run()
	exec.Command("dd", "if="+os.TempDir()+"/d.img", "of=/dev/sdb")
}

// packs reads the folder that tar changes to.
func packs(dst string) {
	exec.Command("tar", "-czf", dst, "-C", "/tmp/packed", ".").Run()
	exec.Command("tar", "xzf", dst, "--directory", "/tmp/unpacks").Run() // want `as what tar writes`
}

// whole is the directory itself, which is there.
func whole() {
	exec.Command("mkdir", "-p", os.TempDir()).Run()
	exec.Command("mkdir", "-p", os.TempDir()+"/whole").Run() // want `as what mkdir writes`
}

// more arguments follow, so that the constant one is none that is written.
func more(dst ...string) {
	exec.Command("cp", append([]string{"-r", "/tmp/more"}, dst...)...).Run()
	exec.Command("cp", append([]string{"-r", "/srv/more"}, "/tmp/less")...).Run() // want `as what cp writes`
}

// fetchTo is given by its callers where to write.
func fetchTo(path, url string) error {
	return exec.Command("curl", "-o", path, "--", url).Run() // want `os.TempDir reaches exec.Command as what curl writes`
}

func callers(url string) {
	fetchTo(filepath.Join(os.TempDir(), "callers"), url)
	fetchTo("/srv/callers", url)
	dir, _ := os.MkdirTemp("", "x")
	fetchTo(filepath.Join(dir, "callers"), url)
}

func run(name string, args ...string) error { return exec.Command(name, args...).Run() }

func git(args ...string) error { return exec.Command("git", args...).Run() }

// half of the command line is known to each of two functions.
func half(src string) {
	run("tar", "-xzf", src, "-C", "/tmp/half") // want `as what tar writes`
	run("tar", "-tzf", src)
	run("cat", "/tmp/half")
	git("clone", "https://example.com/x", "/tmp/clone") // want `as what git writes`
	git("-C", "/tmp/half", "status")
}

// redirected scripts are put together of several texts.
func redirected(path string) {
	out := filepath.Join(os.TempDir(), "redirected.txt")
	exec.Command("sh", "-c", "ps aux > '"+out+"'").Run() // want `as what sh writes`
	exec.Command("sh", "-c", fmt.Sprintf("cat %s > %s", out, path)).Run()
	exec.Command("sh", "-c", fmt.Sprintf("cat %s > /srv/%d%%", path, os.Getpid())).Run()
	exec.Command("sh", "-c", "cat > /tmp/"+rand.Text()).Run()
	exec.Command("sh", "-c", "t=/tmp/$RANDOM; date > /tmp/$RANDOM").Run()
	exec.Command("ssh", "host", "date > /tmp/remote").Run()
}
