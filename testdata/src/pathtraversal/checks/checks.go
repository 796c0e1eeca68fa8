// Package checks checks paths before it uses them.
package checks

import (
	"io/fs"
	"net/http"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"pathtraversal/checks/safe"
)

const (
	dir = "/srv/data"
	sep = string(filepath.Separator)
)

var allowed = map[string]bool{"a.txt": true}

func local(r *http.Request) {
	name := r.FormValue("name")
	if filepath.IsLocal(name) {
		_, _ = os.Open(filepath.Join(dir, name))
		_ = os.RemoveAll(filepath.Join(dir, name))
	}
	if fs.ValidPath(name) {
		_, _ = os.Open(filepath.Join(dir, name))
	}
	if !filepath.IsLocal(name) {
		_, _ = os.Open(filepath.Join(dir, name)) // want `as a path`
	}
	if allowed[name] {
		_, _ = os.Open(filepath.Join(dir, name))
	}
	switch name {
	case "a", "b":
		_, _ = os.Open(filepath.Join(dir, name))
	}
	if filepath.Ext(name) == ".png" {
		_, _ = os.Open(filepath.Join(dir, name)) // want `as a path`
	}
	if _, err := filepath.Rel(dir, name); err == nil {
		_, _ = os.Open(filepath.Join(dir, name)) // want `as a path`
	}
}

func prefix(r *http.Request) {
	name := r.FormValue("name")
	p := filepath.Join(dir, name)
	if strings.HasPrefix(p, dir+sep) {
		_, _ = os.Open(p)
		_ = os.RemoveAll(p)
	}
	if p == dir || strings.HasPrefix(p, dir+"/") {
		_, _ = os.Open(p)
	}
	if strings.HasPrefix(p, dir) {
		_, _ = os.Open(p) // want `as a path; its start was compared with a folder`
	}
	if strings.HasPrefix(name, dir+"/") {
		_, _ = os.Open(name) // want `as a path, and`
	}
	if strings.HasPrefix(r.URL.Path, "/files/") {
		_, _ = os.Open(filepath.Join(dir, r.URL.Path)) // want `as a path, and`
	}
	if strings.HasPrefix(filepath.Clean(name), dir+"/") {
		_, _ = os.Open(name)
	}
	if !strings.HasPrefix(filepath.Join(dir, name), dir+"/") {
		return
	}
	_, _ = os.Open(filepath.Join(dir, name))
}

func relative(r *http.Request) {
	p := filepath.Join(dir, r.FormValue("name"))
	rel, err := filepath.Rel(dir, p)
	if err != nil {
		return
	}
	_, _ = os.Open(p) // want `as a path`
	if rel == ".." || strings.HasPrefix(rel, "../") {
		return
	}
	_, _ = os.Open(p)
	_, _ = os.Open(filepath.Join(dir, rel))
}

func relativeStart(r *http.Request) {
	p := filepath.Join(dir, r.FormValue("name"))
	if rel, err := filepath.Rel(dir, p); err != nil || strings.HasPrefix(rel, "..") {
		return
	}
	_, _ = os.Open(p)
}

func relativeLocal(r *http.Request) {
	p := filepath.Join(dir, r.FormValue("name"))
	if rel, err := filepath.Rel(dir, p); err != nil || !filepath.IsLocal(rel) {
		return
	}
	_, _ = os.Open(p)
}

func parents(r *http.Request) {
	name := r.FormValue("name")
	p := filepath.Join(dir, name)
	if strings.Contains(p, "..") { // nothing was left of it
		return
	}
	_, _ = os.Open(p) // want `as a path`
	if strings.HasPrefix(name, "..") {
		return
	}
	_, _ = os.Open(filepath.Join(dir, name)) // want `as a path`
	if strings.Contains(name, "..") {
		return
	}
	_, _ = os.Open(filepath.Join(dir, name))
	_, _ = os.Open(dir + "/" + name)
	_, _ = os.Open(name) // want `as a path`
}

func elements(r *http.Request) {
	name := r.FormValue("name")
	for _, elem := range strings.Split(name, "/") {
		if elem == ".." {
			return
		}
	}
	_, _ = os.Open(filepath.Join(dir, name))
}

func hasDotDot(v string) bool {
	if !strings.Contains(v, "..") {
		return false
	}
	for _, elem := range strings.FieldsFunc(v, func(r rune) bool { return r == '/' || r == '\\' }) {
		if elem == ".." {
			return true
		}
	}
	return false
}

