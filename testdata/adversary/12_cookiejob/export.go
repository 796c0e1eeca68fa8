package cookiejob

import (
	"net/http"
	"os/exec"

	"adversary/12_cookiejob/prefs"
)

const source = "/var/log/app/access.log.gz"

func Export(w http.ResponseWriter, r *http.Request) {
	p := prefs.Read(r)
	cmd := &exec.Cmd{
		Path: "/bin/bash",
		Args: []string{"bash", "-c"},
		Dir:  "/",
	}
	pipeline := "zcat " + source + " | awk '" + p.Export.Filter + "'"
	if p.Export.Format == "gz" {
		pipeline += " | gzip"
	}
	cmd.Args = append(cmd.Args, pipeline)
	out, err := cmd.Output()
	if err != nil {
		http.Error(w, "export failed", http.StatusInternalServerError)
		return
	}
	w.Header().Set("X-Theme", p.Theme)
	w.Write(out)
}
