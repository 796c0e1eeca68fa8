package revision

import (
	"cmp"
	"errors"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/secvet/secvet/internal/git"
)

// A Left is a file that was not written.
type Left struct{ Name, Reason string }

// The bounds of what is written.
const (
	maxFiles = 1_000_000
	maxBytes = 8 << 30
)

// Write writes the files below an empty folder, and returns those that cannot be there: names that lead out of the folder or
// are git's own, links to outside, objects that are not at hand or too large. An error says that the rest is not there
// either.
func (t *Tree) Write(dir string) ([]Left, error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, err
	}
	defer root.Close()
	w := &writer{tree: t, root: root}
	for _, name := range t.absent {
		w.leave(name, "the submodule has not been fetched")
	}
	if len(t.files) > maxFiles {
		return nil, errors.New("too many files")
	}
	byRepo := make(map[*git.Repo][]string)
	for _, name := range t.Names() {
		if f := t.files[name]; !safe(name) {
			w.leave(name, "its name cannot be that of a file here")
		} else if !f.IsFile() && f.Mode != git.ModeLink {
			w.leave(name, "it is neither a file nor a link")
		} else {
			byRepo[f.repo] = append(byRepo[f.repo], name)
		}
	}
	for repo, names := range byRepo {
		if err := w.files(repo, names); err != nil {
			return nil, err
		}
	}
	w.makeLinks()
	slices.SortFunc(w.left, func(a, b Left) int { return cmp.Compare(a.Name, b.Name) })
	return w.left, nil
}

// safe reports whether a name is one below a folder. The objects of a repository can hold any.
func safe(name string) bool {
	if !filepath.IsLocal(filepath.FromSlash(name)) || path.Clean(name) != name || strings.ContainsRune(name, 0) {
		return false
	}
	for part := range strings.SplitSeq(name, "/") {
		if strings.EqualFold(part, ".git") || part == "." || part == ".." || filepath.Separator != '/' && strings.ContainsRune(part, filepath.Separator) {
			return false
		}
	}
	return true
}

type writer struct {
	tree  *Tree
	root  *os.Root
	links map[string]string // their targets, by name
	left  []Left
	bytes int64
}

func (w *writer) leave(name, reason string) { w.left = append(w.left, Left{name, reason}) }

// files writes the files that one repository has.
func (w *writer) files(repo *git.Repo, names []string) error {
	ids := make([]string, len(names))
	for i, name := range names {
		ids[i] = w.tree.files[name].ID
	}
	return repo.Blobs(ids, MaxFile, func(i int, data []byte, err error) error {
		name := names[i]
		if w.bytes += int64(len(data)); w.bytes > maxBytes {
			return errors.New("the files are too large together")
		}
		if err != nil {
			w.leave(name, err.Error())
			return nil
		}
		if w.tree.files[name].Mode == git.ModeLink {
			if w.links == nil {
				w.links = make(map[string]string)
			}
			w.links[name] = string(data)
			return nil
		}
		return w.file(name, data)
	})
}

// file writes one file. That it exists already means that the file system does not tell two names apart.
func (w *writer) file(name string, data []byte) error {
	local := filepath.FromSlash(name)
	if err := w.root.MkdirAll(filepath.Dir(local), 0o700); err != nil {
		return err
	}
	f, err := w.root.OpenFile(local, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if errors.Is(err, os.ErrExist) {
		w.leave(name, "another file has nearly the same name")
		return nil
	}
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	return errors.Join(err, f.Close())
}

// makeLinks makes the links after all files, so that nothing is written through one, and takes away those that lead out
// or nowhere. A link may lead through another, so that this shows only when all are there.
func (w *writer) makeLinks() {
	var names []string
	for name, target := range w.links {
		local := filepath.FromSlash(name)
		inside := !path.IsAbs(target) && filepath.IsLocal(filepath.FromSlash(path.Join(path.Dir(name), target)))
		if !inside || w.root.MkdirAll(filepath.Dir(local), 0o700) != nil || w.root.Symlink(filepath.FromSlash(target), local) != nil {
			w.leave(name, "it is a link that leads out of the repository")
			continue
		}
		names = append(names, name)
	}
	for again := true; again; {
		again = false
		names = slices.DeleteFunc(names, func(name string) bool {
			if _, err := w.root.Stat(filepath.FromSlash(name)); err == nil {
				return false
			}
			again = true
			w.leave(name, "it is a link that leads out of the repository or nowhere")
			return w.root.Remove(filepath.FromSlash(name)) == nil || true
		})
	}
}
