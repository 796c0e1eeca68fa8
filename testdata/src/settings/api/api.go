// Package api is a library: it is analyzed with its callers taken for attackers, and nobody else.
package api

import (
	"database/sql"
	"errors"
	"net/http"
	"os/exec"
	"regexp"
	"slices"
	"strings"
)

// Get gives what a caller says to a program that obeys options.
func Get(url string) error {
	return exec.Command("git", "clone", url).Run() // want `argument;threat=api: parameter url of Get \(exported\) reaches exec.Command`
}

// GetSafely is Get with an end of the options.
func GetSafely(url string) error { return exec.Command("git", "clone", "--", url).Run() }

// GetChecked takes URLs only.
func GetChecked(url string) error {
	if strings.HasPrefix(url, "-") {
		return errors.New("no URL")
	}
	return exec.Command("git", "clone", url).Run()
}

// Options say what is run.
type Options struct {
	Tool  string
	where string
}

// Run runs the tool of the options, in a folder that only this package knows.
func Run(o *Options) error {
	if o.where != "" {
		exec.Command(o.where).Run()
	}
	return exec.Command(o.Tool).Run() // want `program;threat=api: field Tool of parameter o of Run \(exported\) reaches exec.Command`
}

// A Client has a shell that users choose.
type Client struct{ Shell string }

// Do runs a text.
func (c *Client) Do(text string) error {
	if !slices.Contains([]string{"sh", "bash"}, c.Shell) {
		return errors.New("no shell")
	}
	return exec.Command(c.Shell, "-c", "true; "+quoted(text)).Run()
}

// Start runs the shell as it is.
func (c *Client) Start() error {
	return exec.Command(c.Shell).Run() // want `program;threat=api: field Shell of the receiver of Start \(exported\) reaches exec.Command`
}

var word = regexp.MustCompile(`^\w+$`)

func quoted(s string) string {
	if !word.MatchString(s) {
		return ""
	}
	return s
}

// Query is a library's own way to run statements; text that is put together is told of every exported function.
func Query(db *sql.DB, statement, name string) {
	db.Query(statement)                                         // want `tainted;threat=api: parameter statement of Query \(exported\) reaches`
	db.Query("SELECT * FROM users WHERE name = '" + name + "'") // want `built: parameter name of Query reaches`
}

// Only callers count here.
func handle(db *sql.DB, r *http.Request) { db.Query(r.FormValue("q")) }

func unexported(tool string) error { return exec.Command(tool).Run() }
