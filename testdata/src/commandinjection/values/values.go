// Package values has options that take what follows them as data, and such as run it.
package values

import (
	"context"
	"net/http"
	"os/exec"
	"strings"
)

func data(r *http.Request) {
	x := r.FormValue("x")
	exec.Command("git", "commit", "-m", x).Run()
	exec.Command("git", "log", "--author", x).Run()
	exec.Command("git", "log", "--end-of-options", x).Run()
	exec.Command("git", "log", "--oneline", x).Run() // want `as an argument`
	exec.Command("curl", "-H", x, "https://example.com/").Run()
	exec.Command("curl", "-o", x, "https://example.com/").Run() // want `as an argument`
	exec.Command("ffmpeg", "-i", x, "out.mp3").Run()
	exec.Command("ffmpeg", "-i", "in.mp4", x).Run() // want `as an argument`
	exec.Command("tar", "-xf", x, "-C", x).Run()
	exec.Command("find", "/srv", "-name", x).Run()
	exec.Command("kubectl", "get", "pods", "-n", x).Run()
	exec.Command("sudo", "-u", x, "ls").Run()
}

func run(ctx context.Context, dir, name string, args ...string) error {
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.Dir = dir
	return cmd.Run()
}

func git(dir string, args ...string) error {
	return exec.Command("git", append([]string{"-C", dir}, args...)...).Run()
}

func wrapped(r *http.Request) {
	x := r.FormValue("x")
	run(r.Context(), "/srv", "git", "commit", "-m", x)
	run(r.Context(), "/srv", "git", "log", "--end-of-options", x)
	run(r.Context(), "/srv", "git", "log", x) // want `as an argument`
	run(r.Context(), "/srv", "wc", "-l", x)
	run(r.Context(), "/srv", "sh", "-c", x)                        // want `as text that a shell`
	run(r.Context(), "/srv", "rsync", "-e", x, "a", "b")           // want `as the value of rsync -e, which says what is run`
	run(r.Context(), "/srv", "tar", "--to-command="+x, "-xf", "a") // want `as the value of tar --to-command`
	git("/srv", "tag", "-m", x)
	git(x, "tag", "v1")
}

func orders(r *http.Request) {
	x := r.FormValue("x")
	exec.Command("ssh", "-o", "ProxyCommand="+x, "host").Run() // want `as the value of ssh ProxyCommand`
	exec.Command("ssh", "-o", "User="+x, "host").Run()
	exec.Command("git", "-c", x, "gc").Run() // want `as the value of git -c`
	exec.Command("git", "-c", "user.name="+x, "gc").Run()
	exec.Command("git", "-c", "core.sshCommand="+x, "fetch").Run()     // want `as the value of git core.sshCommand`
	exec.Command("go", "build", "-ldflags", "-X main.v="+x, ".").Run() // want `as the value of go -ldflags`
	exec.Command("go", "build", "-tags", x, ".").Run()
}

// options are the arguments of a program, made elsewhere.
type options struct {
	url, proxy string
	args       []string
}

func (o *options) list() []string {
	a := []string{"-s"}
	if o.proxy != "" {
		a = append(a, "--proxy", o.proxy)
	}
	return append(a, "--", o.url)
}

func (o *options) loose() []string { return append([]string{"-s"}, o.url) }

func (o *options) add(args ...string) { o.args = append(append(o.args, "--"), args...) }

func (o *options) addLoose(args ...string) { o.args = append(o.args, args...) }

func elsewhere(r *http.Request) {
	o := &options{url: r.FormValue("url"), proxy: r.FormValue("proxy")}
	exec.Command("curl", o.list()...).Run()
	exec.Command("curl", o.loose()...).Run() // want `as an argument`
	p := new(options)
	p.add(r.FormValue("x"))
	exec.Command("git", p.args...).Run()
	q := new(options)
	q.addLoose(r.FormValue("x"))
	exec.Command("git", q.args...).Run() // want `as an argument`
}

// repository keeps the name of its program.
type repository struct{ program, other string }

var tool = "git"

var reader = "wc"

func open(other string) *repository { return &repository{program: "/usr/bin/git", other: other} }

func kept(r *http.Request) {
	x := open(r.FormValue("other"))
	exec.Command(x.program, "log", r.FormValue("x")).Run() // want `as an argument`
	exec.Command(x.program, "log", "--", r.FormValue("x")).Run()
	exec.Command(tool, "log", r.FormValue("x")).Run() // want `as an argument`
	exec.Command(reader, "-l", r.FormValue("x")).Run()
}

func loops(r *http.Request) {
	args := []string{"-czf", "/srv/out.tgz", "-C", "/srv"}
	safe := args
	for _, f := range r.URL.Query()["file"] {
		args = append(args, f)
		if strings.HasPrefix(f, "-") {
			continue
		}
		safe = append(safe, f)
	}
	exec.Command("tar", args...).Run() // want `as an argument`
	exec.Command("tar", safe...).Run()
}
