package archive

import (
	"compress/gzip"
	"net/http"
	"os/exec"
	"path/filepath"
	"strings"
)

const root = "/srv/files"

func Archive(w http.ResponseWriter, r *http.Request) {
	names := r.URL.Query()["name"]
	args := []string{"-C", root, "--no-recursion", "-c", "-f", "-", "--"}
	for _, n := range names {
		n = filepath.Clean(n)
		if !filepath.IsLocal(n) || strings.HasPrefix(filepath.Base(n), ".") {
			http.Error(w, "bad name", http.StatusBadRequest)
			return
		}
		args = append(args, n)
	}
	if len(names) == 0 || len(names) > 50 {
		http.Error(w, "how many?", http.StatusBadRequest)
		return
	}
	zw := gzip.NewWriter(w)
	defer zw.Close()
	cmd := exec.CommandContext(r.Context(), "tar", args...)
	cmd.Stdout = zw
	if err := cmd.Run(); err != nil {
		http.Error(w, "archive failed", http.StatusInternalServerError)
	}
}
