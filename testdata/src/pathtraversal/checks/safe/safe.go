// Package safe checks paths for other packages.
package safe

import (
	"errors"
	"path/filepath"
	"strings"
)

// Inside reports whether a path is below a folder.
func Inside(dir, p string) bool {
	rel, err := filepath.Rel(dir, p)
	return err == nil && rel != ".." && !strings.HasPrefix(rel, ".."+string(filepath.Separator))
}

// Below reports whether a path that was cleaned begins with a folder.
func Below(dir, p string) bool {
	return p == dir || strings.HasPrefix(p, dir+"/")
}

// Beside is Below without the separator.
func Beside(dir, p string) bool { return strings.HasPrefix(p, dir) }

// Check refuses names with "..".
func Check(name string) error {
	if strings.Contains(name, "..") {
		return errors.New("bad name")
	}
	return nil
}

// Join puts a name behind a folder.
func Join(dir, name string) string { return filepath.Join(dir, name) }

// JoinSafe does so if the result is below the folder.
func JoinSafe(dir, name string) (string, error) {
	p := filepath.Join(dir, name)
	if !strings.HasPrefix(p, filepath.Clean(dir)+string(filepath.Separator)) {
		return "", errors.New("bad name")
	}
	return p, nil
}

// NoParents returns an error for a path with an element "..".
func NoParents(name string) error {
	for elem := range strings.SplitSeq(name, "/") {
		if elem == ".." {
			return errors.New("it leads up")
		}
	}
	return nil
}
