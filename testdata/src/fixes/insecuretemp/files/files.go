// Package files creates files.
package files

import (
	"io"
	"os"
	"path/filepath"
)

func save(r io.Reader) error {
	f, err := os.Create("/tmp/report.csv") // want `reaches os.Create`
	if err != nil {
		return err
	}
	defer f.Close()
	_, err = io.Copy(f, r)
	return err
}

func more() (a, b, c *os.File) {
	a, _ = os.Create(filepath.Join(os.TempDir(), "upload"))            // want `reaches os.Create`
	b, _ = os.Create(os.TempDir() + "/dump.bin")                       // want `reaches os.Create`
	c, _ = os.OpenFile("/var/tmp/state", os.O_CREATE|os.O_RDWR, 0o600) // want `reaches os.OpenFile`
	return
}
