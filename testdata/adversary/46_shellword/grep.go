package shellwords

import (
	"net/http"
	"os/exec"
	"strings"

	"adversary/46_shellword/shellword"
)

func Grep(w http.ResponseWriter, r *http.Request) {
	terms := strings.Fields(r.FormValue("q"))
	if len(terms) == 0 {
		http.Error(w, "what?", http.StatusBadRequest)
		return
	}
	var stages []string
	for i, t := range terms {
		stage := "grep -F -e " + shellword.Quote(t)
		if i == 0 {
			stage += " /var/log/app.log"
		}
		stages = append(stages, stage)
	}
	out, err := exec.CommandContext(r.Context(), "sh", "-c", strings.Join(stages, " | ")).Output()
	if err != nil {
		http.Error(w, "nothing found", http.StatusNotFound)
		return
	}
	w.Write(out)
}
