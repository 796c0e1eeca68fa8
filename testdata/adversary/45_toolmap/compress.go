package toolmap

import (
	"net/http"
	"os/exec"
	"slices"
)

type tool struct {
	argv   []string
	levels bool
}

var tools map[string]*tool

func init() {
	tools = make(map[string]*tool)
	tools["gzip"] = &tool{[]string{"gzip", "-c"}, true}
	tools["zstd"] = &tool{[]string{"zstd", "-q", "-c"}, true}
	tools["cat"] = &tool{argv: []string{"cat"}}
}

func flagFor(level string) string {
	switch level {
	case "fast":
		return "-1"
	case "best":
		return "-9"
	}
	return "-6"
}

// Compress sends the body back in the chosen format.
func Compress(w http.ResponseWriter, r *http.Request) {
	t, ok := tools[r.PathValue("tool")]
	if !ok {
		http.NotFound(w, r)
		return
	}
	argv := slices.Clone(t.argv)
	if t.levels {
		argv = append(argv, flagFor(r.FormValue("level")))
	}
	cmd := exec.CommandContext(r.Context(), argv[0], argv[1:]...)
	cmd.Stdin = http.MaxBytesReader(w, r.Body, 1<<20)
	cmd.Stdout = w
	if err := cmd.Run(); err != nil {
		http.Error(w, "compression failed", http.StatusInternalServerError)
	}
}
