package checked

import (
	"net/http"
	"os/exec"
	"regexp"
)

// Patterns in fields that only the package can set: what all that it sets them to say holds.

type repo struct {
	dir      string
	revision *regexp.Regexp // one pattern
	branch   *regexp.Regexp // two, of which both hold
	tag      *regexp.Regexp // two, of which one accepts anything
	given    *regexp.Regexp // one that is not known
	Open     *regexp.Regexp // one, but other packages can set another one
}

func newRepo(given *regexp.Regexp) *repo {
	return &repo{
		dir:      "/srv/repo",
		revision: regexp.MustCompile(`^[0-9a-f]{7,40}$`),
		branch:   regexp.MustCompile(`^[a-z]+$`),
		tag:      regexp.MustCompile(`^v[0-9.]+$`),
		given:    given,
		Open:     regexp.MustCompile(`^[a-z]+$`),
	}
}

func (g *repo) loose() *repo {
	g.branch = regexp.MustCompile(`^[a-z0-9_]+$`)
	g.tag = regexp.MustCompile(`.`)
	return g
}

func (g repo) show(r *http.Request) {
	rev := r.FormValue("rev")
	if !g.revision.MatchString(rev) {
		exec.Command("sh", "-c", "git show "+rev).Run() // want `reaches`
		return
	}
	exec.Command("sh", "-c", "git show "+rev).Run()
}

func (g *repo) log(r *http.Request) {
	name := r.FormValue("name")
	if g.branch.MatchString(name) {
		exec.Command("sh", "-c", "git log "+name).Run()
	}
	if g.tag.MatchString(name) {
		exec.Command("sh", "-c", "git log "+name).Run() // want `reaches`
	}
	if g.given.MatchString(name) {
		exec.Command("sh", "-c", "git log "+name).Run() // want `reaches`
	}
	if g.Open.MatchString(name) {
		exec.Command("sh", "-c", "git log "+name).Run() // want `reaches`
	}
}
