package changes

import (
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/mod/modfile"
)

// modules know which folders are part of the build, now and at the revision. A change of go.work, go.mod or
// vendor/modules.txt lets in code that has long been in the repository, and that nobody has looked at as code: a folder
// with a go.mod of its own is no part of ./... until go.work uses it, or its go.mod goes.
type modules struct{ now, before *view }

// A view is the repository at some time. What is outside of it is the same at any.
type view struct {
	top    string
	has    func(rel string) bool
	read   func(rel string) ([]byte, bool)
	real   func(dir string) (string, bool) // follows links
	dirs   map[string][]string             // the folders of modules that are built, with what each ignores
	owners map[string]string               // the folder with the go.mod of a folder
	vendor map[string]map[string]bool      // the packages that each vendor/modules.txt lists
}

func newModules(c *Changes, run string) *modules {
	m := &modules{
		now: &view{
			has: func(rel string) bool {
				_, err := c.root.Stat(filepath.FromSlash(rel))
				return err == nil
			},
			read: c.read,
			real: func(dir string) (string, bool) {
				dir, err := filepath.EvalSymlinks(dir)
				return dir, err == nil
			},
		},
		before: &view{
			has: func(rel string) bool {
				_, _, ok := c.base.find(rel)
				return ok
			},
			read: c.base.text,
			real: func(dir string) (string, bool) {
				p := c.locate(dir)
				return filepath.Join(c.top, filepath.FromSlash(p.rel)), p.known
			},
		},
	}
	if name, err := filepath.Abs(run); err == nil {
		run = name
	}
	if name, err := filepath.EvalSymlinks(run); err == nil {
		run = name
	}
	for _, v := range []*view{m.now, m.before} {
		v.top, v.dirs, v.owners, v.vendor = c.top, make(map[string][]string), make(map[string]string), make(map[string]map[string]bool)
		v.load(run)
	}
	return m
}

// letIn reports whether a file of Go is part of the build now and was not at the revision, for whatever reason there is
// outside of the file.
func (m *modules) letIn(rel string) bool { return m.now.built(rel) && !m.before.built(rel) }

// load finds the modules that are built from a folder: that around it, or those of a workspace, and the folders that stand
// in for other modules.
func (v *view) load(run string) {
	mains := []string{v.up(run, "go.mod")}
	if file := v.workspace(run); file != "" {
		text, _ := v.text(file)
		work, err := modfile.ParseWork(file, text, nil)
		if err != nil {
			return
		}
		mains = nil
		for _, use := range work.Use {
			mains = append(mains, v.join(filepath.Dir(file), use.Path))
		}
		v.replace(filepath.Dir(file), work.Replace)
	}
	for _, dir := range mains {
		text, ok := v.text(filepath.Join(dir, "go.mod"))
		mod, err := modfile.Parse("go.mod", text, nil)
		if dir == "" || !ok || err != nil {
			continue
		}
		v.dirs[dir] = nil
		for _, ignore := range mod.Ignore {
			v.dirs[dir] = append(v.dirs[dir], ignore.Path)
		}
		v.replace(dir, mod.Replace)
	}
}

// replace notes the folders that stand in for modules.
func (v *view) replace(dir string, list []*modfile.Replace) {
	for _, r := range list {
		if at := v.join(dir, r.New.Path); r.New.Version == "" && at != "" {
			if _, ok := v.dirs[at]; !ok {
				v.dirs[at] = nil
			}
		}
	}
}

// join returns the folder that a go.mod or go.work names, "" if it is not there.
func (v *view) join(dir, name string) string {
	if name = filepath.FromSlash(name); !filepath.IsAbs(name) {
		name = filepath.Join(dir, name)
	}
	real, _ := v.real(name)
	return real
}

// workspace returns the go.work that counts in a folder, "" for none.
func (v *view) workspace(run string) string {
	switch name := os.Getenv("GOWORK"); name {
	case "":
		if dir := v.up(run, "go.work"); dir != "" {
			return filepath.Join(dir, "go.work")
		}
		return ""
	case "off":
		return ""
	default:
		return name
	}
}

// up returns the nearest folder, from one upwards, that has a file of a name.
func (v *view) up(dir, name string) string {
	for at := dir; ; at = filepath.Dir(at) {
		if rel, ok := v.inside(filepath.Join(at, name)); ok {
			if v.has(rel) {
				return at
			}
		} else if _, err := os.Stat(filepath.Join(at, name)); err == nil {
			return at
		}
		if at == filepath.Dir(at) {
			return ""
		}
	}
}

func (v *view) inside(name string) (string, bool) {
	rel, err := filepath.Rel(v.top, name)
	return filepath.ToSlash(rel), err == nil && filepath.IsLocal(rel)
}

// text returns a file by its absolute name.
func (v *view) text(name string) ([]byte, bool) {
	if rel, ok := v.inside(name); ok {
		return v.read(rel)
	}
	info, err := os.Stat(name)
	if err != nil || !info.Mode().IsRegular() || info.Size() > maxFile {
		return nil, false
	}
	text, err := os.ReadFile(name)
	return text, err == nil
}

// built reports whether a file is in a folder that is part of the build. Without any go.mod all folders are.
func (v *view) built(rel string) bool {
	dir := path.Dir(rel)
	if before, pkg, ok := strings.Cut("/"+dir, "/vendor/"); ok {
		return v.listed(strings.TrimPrefix(before+"/vendor/modules.txt", "/"), pkg)
	}
	full := filepath.Join(v.top, filepath.FromSlash(dir))
	owner, ok := v.owners[dir]
	if !ok {
		owner = v.up(full, "go.mod")
		v.owners[dir] = owner
	}
	ignores, ok := v.dirs[owner]
	if owner == "" || !ok {
		return owner == ""
	}
	inner, err := filepath.Rel(owner, full)
	return err == nil && !slices.ContainsFunc(ignores, func(ignore string) bool { return ignored(filepath.ToSlash(inner), ignore) })
}

// ignored reports whether a go.mod's directive leaves out a folder of its module: "./a" the folder a, "a" each that is
// called so.
func ignored(dir, ignore string) bool {
	if from, ok := strings.CutPrefix(ignore, "./"); ok {
		return strings.HasPrefix(dir+"/", strings.TrimSuffix(from, "/")+"/")
	}
	return strings.Contains("/"+dir+"/", "/"+strings.Trim(ignore, "/")+"/")
}

// listed reports whether a file modules.txt lists a package. Lines about modules begin with "#".
func (v *view) listed(file, pkg string) bool {
	list, ok := v.vendor[file]
	if !ok {
		list = make(map[string]bool)
		text, _ := v.read(file)
		for line := range strings.Lines(string(text)) {
			list[strings.TrimSpace(line)] = true
		}
		v.vendor[file] = list
	}
	return list[pkg]
}
