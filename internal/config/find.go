package config

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/secvet/secvet/internal/disk"
)

// Name is the file that holds a configuration.
const Name = ".secvet.yaml"

// Find returns the configuration that holds for a folder: the nearest one upward, as far as the
// repository reaches, else the workspace, else the module. Above that is somebody else's. It returns ""
// if there is none. Whatever has the name counts, also what cannot be read: a configuration that is there and is
// passed over would be believed to hold.
func Find(dir string) (string, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return "", err
	}
	top := root(dir)
	for {
		if wrong := misnamed(dir); wrong != "" {
			return "", errorf("%s is not read: a configuration is called %s", filepath.Join(dir, wrong), Name)
		}
		name := filepath.Join(dir, Name)
		if _, err := os.Lstat(name); err == nil {
			return name, linked(name, top)
		} else if !errors.Is(err, fs.ErrNotExist) {
			return "", err
		}
		if dir == top || dir == filepath.Dir(dir) {
			return "", nil
		}
		dir = filepath.Dir(dir)
	}
}

// misnamed returns the name of a file in a folder that somebody has meant to be a configuration and that does not have
// the name of one: another ending, another case, no dot at its beginning. It returns "" if there is none.
func misnamed(dir string) string {
	f, err := os.Open(dir)
	if err != nil {
		return "" // its files can be opened all the same, if one knows their names
	}
	defer f.Close()
	names, _ := f.Readdirnames(-1)
	slices.Sort(names)
	for _, name := range names {
		switch strings.ToLower(name) {
		case ".secvet.yaml", ".secvet.yml", ".secvet.json", ".secvet.toml", ".secvet", "secvet.yaml", "secvet.yml":
			if name != Name {
				return name
			}
		}
	}
	return ""
}

// linked returns an error if a configuration that was found is a link to a file outside of a folder. Errors quote what is
// in a configuration, and a repository must not choose whose file that is: .secvet.yaml -> ~/.aws/credentials.
func linked(name, top string) error {
	file, err := filepath.EvalSymlinks(name)
	if err != nil {
		return nil // whoever reads it says what is wrong
	}
	if top, err = filepath.EvalSymlinks(top); err != nil {
		return err
	}
	if !inside(top, file) {
		return errorf("%s is a link to a file outside of %s and is not read; -config=FILE names a configuration that lies elsewhere", name, top)
	}
	return nil
}

// root returns the folder where the search ends.
func root(dir string) string {
	for _, marker := range []string{".git", "go.work", "go.mod"} {
		for d := dir; ; d = filepath.Dir(d) {
			if _, err := os.Lstat(filepath.Join(d, marker)); err == nil {
				return d
			}
			if d == filepath.Dir(d) {
				break
			}
		}
	}
	return dir
}

// Start returns the folder to look from: the one that the package patterns have in common, as far as they
// are names of folders, and else dir.
func Start(dir string, patterns []string) string {
	var folders []string
	outside := false
	for _, p := range patterns {
		if !strings.HasPrefix(p, ".") && !filepath.IsAbs(p) {
			return dir
		}
		p = strings.TrimSuffix(strings.TrimSuffix(filepath.ToSlash(p), "..."), "/")
		p = filepath.FromSlash(p)
		if !filepath.IsAbs(p) {
			p = filepath.Join(dir, p)
		}
		if info, err := os.Stat(p); err != nil || !info.IsDir() {
			p = filepath.Dir(p)
		}
		folders = append(folders, p)
		outside = outside || !inside(dir, p)
	}
	if len(folders) == 0 {
		return dir
	}
	if outside { // only of a whole path is it known what is above ".." and "."
		for i, p := range folders {
			whole, err := filepath.Abs(p)
			if err != nil {
				return dir
			}
			folders[i] = whole
		}
	}
	common := folders[0]
	for _, p := range folders[1:] {
		for !inside(common, p) {
			up := filepath.Dir(common)
			if up == common {
				return dir // on different volumes
			}
			common = up
		}
	}
	return common
}

// inside reports whether name is the folder dir or below it.
func inside(dir, name string) bool {
	rel, err := filepath.Rel(dir, name)
	return err != nil || rel != ".." && !strings.HasPrefix(rel, ".."+string(filepath.Separator))
}

// Load finds the configuration for a folder and reads it. What a flag has given stays. The name "off" reads
// none, any other but "" is that of the file.
func (v *Values) Load(dir, name string) error {
	if name == "" {
		var err error
		if name, err = Find(dir); err != nil {
			return err
		}
	}
	v.Base = dir
	if name == "" || name == "off" {
		return nil
	}
	text, err := disk.Read(name, maxFile)
	if _, there := os.Lstat(name); errors.Is(err, fs.ErrNotExist) && there == nil {
		return errorf("%s is a link that leads nowhere", name)
	}
	if err != nil {
		return err
	}
	v.File, v.Base = name, filepath.Dir(name)
	return v.Read(name, text)
}

// ReadFile reads a file that a setting names, of at most limit bytes. One that the configuration names must lie below the
// configuration's folder, also where links lead; what a flag names is the user's own choice.
func (v *Values) ReadFile(setting, name string, limit int64) (data []byte, err error) {
	if v.revision != nil {
		// A link of the work tree cannot lead there: the way goes through the tree of the revision.
		if data, err = v.readRevision(setting, name, limit); !errors.Is(err, errOutside) {
			return data, err
		}
	}
	return v.ReadHere(setting, name, limit)
}

// ReadHere is like ReadFile, but reads the file at hand whatever the configuration was read from.
func (v *Values) ReadHere(setting, name string, limit int64) (data []byte, err error) {
	if v.FromFlag(setting) {
		return disk.Read(name, limit)
	}
	r, err := os.OpenRoot(v.Base)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	data, err = disk.ReadIn(r, filepath.FromSlash(name), limit)
	if err != nil {
		return nil, errorf("%s: %s: %w (a configuration names files below its own folder only)", v.Origin(setting), setting, err)
	}
	return data, nil
}
