// Package unpack unpacks archives.
package unpack

import (
	"archive/tar"
	"archive/zip"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

func unzip(z *zip.Reader) error {
	dir := fmt.Sprintf("/tmp/unpacked-%d", os.Getuid())
	for _, file := range z.File {
		if !filepath.IsLocal(file.Name) {
			continue
		}
		if file.FileInfo().IsDir() {
			os.MkdirAll(filepath.Join(dir, file.Name), 0o755) // want `path in the shared temporary directory reaches os.MkdirAll`
			continue
		}
		out, err := os.Create(filepath.Join(dir, file.Name)) // the same flaw
		if err != nil {
			return err
		}
		out.Close()
	}
	return nil
}

func untar(t *tar.Reader) error {
	dir, err := os.MkdirTemp("", "unpacked-")
	if err != nil {
		return err
	}
	for {
		header, err := t.Next()
		if err != nil {
			return err
		}
		if !filepath.IsLocal(header.Name) {
			continue
		}
		out, err := os.Create(filepath.Join(dir, header.Name))
		if err != nil {
			return err
		}
		io.Copy(out, t)
		out.Close()
	}
}

func copied(z *zip.Reader) error {
	return os.CopyFS(filepath.Join(os.TempDir(), "unpacked"), z) // want `reaches os.CopyFS`
}
