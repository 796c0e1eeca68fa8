package uuidjob

import (
	"errors"
	"fmt"
	"net/http"
	"os/exec"
	"regexp"
	"strings"
)

var jobID = regexp.MustCompile(`^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$`)

var errID = errors.New("bad job id")

func parseID(s string) (string, error) {
	s = strings.ToLower(strings.TrimSpace(s))
	if !jobID.MatchString(s) {
		return "", errID
	}
	return s, nil
}

func Logs(w http.ResponseWriter, r *http.Request) {
	id, err := parseID(r.PathValue("id"))
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	script := fmt.Sprintf("zcat /var/jobs/%[1]s/%[1]s-*.gz | tail -n 100", id)
	cmd := exec.CommandContext(r.Context(), "sh", "-c", script)
	cmd.Stdout = w
	if err := cmd.Run(); err != nil {
		http.Error(w, "no log", http.StatusNotFound)
	}
}
