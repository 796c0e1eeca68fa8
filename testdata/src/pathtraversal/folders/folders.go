// Package folders compares the start of paths with folders that are made elsewhere.
package folders

import (
	"archive/zip"
	"os"
	"path/filepath"
	"strings"
)

func unzip(name, dst string) error {
	z, err := zip.OpenReader(name)
	if err != nil {
		return err
	}
	dst = filepath.Clean(dst)
	for _, f := range z.File {
		below(f, dst+string(os.PathSeparator))
		beside(f, dst)
		either(f, dst+"/")
		either(f, dst)
	}
	return nil
}

// below is called with a folder that ends with a separator.
func below(f *zip.File, dst string) {
	p := filepath.Join(dst, f.Name)
	if !strings.HasPrefix(p, dst) {
		return
	}
	_, _ = os.Create(p)
	if strings.HasSuffix(f.Name, ".zip") {
		below(f, dst)
	}
}

// beside is called with a folder that ends with none.
func beside(f *zip.File, dst string) {
	p := filepath.Join(dst, f.Name)
	if !strings.HasPrefix(p, dst) {
		return
	}
	_, _ = os.Create(p) // want `its start was compared with a folder, but the path of a folder beside it begins so too`
}

// either is called with both.
func either(f *zip.File, dst string) {
	p := filepath.Join(dst, f.Name)
	if !strings.HasPrefix(p, dst) {
		return
	}
	_, _ = os.Create(p) // want `its start was compared with a folder`
}

// Exported functions are called from elsewhere.
func Extract(f *zip.File, dst string) {
	p := filepath.Join(dst, f.Name)
	if !strings.HasPrefix(p, dst) {
		return
	}
	_, _ = os.Create(p) // want `its start was compared with a folder`
}

func extractAll(files []*zip.File, dst string) {
	for _, f := range files {
		Extract(f, dst+"/")
	}
}

func inLiteral(files []*zip.File, dst string) {
	root := filepath.Clean(dst)
	folder := root + string(os.PathSeparator)
	each(files, func(f *zip.File) {
		p := filepath.Join(root, f.Name)
		if strings.HasPrefix(p, folder) {
			_, _ = os.Create(p)
		}
		if strings.HasPrefix(p, root) {
			_, _ = os.Create(p) // want `its start was compared with a folder`
		}
	})
	folder = strings.ToLower(folder)
}

func each(files []*zip.File, do func(*zip.File)) {
	for _, f := range files {
		do(f)
	}
}
