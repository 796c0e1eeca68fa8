// Package vulncheck runs govulncheck, which finds known vulnerabilities of the modules that a program is
// built from and tells whether the program reaches them.
package vulncheck

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/vuln/scan"
)

// Options say what to check, and against what.
type Options struct {
	Dir      string   // the folder to start from; "" is the current one
	Patterns []string // packages
	Tags     string   // build tags, comma-separated
	Tests    bool
	DB       string // the database's URL or folder; "" is Go's own, on the net
}

// Run returns what govulncheck found, as SARIF.
func Run(ctx context.Context, opts Options) ([]byte, error) {
	args := []string{"-format=sarif"}
	if opts.Dir != "" {
		args = append(args, "-C="+opts.Dir)
	}
	if opts.Tags != "" {
		args = append(args, "-tags="+opts.Tags)
	}
	if opts.Tests {
		args = append(args, "-test")
	}
	if opts.DB != "" {
		db, err := databaseURL(opts.DB)
		if err != nil {
			return nil, err
		}
		args = append(args, "-db="+db)
	}
	var out, messages bytes.Buffer
	cmd := scan.Command(ctx, append(args, opts.Patterns...)...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = strings.NewReader(""), &out, &messages
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	if err := cmd.Wait(); err != nil {
		text := strings.TrimPrefix(strings.TrimSpace(err.Error()+" "+messages.String()), "govulncheck: ")
		if opts.DB == "" {
			text += "; without a connection to Go's vulnerability database, name a copy of it with -vulndb"
		}
		return nil, errors.New(text)
	}
	return out.Bytes(), nil
}

// databaseURL returns the URL of a database, which may be given as a folder.
func databaseURL(db string) (string, error) {
	dir := db
	switch u, err := url.Parse(db); {
	case err == nil && (u.Scheme == "https" || u.Scheme == "http"):
		return db, nil
	case err == nil && u.Scheme == "file":
		if dir = u.Path; filepath.VolumeName(strings.TrimPrefix(dir, "/")) != "" {
			dir = strings.TrimPrefix(dir, "/") // file:///C:/db
		}
	}
	full, err := filepath.Abs(filepath.FromSlash(dir))
	if err != nil {
		return "", err
	}
	// To govulncheck a folder without entries is a database without vulnerabilities.
	if !isFile(filepath.Join(full, "index", "modules.json")) {
		if entries, err := filepath.Glob(filepath.Join(full, "*.json")); err != nil || len(entries) == 0 {
			return "", fmt.Errorf("-vulndb %s is neither a URL nor a folder with a database: there is no index/modules.json", db)
		}
	}
	path := filepath.ToSlash(full)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path // C:/db
	}
	return (&url.URL{Scheme: "file", Path: path}).String(), nil
}

func isFile(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.Mode().IsRegular()
}
