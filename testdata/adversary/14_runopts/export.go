package runopts

import (
	"net/http"
	"strings"

	"adversary/14_runopts/runner"
)

const exports = "/srv/exports"

func Export(w http.ResponseWriter, r *http.Request) {
	project := strings.TrimSpace(r.FormValue("project"))
	if project == "" {
		http.Error(w, "which project?", http.StatusBadRequest)
		return
	}
	opts := []runner.Option{
		runner.InDir(exports),
		runner.WithArgs("-a", "/srv/live/", "/srv/exports/all/"),
	}
	if r.FormValue("mkdir") == "1" {
		opts = append(opts, runner.Prepare("mkdir -p "+project+" && touch "+project+"/.keep"))
	}
	if err := runner.New("rsync", opts...).Run(r.Context()); err != nil {
		http.Error(w, "export failed", http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}
