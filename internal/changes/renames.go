package changes

import (
	"bytes"
	"cmp"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/aymanbagabas/go-udiff/lcs"

	"github.com/secvet/secvet/internal/git"
)

// renames know what new Go files were called at the revision. A file was renamed if one that is gone has its content, or
// else nearly all of its lines. Each that is gone is the origin of one new file at most, since a copy is new; and the
// best matches are taken first, so that a file that really is new does not pass for one that only moved.
type renames struct {
	changes *Changes
	known   bool
	origins map[string]string // by the name now
}

const (
	maxPairs = 2000 // pairs of files whose lines are compared
	maxNew   = 10_000
	minAlike = 0.8 // the part of the lines that two files must have in common
)

// compare returns what is new in a file whose name is.
func (r *renames) compare(rel string, text []byte) []span {
	if !r.known {
		r.known = true
		r.assign(r.gone(), r.added())
	}
	if from, ok := r.origins[rel]; ok {
		if old, ok := r.changes.base.text(from); ok {
			return differences(rel, old, text)
		}
	}
	return all
}

// gone returns the Go files that were in the build and are no more in the work tree, sorted by name.
func (r *renames) gone() (names []string) {
	for name, e := range r.changes.base.files {
		if !isGo(name) || !e.IsFile() {
			continue
		}
		if _, err := r.changes.root.Lstat(filepath.FromSlash(name)); os.IsNotExist(err) && r.changes.modules.before.built(name) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

// added returns the Go files that the revision did not have, in the order of their names.
func (r *renames) added() (names []string) {
	err := fs.WalkDir(r.changes.root.FS(), ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return nil // what cannot be read is no part of the build
		case d.IsDir() && d.Name() == ".git":
			return fs.SkipDir
		case len(names) >= maxNew:
			return fs.SkipAll
		case isGo(name) && d.Type().IsRegular():
			if _, _, ok := r.changes.base.find(name); !ok {
				names = append(names, name)
			}
		}
		return nil
	})
	if err != nil {
		return nil
	}
	return names
}

// A pair is a file that may have been renamed.
type pair struct {
	from, to string
	alike    float64
}

// assign finds the origins of new files: those with the same content first, then those that are most alike.
func (r *renames) assign(gone, added []string) {
	r.origins = make(map[string]string)
	taken := make(map[string]bool)
	byID := make(map[string][]string)
	for _, from := range gone {
		id := r.changes.base.files[from].ID
		byID[id] = append(byID[id], from)
	}
	for _, to := range added {
		if from := r.same(to, byID, taken); from != "" {
			taken[from], r.origins[to] = true, from
		}
	}
	for _, p := range r.pairs(gone, added, taken) {
		if !taken[p.from] && r.origins[p.to] == "" {
			taken[p.from], r.origins[p.to] = true, p.from
		}
	}
}

// same returns the file that is gone and had the content of a new one.
func (r *renames) same(to string, byID map[string][]string, taken map[string]bool) string {
	if text, ok := r.changes.read(to); ok && len(byID) > 0 {
		for like := range byID {
			ids := []string{git.BlobID(like, text), git.BlobID(like, unix(text))}
			for _, from := range slices.Concat(byID[ids[0]], byID[ids[1]]) {
				if !taken[from] && sameBuild(from, to) {
					return from
				}
			}
			break // all ids are of one format
		}
	}
	return ""
}

// pairs returns what may have been renamed with other lines, what is most alike first, and nothing where there are too
// many to compare.
func (r *renames) pairs(gone, added []string, taken map[string]bool) []pair {
	var list []pair
	if len(gone)*len(added) > maxPairs {
		return nil
	}
	for _, from := range gone {
		for _, to := range added {
			if !taken[from] && r.origins[to] == "" && sameBuild(from, to) {
				list = append(list, pair{from: from, to: to})
			}
		}
	}
	r.measure(list)
	list = slices.DeleteFunc(list, func(p pair) bool { return p.alike < minAlike })
	slices.SortStableFunc(list, func(a, b pair) int { return cmp.Compare(b.alike, a.alike) })
	return list
}

// measure compares the lines of pairs, which are in the order of the files that are gone.
func (r *renames) measure(pairs []pair) {
	var before string
	var old []byte
	for i := range pairs {
		p := &pairs[i]
		if p.from != before {
			old, _ = r.changes.base.text(p.from)
			before = p.from
		}
		if text, ok := r.changes.read(p.to); ok {
			p.alike = similarity(unix(old), unix(text))
		}
	}
}

// similarity is the part of the lines of both texts that they have in common.
func similarity(a, b []byte) float64 {
	if bytes.Equal(a, b) {
		return 1
	}
	x, y := strings.Split(string(a), "\n"), strings.Split(string(b), "\n")
	common := len(x)
	for _, d := range lcs.DiffLines(x, y) {
		common -= d.End - d.Start
	}
	return 2 * float64(common) / float64(len(x)+len(y))
}
