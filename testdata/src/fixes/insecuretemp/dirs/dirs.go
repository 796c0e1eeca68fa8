// Package dirs makes directories.
package dirs

import (
	"os"
	"path/filepath"
)

func work() (string, error) {
	dir := filepath.Join(os.TempDir(), "work")
	if err := os.MkdirAll(dir, 0o755); err != nil { // want `reaches os.MkdirAll`
		return "", err
	}
	return filepath.Join(dir, "x"), nil
}

func other() error {
	dir := "/tmp/app"
	err := os.Mkdir(dir, 0o700) // want `reaches os.Mkdir`
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, "x"), nil, 0o600)
}
