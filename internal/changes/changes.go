// Package changes tells what is new in a work tree since a revision: which lines, or which files as a whole.
//
// The rule is that what enters the build is new, and that what cannot be decided counts as new. So the question is never
// what git would show of a file, which the repository's attributes and settings say, but what is there: the files that
// the revision's tree holds are compared with those that the build reads.
//
// A file is new as a whole where the revision has no regular file of its name, where only what decides about the build
// has changed (a build constraint, the package's name, the mark of generated code, a symbolic link, the modules of a
// workspace), or where its old content is not at hand. Otherwise its lines are compared. A file of Go that was renamed
// is compared with what it was, if that was in the build too.
package changes

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/secvet/secvet/internal/git"
)

// Changes are what has changed since a revision.
type Changes struct {
	top     string // the folder of the work tree, without links in its name
	root    *os.Root
	base    *tree
	modules *modules
	renames *renames
	places  map[string]place  // by the names that were asked for
	spans   map[string][]span // by the names from the root
}

// A span is a range of lines; a last line of 0 means all.
type span struct{ first, last int }

// all is what has changed in a file that is new.
var all = []span{{1, 0}}

// maxFile is the size from which on a file is not compared.
const maxFile = 64 << 20

// Since returns what has changed in the repository around dir since rev: committed, staged, or neither.
func Since(dir, rev string) (*Changes, error) {
	repo, err := git.Open(dir)
	if err != nil {
		return nil, errors.Join(err, errors.New("is this a git repository, and git on PATH?"))
	}
	commit, err := repo.Commit(rev)
	if err != nil {
		return nil, err
	}
	base, err := newTree(repo, commit)
	if err != nil {
		return nil, err
	}
	root, err := os.OpenRoot(repo.Root())
	if err != nil {
		return nil, err
	}
	c := &Changes{top: repo.Root(), root: root, base: base, places: make(map[string]place), spans: make(map[string][]span)}
	c.modules = newModules(c, dir)
	c.renames = &renames{changes: c}
	return c, nil
}

// Touch reports whether one of the lines of a file from first to last has changed or cannot be compared. A first line of
// 0 stands for all of the file. The name is relative to the current folder or absolute.
func (c *Changes) Touch(file string, first, last int) bool {
	p, ok := c.places[file]
	if !ok {
		p = c.locate(file)
		c.places[file] = p
	}
	if !p.known {
		return true
	}
	spans, ok := c.spans[p.rel]
	if !ok {
		spans = c.compare(p.rel)
		c.spans[p.rel] = spans
	}
	return slices.ContainsFunc(spans, func(s span) bool {
		return first <= 0 || last >= s.first && (s.last == 0 || first <= s.last)
	})
}

// A place is where a file is.
type place struct {
	rel   string // its name from the root, with slashes
	known bool   // it is there, and only by links that the revision had
}

// maxLinks bounds the symbolic links on the way to a file.
const maxLinks = 100

// locate follows a name from folder to folder, as the build does. A link inside of the repository must have led to the
// same name before, or the build reads a file that it did not read.
func (c *Changes) locate(name string) place {
	name, err := filepath.Abs(name)
	if err != nil {
		return place{}
	}
	top := filepath.VolumeName(name) + string(filepath.Separator)
	at, rest := top, split(name[len(top):])
	for links := 0; len(rest) > 0; {
		next := filepath.Join(at, rest[0])
		rest = rest[1:]
		info, err := os.Lstat(next)
		if err != nil {
			return place{}
		}
		if info.Mode()&os.ModeSymlink == 0 {
			at = next
			continue
		}
		target, err := os.Readlink(next)
		if links++; err != nil || links > maxLinks {
			return place{}
		}
		if rel, ok := c.inside(next); ok && !c.base.linked(rel, target) {
			return place{}
		}
		if filepath.IsAbs(target) {
			at = filepath.VolumeName(target) + string(filepath.Separator)
			target = target[len(at):]
		}
		rest = append(split(target), rest...)
	}
	rel, ok := c.inside(at)
	return place{rel, ok}
}

// split returns the parts of a name.
func split(name string) []string {
	return strings.FieldsFunc(name, func(r rune) bool { return r < 0x80 && os.IsPathSeparator(uint8(r)) })
}

// inside returns the name from the root of what is in the work tree.
func (c *Changes) inside(name string) (string, bool) {
	rel, err := filepath.Rel(c.top, name)
	return filepath.ToSlash(rel), err == nil && filepath.IsLocal(rel)
}

// read returns a regular file of the work tree. No link leads out of it.
func (c *Changes) read(rel string) ([]byte, bool) {
	name := filepath.FromSlash(rel)
	if info, err := c.root.Lstat(name); err != nil || !info.Mode().IsRegular() || info.Size() > maxFile {
		return nil, false
	}
	f, err := c.root.Open(name)
	if err != nil {
		return nil, false
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, maxFile+1))
	return data, err == nil && len(data) <= maxFile
}
