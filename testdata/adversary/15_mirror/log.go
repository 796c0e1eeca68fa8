package mirror

import (
	"context"
	"net/http"
	"os/exec"
	"strings"
)

type Repo struct {
	Dir string
}

func (r Repo) git(ctx context.Context, sub string, args ...string) ([]byte, error) {
	full := append([]string{"-C", r.Dir, sub}, args...)
	return exec.CommandContext(ctx, "git", full...).Output()
}

// Log answers with the last commits of ?branch=.
func (r Repo) Log(w http.ResponseWriter, req *http.Request) {
	branch := req.URL.Query().Get("branch")
	if branch == "" {
		branch = "HEAD"
	}
	if strings.Contains(branch, "..") {
		http.Error(w, "no ranges", http.StatusBadRequest)
		return
	}
	out, err := r.git(req.Context(), "log", "-n", "20", "--format=%h %s", branch)
	if err != nil {
		http.Error(w, "no such branch", http.StatusNotFound)
		return
	}
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.Write(out)
}
