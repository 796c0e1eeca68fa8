package revision

import (
	"io"
	"os"
	"path/filepath"

	"github.com/secvet/secvet/internal/git"
	"github.com/secvet/secvet/internal/reach"
)

// Changes compares the files of the tree with those of the work tree. What cannot be read is different.
func (t *Tree) Changes() (*reach.Changes, error) {
	root, err := os.OpenRoot(t.root)
	if err != nil {
		return nil, err
	}
	defer root.Close()
	c := &reach.Changes{Root: t.root, Base: make(map[string]bool, len(t.files)), Files: make(map[string]reach.Change)}
	byRepo := make(map[*git.Repo][]string)
	for name, f := range t.files {
		if f.IsFile() { // what was a link is a file that was not there
			c.Base[name] = true
		}
	}
	for name := range c.Base {
		f := t.files[name]
		now, there := readFile(root, name)
		if there && git.IsBlob(f.ID, now) {
			continue
		}
		c.Files[name] = reach.Change{New: now, Gone: !there}
		byRepo[f.repo] = append(byRepo[f.repo], name)
	}
	for repo, names := range byRepo {
		var ids []string
		for _, name := range names {
			ids = append(ids, t.files[name].ID)
		}
		err := repo.Blobs(ids, MaxFile, func(i int, data []byte, err error) error {
			change := c.Files[names[i]]
			change.Old = data
			c.Files[names[i]] = change
			if err == nil && string(withoutReturns(data)) == string(withoutReturns(change.New)) && !change.Gone {
				delete(c.Files, names[i])
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	t.links(c, root)
	return c, nil
}

// links adds the links that lead where they led: they are what they lead to.
func (t *Tree) links(c *reach.Changes, root *os.Root) {
	for name, f := range t.files {
		if f.Mode != git.ModeLink {
			continue
		}
		target, err := f.read(maxLink)
		now, err2 := root.Readlink(filepath.FromSlash(name))
		if err != nil || err2 != nil || filepath.ToSlash(now) != string(target) {
			continue
		}
		if to, err := t.resolve(name); err == nil && c.Base[to] {
			c.Base[name] = true
			if change, ok := c.Files[to]; ok {
				c.Files[name] = change
			}
		}
	}
}

// readFile reads a regular file of the work tree.
func readFile(root *os.Root, name string) ([]byte, bool) {
	local := filepath.FromSlash(name)
	if info, err := root.Lstat(local); err != nil || !info.Mode().IsRegular() || info.Size() > MaxFile {
		return nil, false
	}
	f, err := root.Open(local)
	if err != nil {
		return nil, false
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, MaxFile+1))
	return data, err == nil && len(data) <= MaxFile
}

// withoutReturns returns a text with the line ends that git stores.
func withoutReturns(text []byte) []byte {
	out := make([]byte, 0, len(text))
	for i, b := range text {
		if b != '\r' || i+1 < len(text) && text[i+1] != '\n' {
			out = append(out, b)
		}
	}
	return out
}
