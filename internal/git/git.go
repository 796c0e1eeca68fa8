// Package git asks git what a repository holds, and is the only one that runs git.
//
// The repository may be a stranger's, and git has many settings that name a program to run: filters, drivers for
// differences, a monitor of the file system, hooks, the other side of a partial clone. So only commands run that read
// objects and the index and have no use for such programs (rev-parse, ls-tree, cat-file, ls-files), each with the
// settings that remain switched off. Work trees are read by the caller: "git status" and "git diff" would run the
// filters that the repository's settings name.
//
// A pull request can add a folder that looks like a repository without a work tree (HEAD, objects, refs and config),
// and git takes the one that it finds first on the way up. So the way up is walked here, and only a ".git" counts,
// which no repository can track. Git is asked once whether it sees the same folder, which is also when it refuses the
// repository of another user; from then on it is told where the repository is and looks no further.
package git

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// A Repo is a repository with a work tree.
type Repo struct {
	top    string // the folder of the work tree, without links in its name
	gitDir string // "" until git and this package agree on it
}

// Open returns the repository whose work tree the folder belongs to: the innermost, which may be a submodule.
func Open(dir string) (*Repo, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return nil, err
	}
	if dir, err = filepath.EvalSymlinks(dir); err != nil {
		return nil, err
	}
	for at := dir; ; at = filepath.Dir(at) {
		if _, err := os.Lstat(filepath.Join(at, ".git")); err == nil {
			return open(at)
		}
		if at == filepath.Dir(at) {
			return nil, errors.New("no folder .git here or above")
		}
	}
}

// open checks that git takes top for a work tree and its ".git" for the repository. A setting of the repository
// (core.worktree) can make git look elsewhere, and where .git is broken git would go on with the folders above.
func open(top string) (*Repo, error) {
	r := &Repo{top: top}
	want, err := gitDir(top)
	if err != nil {
		return nil, err
	}
	if got, err := r.line("rev-parse", "--absolute-git-dir"); err != nil {
		return nil, err
	} else if !sameFolder(got, want) {
		return nil, fmt.Errorf("%s is no repository", filepath.Join(top, ".git"))
	}
	if got, err := r.line("rev-parse", "--show-toplevel"); err != nil {
		return nil, err
	} else if !sameFolder(got, top) {
		return nil, fmt.Errorf("the setting core.worktree of %s leads elsewhere", filepath.Join(top, ".git"))
	}
	r.gitDir = want
	return r, nil
}

// gitDir returns the folder that the ".git" in top is, or that it names if it is a file, as in submodules and in work
// trees that were added. One among the files of the work tree could be tracked, and then a pull request writes it.
func gitDir(top string) (string, error) {
	name := filepath.Join(top, ".git")
	info, err := os.Stat(name)
	if err != nil {
		return "", err
	}
	if info.IsDir() {
		return name, nil
	}
	const most = 1 << 16 // a name is never as long
	if !info.Mode().IsRegular() || info.Size() > most {
		return "", fmt.Errorf("%s is neither a folder nor a file of git", name)
	}
	data, err := os.ReadFile(name)
	if err != nil {
		return "", err
	}
	dir, ok := strings.CutPrefix(strings.TrimRight(string(data), "\r\n"), "gitdir: ")
	if !ok {
		return "", fmt.Errorf("%s is no file of git", name)
	}
	if dir = filepath.FromSlash(dir); !filepath.IsAbs(dir) {
		dir = filepath.Join(top, dir)
	}
	if dir, err = filepath.EvalSymlinks(dir); err != nil {
		return "", err
	}
	if rel, err := filepath.Rel(top, dir); err == nil && filepath.IsLocal(rel) {
		return "", fmt.Errorf("%s names a folder of the work tree, which can hold no repository", name)
	}
	return dir, nil
}

// sameFolder reports whether two names are of one folder.
func sameFolder(a, b string) bool {
	first, err1 := os.Stat(filepath.FromSlash(a))
	second, err2 := os.Stat(b)
	return err1 == nil && err2 == nil && os.SameFile(first, second)
}

// Root returns the folder of the work tree: an absolute name without links in it.
func (r *Repo) Root() string { return r.top }

// Commit returns the id of the commit that the user's word names: a branch, tag, id or whatever else git knows.
func (r *Repo) Commit(rev string) (string, error) {
	if rev == "" || strings.HasPrefix(rev, "-") {
		return "", fmt.Errorf("%q is no revision; name a commit, tag or branch, as origin/main", rev)
	}
	id, err := r.line("rev-parse", "--verify", "--quiet", rev+"^{commit}")
	if err != nil || !isID(id) {
		return "", fmt.Errorf("there is no revision %q here; in a shallow clone, fetch it first", rev)
	}
	return id, nil
}

// isID reports whether the text is the name of an object, in either of git's formats.
func isID(s string) bool {
	return (len(s) == 40 || len(s) == 64) && strings.Trim(s, "0123456789abcdef") == ""
}
