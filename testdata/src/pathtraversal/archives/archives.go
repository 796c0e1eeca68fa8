// Package archives unpacks archives.
package archives

import (
	"archive/tar"
	"archive/zip"
	"io"
	"os"
	"path/filepath"
	"strings"
)

func unzip(name, dst string) error {
	z, err := zip.OpenReader(name)
	if err != nil {
		return err
	}
	for _, f := range z.File {
		p := filepath.Join(dst, f.Name)
		if f.FileInfo().IsDir() {
			_ = os.MkdirAll(p, 0o700) // want `name of an archive's entry reaches os.MkdirAll as a path`
			continue
		}
		w, err := os.Create(p) // want `as a path, and "../" in it leads out of the folder; unpack by an os.Root`
		if err != nil {
			return err
		}
		r, _ := f.Open()
		_, _ = io.Copy(w, r)
	}
	return nil
}

func unzipSafe(name, dst string) error {
	z, err := zip.OpenReader(name)
	if err != nil {
		return err
	}
	root, _ := os.OpenRoot(dst)
	for _, f := range z.File {
		_, _ = root.Create(f.Name)
		_, _ = os.Create(filepath.Join(dst, f.FileInfo().Name()))
		p := filepath.Join(dst, f.Name)
		if !strings.HasPrefix(p, filepath.Clean(dst)+string(os.PathSeparator)) {
			continue
		}
		_, _ = os.Create(p)
	}
	return os.CopyFS(dst, z)
}

func untar(r io.Reader, dst string) error {
	for t := tar.NewReader(r); ; {
		h, err := t.Next()
		if err != nil {
			return err
		}
		p := filepath.Join(dst, h.Name)
		switch h.Typeflag {
		case tar.TypeSymlink:
			_ = os.Symlink(h.Linkname, filepath.Join(dst, "x")) // want `name of an archive's link reaches os.Symlink as the target of a link`
		case tar.TypeLink:
			_ = os.Link(filepath.Join(dst, h.Linkname), filepath.Join(dst, "x")) // want `as the target of a link`
		case tar.TypeReg:
			f, _ := os.OpenFile(p, os.O_CREATE, 0o600) // want `as a path`
			_, _ = io.Copy(f, t)
		}
	}
}

func untarSafe(r io.Reader, dst string) error {
	for t := tar.NewReader(r); ; {
		h, err := t.Next()
		if err != nil {
			return err
		}
		if !filepath.IsLocal(h.Name) {
			continue
		}
		p := filepath.Join(dst, h.Name)
		if h.Typeflag == tar.TypeSymlink {
			if filepath.IsLocal(h.Linkname) {
				_ = os.Symlink(h.Linkname, p)
			}
			continue
		}
		f, _ := os.OpenFile(p, os.O_CREATE, 0o600)
		_, _ = io.Copy(f, t)
	}
}

// Alias makes a link to what its callers say.
func Alias(target string) error { return os.Symlink(target, filepath.Join("/srv", "current")) }
