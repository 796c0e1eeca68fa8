package config

import (
	"path"
	"path/filepath"
	"strings"
)

// A Glob matches names of files. A pattern without a slash is matched with every folder and file on the
// way, so that "gen" and "*.pb.go" hold everywhere; one with a slash starts at the configuration's folder.
// What matches a folder matches all in it, and ** stands for any number of folders.
type Glob struct {
	base     string
	patterns [][]string
}

// Globs compiles patterns that start from base.
func Globs(base string, patterns []string) (*Glob, error) {
	base, err := filepath.Abs(base)
	if err != nil {
		return nil, err
	}
	g := &Glob{base: base}
	for _, p := range patterns {
		elems := strings.Split(strings.Trim(filepath.ToSlash(p), "/"), "/")
		if elems[0] == "." {
			elems = elems[1:]
		}
		for _, e := range elems {
			if _, err := path.Match(e, ""); err != nil {
				return nil, errorf("exclude: %q is no pattern: %w", p, err)
			}
		}
		if len(elems) == 1 && !strings.Contains(p, "/") {
			elems = []string{"**", elems[0]}
		}
		g.patterns = append(g.patterns, elems)
	}
	return g, nil
}

// Match reports whether one of the patterns matches the file.
func (g *Glob) Match(file string) bool {
	if len(g.patterns) == 0 {
		return false
	}
	abs, err := filepath.Abs(file)
	if err != nil {
		return false
	}
	rel, err := filepath.Rel(g.base, abs)
	if err != nil {
		rel = file
	}
	elems := strings.Split(filepath.ToSlash(rel), "/")
	for _, p := range g.patterns {
		if match(p, elems) {
			return true
		}
	}
	return false
}

// match reports whether the pattern matches the name or a folder that it lies in.
func match(pattern, name []string) bool {
	if len(pattern) == 0 {
		return true
	}
	if pattern[0] == "**" {
		for i := range len(name) + 1 {
			if match(pattern[1:], name[i:]) && (len(pattern) > 1 || i > 0) {
				return true
			}
		}
		return false
	}
	if len(name) == 0 {
		return false
	}
	ok, _ := path.Match(pattern[0], name[0]) // Globs has checked the pattern
	return ok && match(pattern[1:], name[1:])
}
