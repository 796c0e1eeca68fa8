// Package run has commands inside one function.
package run

import (
	"context"
	"net/http"
	"os"
	"os/exec"
	"strings"
)

func shells(w http.ResponseWriter, r *http.Request) {
	file := r.FormValue("file")
	exec.Command("sh", "-c", "convert "+file+" out.png").Run()                  // want `HTTP form value "file" reaches exec.Command as text that a shell interprets`
	exec.CommandContext(r.Context(), "/bin/bash", "-lc", "convert "+file).Run() // want `reaches exec.CommandContext as text that a shell`
	exec.Command("cmd", "/C", "dir "+file).Run()                                // want `as text that a shell`
	exec.Command("powershell", "-NoProfile", "-Command", "ls "+file).Run()      // want `as text that a shell`
	exec.Command("ssh", "host", "ls "+file).Run()                               // want `as text that a shell`
	exec.Command("sh", "-c", `convert -- "$1" out.png`, "sh", file).Run()
	exec.Command("giftool", "--", file, "out.png").Run()
}

const shell = "/bin/sh"

func constantShell(w http.ResponseWriter, r *http.Request) {
	exec.Command(shell, "-c", r.FormValue("script")).Run() // want `as text that a shell`
	args := []string{"-c", r.FormValue("script")}
	exec.Command(shell, args...).Run() // want `as text that a shell`
}

func programs(w http.ResponseWriter, r *http.Request) {
	exec.Command(r.FormValue("tool")).Run()                   // want `HTTP form value "tool" reaches exec.Command as the program to run`
	exec.Command("/opt/tools/" + r.FormValue("tool")).Run()   // want `as the program to run`
	os.StartProcess(r.FormValue("tool"), nil, &os.ProcAttr{}) // want `reaches os.StartProcess as the program to run`
	exec.Command("/opt/tools/list", "-v").Run()
	switch tool := r.FormValue("tool"); tool {
	case "giftool", "optipng":
		exec.Command(tool, "in").Run()
	}
}

func options(w http.ResponseWriter, r *http.Request) {
	url := r.FormValue("url")
	exec.Command("git", "clone", url, "/srv/repo").Run() // want `reaches exec.Command as an argument that may be read as an option`
	exec.Command("git", "clone", "--", url, "/srv/repo").Run()
	exec.Command("/usr/bin/curl", "-s", url).Run() // want `as an argument`
	exec.Command("wc", "-l", url).Run()
	exec.Command("tar", "-C", "/srv", "-xf", "x.tar").Run()
}

// local input may name programs and arguments, which is what tools are for; a shell is another matter.
func local() {
	exec.Command(os.Getenv("EDITOR"), os.Args[1]).Run()
	exec.Command("git", "clone", os.Args[1]).Run()
	exec.Command("sh", "-c", "ls "+os.Args[1]).Run()        // with low confidence: who types it has a shell
	exec.Command("sh", "-c", "ls "+os.Getenv("DIRS")).Run() // want `environment variable "DIRS" reaches exec.Command as text that a shell`
	exec.Command("sh", "-c", "ls \"$DIRS\"").Run()
	exec.Command("sh", "-c", os.Getenv("PAGER")).Run()
	exec.Command("sh", "-c", os.Getenv("PAGER")+" out.txt").Run()        // the user's own command: low confidence
	exec.Command("sh", "-c", os.Getenv("OUT_DIR")+"/show out.txt").Run() // want `environment variable "OUT_DIR" reaches`
	exec.Command("sh", "-c", os.Getenv("HOOK")).Run()                    // want `environment variable "HOOK" reaches`
	exec.Command("sh", "-c", "sleep 1; "+os.Args[0]).Run()
}

func split(ctx context.Context, r *http.Request) {
	line := strings.Fields(r.FormValue("line"))
	exec.CommandContext(ctx, line[0], line[1:]...).Run() // want `as the program to run`
	exec.CommandContext(ctx, "wc", line[1:]...).Run()
}
