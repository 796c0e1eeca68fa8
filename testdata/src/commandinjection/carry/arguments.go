package carry

import (
	"net/http"
	"os/exec"
)

type repo struct{ dir string }

func (x *repo) git(args ...string) error {
	cmd := exec.Command("git", args...) // want `reaches exec.Command as an argument`
	cmd.Dir = x.dir
	return cmd.Run()
}

func fetches(w http.ResponseWriter, r *http.Request) {
	x := &repo{dir: "/srv"}
	x.git("fetch", r.FormValue("remote"))
}
