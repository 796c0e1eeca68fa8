package driver

import (
	"go/token"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/secvet/secvet/internal/finding"
)

// names turns the file names of the loader into those that the user sees: relative to the current
// folder where they are inside it.
type names struct {
	cwd  string // the current folder
	base string // what the go command's relative names are relative to

	moved *Moved
}

// names returns what turns the names of files into those that are shown.
func (o *Options) names() (names, error) {
	n, err := newNames(o.Dir)
	n.moved = o.Moved
	return n, err
}

func newNames(dir string) (names, error) {
	cwd, err := os.Getwd()
	if err != nil {
		return names{}, failuref("%v", err)
	}
	base := cwd
	if filepath.IsAbs(dir) {
		base = dir
	} else if dir != "" {
		base = filepath.Join(cwd, dir)
	}
	if info, err := os.Stat(base); err != nil || !info.IsDir() {
		return names{}, failuref("-C %s is not a folder", dir)
	}
	return names{cwd: cwd, base: base}, nil
}

// short returns the name to show for a file. A name that is relative already is the engine's, which
// calls a dependency's files by its import path.
func (n names) short(file string) string {
	if !filepath.IsAbs(file) {
		return file
	}
	if n.moved != nil {
		if rel, err := filepath.Rel(n.moved.From, file); err == nil && filepath.IsLocal(rel) {
			file = filepath.Join(n.moved.To, rel)
		}
	}
	rel, err := filepath.Rel(n.cwd, file)
	if err != nil || rel == ".." || strings.HasPrefix(rel, ".."+string(filepath.Separator)) {
		return file
	}
	return rel
}

// place converts a position of the file set.
func (n names) place(pos token.Position) finding.Position {
	return finding.Position{File: n.short(pos.Filename), Line: pos.Line, Column: pos.Column}
}

// position converts a position as packages.Error has it: "file:line:col", "file:line", "file", "-" or "".
func (n names) position(s string) finding.Position {
	file, last := cutNumber(s)
	file, line := cutNumber(file)
	if line == 0 {
		line, last = last, 0
	}
	if file == "" || file == "-" {
		return finding.Position{}
	}
	if !filepath.IsAbs(file) {
		file = filepath.Join(n.base, file)
	}
	return finding.Position{File: n.short(file), Line: line, Column: last}
}

// cutNumber cuts ":number" off the end of s.
func cutNumber(s string) (string, int) {
	i := strings.LastIndexByte(s, ':')
	if i < 0 {
		return s, 0
	}
	number, err := strconv.Atoi(s[i+1:])
	if err != nil {
		return s, 0
	}
	return s[:i], number
}
