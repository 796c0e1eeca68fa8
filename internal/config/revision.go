package config

import (
	"errors"
	"io/fs"
	"path"
	"path/filepath"
)

// A Revision is the files of a commit, from which a configuration can be taken. A pull request can change the
// configuration together with the code; what its base said it cannot change.
type Revision interface {
	Name() string                   // what the user calls the commit
	Root() string                   // the folder of the work tree
	Has(name string) bool           // whether there was a file, by its name from the root with slashes
	Rel(name string) (string, bool) // the name from the root of a file of the work tree, false for one outside
	Read(name string, maxSize int64) ([]byte, error)
}

// LoadFrom finds the configuration for a folder among the files of a revision and reads it, as Load does with the files at
// hand. From then on the files that settings name are those of the revision too, the ones that flags name included.
func (v *Values) LoadFrom(rev Revision, dir, name string) error {
	v.revision, v.Base = rev, dir
	if name == "off" {
		return nil
	}
	rel := ""
	if name == "" {
		rel = findIn(rev, dir)
	} else if inside, ok := rev.Rel(name); !ok {
		return errorf("%s is no file of the repository, so %s has none of it", name, rev.Name())
	} else {
		rel = inside
	}
	if rel == "" {
		return nil
	}
	text, err := rev.Read(rel, maxFile)
	if err != nil {
		return err
	}
	v.File = rev.Name() + ":" + rel
	v.folder = path.Dir(rel)
	v.Base = filepath.Join(rev.Root(), filepath.FromSlash(v.folder))
	return v.Read(v.File, text)
}

// findIn returns the configuration that a revision had for a folder: the nearest one upward.
func findIn(rev Revision, dir string) string {
	rel, ok := rev.Rel(dir)
	if !ok {
		return ""
	}
	for {
		if name := path.Join(rel, Name); rev.Has(name) {
			return name
		}
		if rel == "." {
			return ""
		}
		rel = path.Dir(rel)
	}
}

// Revision returns the revision that the files are read from, nil for those at hand.
func (v *Values) Revision() Revision { return v.revision }

// readRevision reads a file that a setting names from the revision. The names in a configuration start at its folder and
// lead below it.
func (v *Values) readRevision(setting, name string, limit int64) ([]byte, error) {
	rel, ok := path.Join(v.folder, filepath.ToSlash(name)), true
	if v.FromFlag(setting) {
		rel, ok = v.revision.Rel(name)
	} else if !filepath.IsLocal(filepath.FromSlash(name)) {
		return nil, errorf("%s: %s: %s (a configuration names files below its own folder only)", v.Origin(setting), setting, name)
	}
	if !ok {
		return nil, errOutside
	}
	data, err := v.revision.Read(rel, limit)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, errorf("%s: %s: %s has no file %s; a file outside of the repository is read as it is: %w", v.Origin(setting), setting, v.revision.Name(), rel, fs.ErrNotExist)
	} else if err != nil {
		return nil, errorf("%s: %s: %w", v.Origin(setting), setting, err)
	}
	return data, nil
}

// errOutside says that a revision cannot have a file.
var errOutside = errors.New("outside of the repository")
