// Package links follows the links of a path before it is compared with a folder.
package links

import (
	"errors"
	"net/http"
	"os"
	"path/filepath"
	"strings"
)

const root = "/etc/proxy"

// resolve follows links as far as there are files.
func resolve(path string) (string, error) {
	abs, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	current := filepath.Clean(abs)
	var tail []string
	for {
		if _, err = os.Lstat(current); err == nil {
			resolved, err := filepath.EvalSymlinks(current)
			if err != nil {
				return "", err
			}
			for i := len(tail) - 1; i >= 0; i-- {
				resolved = filepath.Join(resolved, tail[i])
			}
			return filepath.Clean(resolved), nil
		}
		parent := filepath.Dir(current)
		if parent == current {
			return current, nil
		}
		tail = append(tail, filepath.Base(current))
		current = parent
	}
}

func isUnder(path, folder string) bool {
	resolved, err := resolve(path)
	if err != nil {
		return false
	}
	resolvedFolder, err := resolve(folder)
	if err != nil {
		return false
	}
	resolved = filepath.Clean(resolved)
	resolvedFolder = filepath.Clean(resolvedFolder)
	if resolved == resolvedFolder {
		return true
	}
	resolvedFolder = resolvedFolder + string(filepath.Separator)
	return strings.HasPrefix(resolved, resolvedFolder)
}

func inFolder(parts ...string) (string, error) {
	path := filepath.Clean(filepath.Join(append([]string{root}, parts...)...))
	if !isUnder(path, root) {
		return "", errors.New("not below the folder")
	}
	return path, nil
}

// unlinked compares another path than it is given.
func unlinked(path, folder string) bool {
	resolved, err := resolve(root + "/index")
	return err == nil && strings.HasPrefix(resolved, folder+"/") && path != ""
}

func handle(w http.ResponseWriter, r *http.Request) {
	path, err := inFolder(r.FormValue("dir"), r.FormValue("name"))
	if err != nil {
		return
	}
	_ = os.WriteFile(path, nil, 0o600)
	own := filepath.Join(root, r.FormValue("own"))
	if isUnder(own, root) {
		_ = os.Remove(own)
	}
	_ = os.Remove(own) // want `HTTP form value "own" reaches os.Remove as a path`
	abs, _ := filepath.Abs(own)
	if strings.HasPrefix(abs, root+"/") {
		_, _ = os.Open(own)
	}
	if unlinked(own, root) {
		_, _ = os.Open(own) // want `HTTP form value "own" reaches os.Open as a path`
	}
}
