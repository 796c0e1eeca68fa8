// Package options has arguments of programs that obey their options.
package options

import (
	"fmt"
	"net/http"
	"net/url"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"strings"
)

// prefixed begins with a constant, so it is no option.
func prefixed(w http.ResponseWriter, r *http.Request) {
	v := r.FormValue("v")
	exec.Command("curl", "-s", "https://example.com/?q="+v).Run()
	exec.Command("git", "clone", "--branch="+v, "https://example.com/x", "/srv/repo").Run()
	exec.Command("git", "clone", fmt.Sprintf("--branch=%s", v)).Run()
	exec.Command("git", "add", "./"+v).Run()
	exec.Command("git", "show", fmt.Sprintf("HEAD:%s", v)).Run()
	exec.Command("git", "show", fmt.Sprintf("%s:x", v)).Run()   // want `as an argument`
	exec.Command("git", "show", "-"+v).Run()                    // want `as an argument`
	exec.Command("git", "show", fmt.Sprintf("--%s=x", v)).Run() // want `as an argument`
	exec.Command("git", "show", fmt.Sprintf("-%s", v)).Run()    // want `as an argument`
}

func joined(w http.ResponseWriter, r *http.Request) {
	v := r.FormValue("v")
	exec.Command("git", "add", filepath.Join("/srv", v)).Run()
	exec.Command("git", "add", path.Join("/srv/files", "in", v)).Run()
	exec.Command("git", "add", path.Join("files", v)).Run()     // want `as an argument`
	exec.Command("git", "add", filepath.Join(v, "files")).Run() // want `as an argument`
	dir := filepath.Join("/srv", "repos")
	exec.Command("git", "add", filepath.Join(dir, v)).Run()
	exec.Command("git", "add", dir+"/"+v).Run()
	exec.Command("git", "add", v+"/"+dir).Run() // want `as an argument`
	exec.Command("git", "add", strings.Join([]string{"refs/heads", v}, "/")).Run()
	exec.Command("git", "add", strings.Join([]string{v, "refs/heads"}, "/")).Run() // want `as an argument`
}

// dashes end the options behind a condition.
func dashes(w http.ResponseWriter, r *http.Request) {
	v := r.FormValue("v")
	args := []string{"log"}
	if v != "" {
		args = append(args, "-v")
	}
	args = append(args, "--", v)
	exec.Command("git", args...).Run()
	more := []string{"log"}
	if r.FormValue("all") != "" {
		more = append(more, "--")
	}
	more = append(more, v)
	exec.Command("git", more...).Run() // want `as an argument`
	last := []string{"log", v}
	last = append(last, "--")
	exec.Command("git", last...).Run()        // want `as an argument`
	exec.Command("git", "log", v, "--").Run() // want `as an argument`
	exec.Command("git", "log", "--", v).Run()
}

// noOption looks at the beginning.
func noOption(w http.ResponseWriter, r *http.Request) {
	branch := r.FormValue("branch")
	if strings.HasPrefix(branch, "-") {
		return
	}
	exec.Command("git", "checkout", branch).Run()
	exec.Command("git", "checkout", r.FormValue("other")).Run() // want `as an argument`
	tag := r.FormValue("tag")
	if tag == "" || tag[0] == '-' {
		return
	}
	exec.Command("git", "checkout", tag).Run()
	ref := r.FormValue("ref")
	if ref == "" || ref[0] == '/' {
		return
	}
	exec.Command("git", "checkout", ref).Run() // want `as an argument`
	if strings.HasPrefix(ref, "refs/") {
		exec.Command("git", "checkout", ref).Run()
	}
	if strings.HasPrefix(ref, "-") {
		exec.Command("git", "checkout", ref).Run() // want `as an argument`
	}
	dir := filepath.Clean(r.FormValue("dir"))
	if !strings.HasPrefix(dir, "/srv/") {
		return
	}
	exec.Command("git", "add", dir).Run()
}

var (
	name  = regexp.MustCompile(`^[a-z][a-z0-9-]*$`)
	loose = regexp.MustCompile(`^[a-z0-9-]+$`)
)

func matching(w http.ResponseWriter, r *http.Request) {
	x := r.FormValue("x")
	if name.MatchString(x) {
		exec.Command("git", "checkout", x).Run()
	} else if loose.MatchString(x) {
		exec.Command("git", "checkout", x).Run() // want `as an argument`
	}
}

func addresses(w http.ResponseWriter, r *http.Request) {
	u, err := url.Parse(r.FormValue("u"))
	if err != nil || u.Scheme != "https" {
		return
	}
	exec.Command("curl", u.String()).Run()
	x, err := url.Parse(r.FormValue("x"))
	if err != nil || x.Host != "example.com" {
		return
	}
	exec.Command("git", "clone", x.Path).Run() // want `as an argument`
	raw := r.FormValue("raw")
	if y, err := url.Parse(raw); err != nil || y.Scheme != "https" {
		return
	}
	exec.Command("curl", raw).Run()
}

// quoted is for a shell.
func quoted(w http.ResponseWriter, r *http.Request) {
	x := r.FormValue("x")
	exec.Command("sh", "-c", "echo '"+strings.ReplaceAll(x, "'", `'\''`)+"'").Run()
	exec.Command("sh", "-c", "echo '"+strings.ReplaceAll(x, "'", `'"'"'`)+"'").Run()
	exec.Command("sh", "-c", "echo '"+strings.ReplaceAll(x, `"`, `\"`)+"'").Run() // want `reaches`
}
