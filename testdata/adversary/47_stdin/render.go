package stdin

import (
	"bufio"
	"io"
	"net/http"
	"os"
	"os/exec"
	"strings"
)

const pipeline = "cmark --to html | gzip -c"

// Render turns Markdown in the body into compressed HTML.
func Render(w http.ResponseWriter, r *http.Request) {
	pr, pw := io.Pipe()
	go func() {
		sc := bufio.NewScanner(r.Body)
		for sc.Scan() {
			line := strings.ReplaceAll(sc.Text(), "\t", "    ")
			if _, err := io.WriteString(pw, line+"\n"); err != nil {
				return
			}
		}
		pw.CloseWithError(sc.Err())
	}()
	defer pr.Close()

	cmd := exec.CommandContext(r.Context(), "/bin/sh", "-c", pipeline)
	cmd.Env = append(os.Environ(), "LC_ALL=C.UTF-8")
	cmd.Stdin = pr
	cmd.Stdout = w
	w.Header().Set("Content-Encoding", "gzip")
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	if err := cmd.Run(); err != nil {
		http.Error(w, "rendering failed", http.StatusInternalServerError)
	}
}
