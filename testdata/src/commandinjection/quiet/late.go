package quiet

import (
	"errors"
	"net/http"
	"os/exec"
	"regexp"
	"strings"
)

// connect puts its command together before it looks at the parts.
func connect(user, host string) error {
	addr := user + "@" + host
	line := []string{"ssh", "-t", addr}
	if err := check(strings.TrimSpace(user), host); err != nil {
		return err
	}
	return exec.Command("/opt/gotty", "bash", "-c", strings.Join(line, " ")).Run()
}

func check(user, host string) error {
	word := regexp.MustCompile(`^[a-z0-9][a-z0-9.]*$`)
	if !word.MatchString(user) || !word.MatchString(host) {
		return errors.New("no such name")
	}
	return nil
}

// half looks at one of two.
func half(user, host string) error {
	addr := user + "@" + host
	if err := check(user, "localhost"); err != nil {
		return err
	}
	return exec.Command("/opt/gotty", "bash", "-c", "ssh "+addr).Run() // want `HTTP form value "host" reaches`
}

func sessions(w http.ResponseWriter, r *http.Request) {
	connect(r.FormValue("user"), r.FormValue("host"))
	half(r.FormValue("user"), r.FormValue("host"))
}