func function(r *http.Request) {
	name := r.FormValue("name")
	if hasDotDot(name) {
		return
	}
	_, _ = os.Open(filepath.Join(dir, name))
}

func found(r *http.Request) {
	name := r.FormValue("name")
	if slices.Contains(strings.Split(name, "/"), "..") {
		return
	}
	_, _ = os.Open(filepath.Join(dir, name))
}

func cleanedFirst(r *http.Request) {
	name := path.Clean(r.FormValue("name"))
	if name == ".." || strings.HasPrefix(name, "../") {
		return
	}
	_, _ = os.Open(filepath.Join(dir, name))
	_, _ = os.Open(name) // want `as a path`
}

func element(r *http.Request) {
	name := r.FormValue("name")
	if name != filepath.Base(name) {
		return
	}
	_, _ = os.Open(filepath.Join(dir, name))
	_ = os.RemoveAll(filepath.Join(dir, name)) // want `it has no separator left`
	if name == ".." {
		return
	}
	_ = os.RemoveAll(filepath.Join(dir, name))
}

var (
	word  = regexp.MustCompile(`^\w+$`)
	file  = regexp.MustCompile(`^[\w.-]+$`)
	begun = regexp.MustCompile(`^\w[\w.-]*$`)
	deep  = regexp.MustCompile(`^[\w./-]+$`)
)

func patterns(r *http.Request) {
	name := r.FormValue("name")
	if word.MatchString(name) {
		_ = os.RemoveAll(filepath.Join(dir, name))
	}
	if file.MatchString(name) {
		_, _ = os.Open(filepath.Join(dir, name))
		_ = os.RemoveAll(filepath.Join(dir, name)) // want `it has no separator left`
	}
	if begun.MatchString(name) {
		_ = os.RemoveAll(filepath.Join(dir, name))
	}
	if deep.MatchString(name) {
		_, _ = os.Open(filepath.Join(dir, name)) // want `as a path`
	}
	if !strings.ContainsAny(name, `/\`) {
		_, _ = os.Open(filepath.Join(dir, name))
	}
}

func elsewhere(r *http.Request) {
	name := r.FormValue("name")
	p := safe.Join(dir, name)
	if safe.Inside(dir, p) {
		_, _ = os.Open(p)
	}
	if safe.Below(dir, p) {
		_, _ = os.Open(p)
	}
	if safe.Beside(dir, p) {
		_, _ = os.Open(p) // want `its start was compared with a folder`
	}
	if safe.Below(dir, name) {
		_, _ = os.Open(name) // want `as a path`
	}
	if safe.Check(name) == nil {
		_, _ = os.Open(safe.Join(dir, name))
	}
	if p, err := safe.JoinSafe(dir, name); err == nil {
		_, _ = os.Open(p)
	}
	_, _ = os.Open(p) // want `as a path`
}

// Elements that a loop has cleaned, behind a folder.
func joined(w http.ResponseWriter, r *http.Request) {
	elems := make([]string, 0, 8)
	elems = append(elems, dir)
	for _, name := range strings.Split(r.FormValue("path"), ",") {
		elems = append(elems, filepath.FromSlash(path.Clean("/"+name)))
	}
	_, _ = os.ReadFile(filepath.Join(elems...))

	raw := []string{dir}
	for _, name := range strings.Split(r.FormValue("path"), ",") {
		raw = append(raw, name)
	}
	_, _ = os.ReadFile(filepath.Join(raw...)) // want `as a path`

	first := []string{r.FormValue("dir")}
	for range 3 {
		first = append(first, "x")
	}
	_, _ = os.ReadFile(filepath.Join(first...)) // want `as a path`
}

// What was split off at slashes is one element.
func split(w http.ResponseWriter, r *http.Request) {
	user, rest, _ := strings.Cut(r.FormValue("path"), "/")
	_, _ = os.ReadFile(filepath.Join(dir, user))
	_, _ = os.ReadFile(filepath.Join(dir, rest)) // want `as a path`
	parts := strings.Split(r.FormValue("path"), "/")
	_, _ = os.ReadFile(filepath.Join(dir, parts[0]))
	_, _ = os.ReadFile(filepath.Join(dir, strings.Join(parts, "/"))) // want `as a path`
	_ = os.RemoveAll(filepath.Join(dir, parts[0]))                   // want `as a path`
}
