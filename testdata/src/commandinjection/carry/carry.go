// Package carry has commands whose text comes from other functions.
package carry

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os/exec"
	"strings"
	"text/template"
)

// runner runs what it is given.
type runner struct{ dir string }

func (x *runner) sh(format string, args ...any) error {
	cmd := exec.Command("sh", "-c", fmt.Sprintf(format, args...)) // want `reaches exec.Command as text that a shell`
	cmd.Dir = x.dir
	return cmd.Run()
}

func (x *runner) gitQuiet(args ...string) error {
	return exec.Command("git", append([]string{"-q"}, args...)...).Run()
}

func methods(w http.ResponseWriter, r *http.Request) {
	x := &runner{dir: "/srv"}
	x.sh("tar xf %s", r.FormValue("file"))
	x.gitQuiet("status")
}

// quiet has the same methods and constant callers.
type quiet struct{}

func (quiet) sh(script string) error { return exec.Command("sh", "-c", script).Run() }

func constant() {
	quiet{}.sh("ls -l")
	quiet{}.sh(fmt.Sprintf("seq %d", 7))
}

type request struct {
	Target struct {
		Host string
		Port int
	}
}

func decoded(w http.ResponseWriter, r *http.Request) {
	data, _ := io.ReadAll(r.Body)
	var req request
	if err := json.Unmarshal(data, &req); err != nil {
		return
	}
	ping(req)
}

func ping(req request) {
	exec.Command("sh", "-c", fmt.Sprint("nc -z localhost ", req.Target.Port)).Run()
	exec.Command("sh", "-c", "nc -z "+req.Target.Host).Run() // want `HTTP request body reaches`
}

var script = template.Must(template.New("").Parse("cd {{.}}\nmake\n"))

func built(w http.ResponseWriter, r *http.Request) {
	var b bytes.Buffer
	script.Execute(&b, r.FormValue("dir"))
	exec.Command("bash", "-c", b.String()).Run() // want `reaches`
	var c strings.Builder
	script.Execute(&c, "/srv")
	exec.Command("bash", "-c", c.String()).Run()
}

func deferred(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	defer exec.Command("sh", "-c", "rm "+name) // want `reaches`
	go func() {
		exec.Command("sh", "-c", "touch "+name).Run() // want `reaches`
	}()
	func() { exec.Command("sh", "-c", "touch x").Run() }()
}

// later is set by one function and run by another.
var later []string

func schedule(w http.ResponseWriter, r *http.Request) { later = append(later, r.FormValue("cmd")) }

func runAll() {
	for _, cmd := range later {
		exec.Command("sh", "-c", cmd).Run() // want `HTTP form value "cmd" reaches`
	}
}

// A template prints the fields that its text names.
type peer struct {
	ID, Name string
	Keys     []key
}

type key struct{ Public, Comment string }

func (p peer) Full() string { return p.ID + p.Name }

var (
	byID      = template.Must(template.New("").Parse("wg set wg0 peer {{$.Peer.ID}} {{with .Peer}}{{range $i, $k := .Keys}}{{$k.Public}}{{end}}{{end}}"))
	byName    = template.Must(template.New("").Parse("wg set wg0 peer {{.Peer.Name | printf \"%s\"}}"))
	byComment = template.Must(template.New("").Parse("{{range .Peer.Keys}}{{if .Public}}echo {{.Comment}}{{end}}{{end}}"))
	byWhole   = template.Must(template.New("").Parse("{{with .Peer}}{{.}}{{end}}"))
	byMethod  = template.Must(template.New("").Parse("wg set wg0 peer {{.Peer.Full}}"))
	byOther   = template.Must(template.New("").Delims("[[", "]]").Parse("wg set wg0 peer [[.Peer.Name]]"))
)

func fields(r *http.Request) {
	p := peer{ID: "1", Name: r.FormValue("name"), Keys: []key{{Comment: r.FormValue("comment")}}}
	data := struct {
		Peer peer
		Port int
	}{Peer: p}
	var b, c, d, e, f, g bytes.Buffer
	byID.Execute(&b, data)
	exec.Command("bash", "-c", b.String()).Run()
	byName.Execute(&c, data)
	exec.Command("bash", "-c", c.String()).Run() // want `HTTP form value "name" reaches`
	byComment.Execute(&d, data)
	exec.Command("bash", "-c", d.String()).Run() // want `HTTP form value "comment" reaches`
	byWhole.Execute(&e, &data)
	exec.Command("bash", "-c", e.String()).Run() // want `HTTP form value "(name|comment)" reaches`
	byMethod.Execute(&f, data)
	exec.Command("bash", "-c", f.String()).Run() // want `HTTP form value "name" reaches`
	byOther.Execute(&g, data)
	exec.Command("bash", "-c", g.String()).Run() // want `HTTP form value "(name|comment)" reaches`
}
