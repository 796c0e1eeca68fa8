package checks

import (
	"errors"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"pathtraversal/checks/safe"
)

// What loops over functions that yield elements say of all of them.

func yielded(r *http.Request) {
	name := r.FormValue("name")
	for elem := range strings.SplitSeq(name, "/") {
		if elem == ".." {
			return
		}
	}
	_, _ = os.Open(filepath.Join(dir, name))
}

func yieldedSome(r *http.Request) {
	name := r.FormValue("name")
	for elem := range strings.SplitSeq(name, "/") {
		if elem == "." {
			break
		}
		if elem == ".." {
			return
		}
	}
	_, _ = os.Open(filepath.Join(dir, name)) // want `as a path`
}

func yieldedOther(r *http.Request) {
	name := r.FormValue("name")
	for elem := range strings.SplitSeq(name, ",") {
		if elem == ".." {
			return
		}
	}
	_, _ = os.Open(filepath.Join(dir, name)) // want `as a path`
}

func yieldedNot(r *http.Request) {
	name := r.FormValue("name")
	for elem := range strings.SplitSeq(name, "/") {
		if elem == ".." {
			continue
		}
	}
	_, _ = os.Open(filepath.Join(dir, name)) // want `as a path`
}

func validYielded(name string) error {
	if name == "" {
		return errors.New("no name")
	}
	for elem := range strings.SplitSeq(name, "/") {
		if elem == "." || elem == ".." {
			return errors.New("no way up")
		}
	}
	return nil
}

// In this one the loop returns no error for "..".
func validUnlessUp(name string) error {
	var err error
	for elem := range strings.SplitSeq(name, "/") {
		if elem == ".." {
			return err
		}
	}
	return nil
}

func validated(r *http.Request) {
	name := r.FormValue("name")
	if validYielded(name) != nil {
		return
	}
	_, _ = os.Open(filepath.Join(dir, name))
}

func validatedElsewhere(r *http.Request) {
	name := r.FormValue("name")
	if err := safe.NoParents(name); err != nil {
		return
	}
	_, _ = os.Open(filepath.Join(dir, name))
}

func validatedNot(r *http.Request) {
	name := r.FormValue("name")
	if validUnlessUp(name) != nil {
		return
	}
	_, _ = os.Open(filepath.Join(dir, name)) // want `as a path`
}

func listed(r *http.Request) {
	_ = r.ParseForm()
	names := r.Form["name"]
	for name := range slices.Values(names) {
		if !filepath.IsLocal(name) {
			return
		}
	}
	for _, name := range names {
		_, _ = os.Open(filepath.Join(dir, name))
	}
}

func listedSome(r *http.Request) {
	_ = r.ParseForm()
	names := r.Form["name"]
	for name := range slices.Values(names) {
		if !filepath.IsLocal(name) {
			break
		}
	}
	for _, name := range names {
		_, _ = os.Open(filepath.Join(dir, name)) // want `as a path`
	}
}

var upward = regexp.MustCompile(`\.\.`)

var globs = []string{"/etc/lists/*.txt"}

func matchesAny(path string) bool {
	for _, p := range globs {
		if ok, err := filepath.Match(p, path); err == nil && ok {
			return true
		}
	}
	return false
}

func matched(r *http.Request) {
	path := filepath.Clean(r.FormValue("path"))
	if !matchesAny(path) {
		return
	}
	_, _ = os.Open(path)
}

func matchedNot(r *http.Request) {
	path := filepath.Clean(r.FormValue("path"))
	if matchesAny(path) {
		return
	}
	_, _ = os.Open(path) // want `as a path`
}

// A method value has no receiver that is to be seen.
func methodValue(r *http.Request) {
	refused := upward.MatchString
	name := r.FormValue("name")
	if refused(name) {
		return
	}
	_, _ = os.Open(filepath.Join(dir, name)) // want `as a path`
}
