// Package vulncheck runs govulncheck, which finds known vulnerabilities of the modules that a program is
// built from and tells whether the program reaches them.
package vulncheck

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"slices"
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

// A Result is what govulncheck found.
type Result struct {
	SARIF []byte
	Fixes map[string][]Fix // by the vulnerability's id
}

// A Fix is a version of a module that does not have a vulnerability any more.
type Fix struct {
	Module, Found string
	Fixed         string // "" if there is none yet
}

// Run runs govulncheck.
func Run(ctx context.Context, opts Options) (*Result, error) {
	args := []string{"-format=json"}
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
	stream, err := scanWith(ctx, nil, append(args, opts.Patterns...)...)
	if err != nil && opts.DB == "" {
		return nil, fmt.Errorf("%w; without a connection to Go's vulnerability database, name a copy of it with -vulndb", err)
	}
	if err != nil {
		return nil, err
	}
	fixes, err := readFixes(stream)
	if err != nil {
		return nil, err
	}
	log, err := scanWith(ctx, stream, "-mode=convert", "-format=sarif")
	if err != nil {
		return nil, err
	}
	return &Result{log, fixes}, nil
}

// scanWith runs govulncheck on an input and returns its output.
func scanWith(ctx context.Context, input []byte, args ...string) ([]byte, error) {
	var out, messages bytes.Buffer
	cmd := scan.Command(ctx, args...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = bytes.NewReader(input), &out, &messages
	err := cmd.Start()
	if err == nil {
		err = cmd.Wait()
	}
	if err != nil {
		return nil, errors.New(strings.TrimPrefix(strings.TrimSpace(err.Error()+" "+messages.String()), "govulncheck: "))
	}
	return out.Bytes(), nil
}

// readFixes reads from govulncheck's own form what SARIF does not have: the versions that are not vulnerable.
func readFixes(stream []byte) (map[string][]Fix, error) {
	fixes := make(map[string][]Fix)
	for dec := json.NewDecoder(bytes.NewReader(stream)); ; {
		var message struct {
			Finding *struct {
				OSV   string `json:"osv"`
				Fixed string `json:"fixed_version"`
				Trace []struct{ Module, Version string }
			} `json:"finding"`
		}
		if err := dec.Decode(&message); errors.Is(err, io.EOF) {
			return fixes, nil
		} else if err != nil {
			return nil, err
		}
		if f := message.Finding; f != nil && len(f.Trace) > 0 {
			fix := Fix{f.Trace[0].Module, f.Trace[0].Version, f.Fixed}
			if !slices.Contains(fixes[f.OSV], fix) {
				fixes[f.OSV] = append(fixes[f.OSV], fix)
			}
		}
	}
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
