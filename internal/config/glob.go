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

// The bounds of patterns. Each file with a finding is compared with each of them.
const (
	maxPatterns = 1000
	maxPattern  = 1000 // bytes
)

// Globs compiles patterns that start from base.
func Globs(base string, patterns []string) (*Glob, error) {
	base, err := filepath.Abs(base)
	if err != nil {
		return nil, err
	}
	g := &Glob{base: base}
	if len(patterns) > maxPatterns {
		return nil, errorf("exclude: more than %d patterns", maxPatterns)
	}
	for _, p := range patterns {
		if len(p) > maxPattern {
			return nil, errorf("exclude: the pattern that begins with %.40q is longer than %d bytes", p, maxPattern)
		}
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
//
// It keeps the set of places in the pattern that can be reached with the elements of the name so far, and goes through
// the name once. Trying each number of folders for each ** would take exponential time, and patterns come from
// configurations of strangers.
func match(pattern, name []string) bool {
	reached := make([]bool, len(pattern)+1)
	reached[0] = true
	for _, elem := range name {
		skip(pattern, reached)
		if reached[len(pattern)] {
			return true
		}
		for at := len(pattern) - 1; at >= 0; at-- { // backwards, since a step leads to the next place
			if !reached[at] {
				continue
			}
			if pattern[at] == "**" {
				reached[at+1] = reached[at+1] || at+1 == len(pattern) // the last one takes an element at least
				continue
			}
			reached[at] = false
			if ok, _ := path.Match(pattern[at], elem); ok { // Globs has checked the pattern
				reached[at+1] = true
			}
		}
	}
	skip(pattern, reached)
	return reached[len(pattern)]
}

// skip adds the places behind each reached ** that is not the last element, because it can stand for no folder.
func skip(pattern []string, reached []bool) {
	for at := range max(len(pattern)-1, 0) {
		if reached[at] && pattern[at] == "**" {
			reached[at+1] = true
		}
	}
}
