// Package revision reads the files of a commit, those of its submodules with them, from the objects of the repositories.
// Nothing is checked out, so no filter and no hook of a repository runs, and the work tree stays what it is.
package revision

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/secvet/secvet/internal/git"
)

// MaxFile bounds a file that is read, in bytes. git holds an object in memory.
const MaxFile = 64 << 20

// A Tree is the files of a commit.
type Tree struct {
	rev    string
	root   string
	files  map[string]file // by their names from the root, with slashes
	folder map[string]bool // the folders on the way to them
	absent []string        // submodules whose objects are not at hand
}

// A file is an entry of a tree, and the repository that has it.
type file struct {
	git.Entry
	repo *git.Repo
}

// Open returns the files of a revision of the repository around a folder.
func Open(dir, rev string) (*Tree, error) {
	repo, err := git.Open(dir)
	if err != nil {
		return nil, fmt.Errorf("%w; is this a git repository, and git on PATH?", err)
	}
	commit, err := repo.Commit(rev)
	if err != nil {
		return nil, err
	}
	t := &Tree{rev: rev, root: repo.Root(), files: make(map[string]file), folder: map[string]bool{".": true}}
	if err := t.add(repo, commit, "", 0); err != nil {
		return nil, err
	}
	slices.Sort(t.absent)
	return t, nil
}

// maxNested bounds submodules in submodules.
const maxNested = 20

// add adds the files of a commit below a folder. A submodule's are in the repository in its folder, if it was fetched.
func (t *Tree) add(repo *git.Repo, commit, below string, depth int) error {
	list, err := repo.Tree(commit)
	if err != nil {
		return err
	}
	for _, e := range list {
		name := path.Join(below, e.Path)
		if e.Mode != git.ModeSubmodule {
			t.files[name] = file{e, repo}
			for dir := path.Dir(name); !t.folder[dir] && dir != "/"; dir = path.Dir(dir) {
				t.folder[dir] = true
			}
			continue
		}
		dir := filepath.Join(repo.Root(), filepath.FromSlash(e.Path))
		sub, err := git.Open(dir)
		if err != nil || sub.Root() != dir || depth > maxNested || t.add(sub, e.ID, name, depth+1) != nil {
			t.absent = append(t.absent, name)
		}
	}
	return nil
}

// Name returns what the user called the revision.
func (t *Tree) Name() string { return t.rev }

// Root returns the folder of the work tree, without links in its name.
func (t *Tree) Root() string { return t.root }

// Has reports whether there was a file of a name, which may be a link to one.
func (t *Tree) Has(name string) bool {
	_, ok := t.files[name]
	return ok
}

// HasFolder reports whether there was a folder with files; "." is the repository's own.
func (t *Tree) HasFolder(name string) bool { return t.folder[path.Clean(name)] }

// Names returns the names of all files, sorted.
func (t *Tree) Names() []string {
	names := make([]string, 0, len(t.files))
	for name := range t.files {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// Files returns the names of the files that are no links, sorted.
func (t *Tree) Files() []string {
	return slices.DeleteFunc(t.Names(), func(name string) bool { f := t.files[name]; return !f.IsFile() })
}

// Rel returns the name from the root of a file or folder of the work tree, and false for one outside. The file need not
// be there. Links in the work tree are not followed, since they are what a change makes them.
func (t *Tree) Rel(name string) (string, bool) {
	name, err := filepath.Abs(name)
	if err != nil {
		return "", false
	}
	root, err := os.Stat(t.root)
	if err != nil {
		return "", false
	}
	for _, followed := range []bool{false, true} {
		if followed { // a link from elsewhere into the repository
			name = follow(name)
		}
		if rel, ok := below(root, name); ok {
			return rel, true
		}
	}
	return "", false
}

// below returns the longest end of a name that is below a folder: a link back to the folder is a name in it.
func below(root os.FileInfo, name string) (rel string, ok bool) {
	for at, rest := name, "."; ; at, rest = filepath.Dir(at), filepath.Join(filepath.Base(at), rest) {
		if info, err := os.Stat(at); err == nil && os.SameFile(info, root) {
			rel, ok = filepath.ToSlash(rest), true
		}
		if at == filepath.Dir(at) {
			return rel, ok
		}
	}
}

// follow follows the links in a name as far as it exists.
func follow(name string) string {
	for at, rest := name, ""; ; at, rest = filepath.Dir(at), filepath.Join(filepath.Base(at), rest) {
		if real, err := filepath.EvalSymlinks(at); err == nil {
			return filepath.Join(real, rest)
		}
		if at == filepath.Dir(at) {
			return name
		}
	}
}

// Read returns the content of a file. Links are followed inside of the tree.
func (t *Tree) Read(name string, maxSize int64) ([]byte, error) {
	found, err := t.resolve(name)
	if err != nil {
		return nil, err
	}
	return t.files[found].read(maxSize)
}

func (f file) read(maxSize int64) (data []byte, err error) {
	err = f.repo.Blobs([]string{f.ID}, maxSize, func(_ int, text []byte, err error) error {
		data = text
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("%s: %w", f.Path, err)
	}
	return data, nil
}

// maxLinks bounds the links on the way to a file, and maxLink the length of one.
const (
	maxLinks = 40
	maxLink  = 4096
)

// resolve returns the name of the file that a name leads to through links.
func (t *Tree) resolve(name string) (string, error) {
	missing := &fs.PathError{Op: "read", Path: t.rev + ":" + name, Err: fs.ErrNotExist}
	rest := strings.Split(path.Clean(name), "/")
	at := "."
	for links := 0; len(rest) > 0; {
		at, rest = path.Join(at, rest[0]), rest[1:]
		f, isFile := t.files[at]
		switch {
		case !filepath.IsLocal(at):
			return "", fmt.Errorf("%s:%s leads out of the repository", t.rev, name)
		case isFile && f.IsFile() && len(rest) == 0:
			return at, nil
		case isFile && f.Mode == git.ModeLink:
			if links++; links > maxLinks {
				return "", errors.New("too many links")
			}
			target, err := f.read(maxLink)
			if err != nil {
				return "", err
			}
			if path.IsAbs(string(target)) {
				return "", fmt.Errorf("%s:%s leads out of the repository", t.rev, name)
			}
			rest = append(strings.Split(string(target), "/"), rest...)
			at = path.Dir(at)
		case !t.folder[at]:
			return "", missing
		}
	}
	return "", missing
}
