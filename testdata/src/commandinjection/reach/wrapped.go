package reach

import (
	"context"
	"net/http"
	"os/exec"
)

type repo struct{ dir string }

func (r repo) git(ctx context.Context, sub string, args ...string) ([]byte, error) {
	full := append([]string{"-C", r.dir, sub}, args...)
	return exec.CommandContext(ctx, "git", full...).Output() // want `HTTP form value "branch" reaches`
}

func (r repo) gitEnd(ctx context.Context, sub string, args ...string) ([]byte, error) {
	full := append([]string{"-C", r.dir, sub, "--"}, args...)
	return exec.CommandContext(ctx, "git", full...).Output()
}

func (r repo) log(w http.ResponseWriter, req *http.Request) {
	r.git(req.Context(), "log", "-n", "20", req.FormValue("branch"))
	r.gitEnd(req.Context(), "log", "-n", "20", req.FormValue("path"))
}
