package changes

import (
	"path"
	"path/filepath"
	"strings"

	"github.com/secvet/secvet/internal/git"
)

// A tree is what a repository holds at a commit, with its submodules.
type tree struct {
	repo    *git.Repo
	files   map[string]git.Entry
	modules map[string]*tree // submodules by their names, nil for one that is not at hand
}

func newTree(repo *git.Repo, commit string) (*tree, error) {
	list, err := repo.Tree(commit)
	if err != nil {
		return nil, err
	}
	t := &tree{repo, make(map[string]git.Entry, len(list)), make(map[string]*tree)}
	for _, e := range list {
		t.files[e.Path] = e
	}
	return t, nil
}

// find returns the entry of a name, and the repository that has it.
func (t *tree) find(name string) (*git.Repo, git.Entry, bool) {
	if e, ok := t.files[name]; ok {
		return t.repo, e, e.Mode != git.ModeSubmodule
	}
	for dir := path.Dir(name); dir != "."; dir = path.Dir(dir) {
		if e, ok := t.files[dir]; ok && e.Mode == git.ModeSubmodule {
			if sub := t.submodule(e); sub != nil {
				return sub.find(strings.TrimPrefix(name, dir+"/"))
			}
			break
		}
	}
	return nil, git.Entry{}, false
}

// submodule returns the tree of a submodule's commit. The repository in its folder has it, if it has been fetched.
func (t *tree) submodule(e git.Entry) *tree {
	sub, ok := t.modules[e.Path]
	if !ok {
		dir := filepath.Join(t.repo.Root(), filepath.FromSlash(e.Path))
		if repo, err := git.Open(dir); err == nil && repo.Root() == dir {
			sub, _ = newTree(repo, e.ID)
		}
		t.modules[e.Path] = sub
	}
	return sub
}

// text returns the content of a regular file.
func (t *tree) text(name string) ([]byte, bool) {
	repo, e, ok := t.find(name)
	if !ok || !e.IsFile() {
		return nil, false
	}
	return blob(repo, e.ID)
}

// linked reports whether the name was a symbolic link to target.
func (t *tree) linked(name, target string) bool {
	repo, e, ok := t.find(name)
	if !ok || e.Mode != git.ModeLink {
		return false
	}
	text, ok := blob(repo, e.ID)
	return ok && string(text) == filepath.ToSlash(target)
}

// blob reads one blob.
func blob(repo *git.Repo, id string) (data []byte, ok bool) {
	err := repo.Blobs([]string{id}, maxFile, func(_ int, text []byte, err error) error {
		data = text
		return err
	})
	return data, err == nil
}
