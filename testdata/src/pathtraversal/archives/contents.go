package archives

import (
	"archive/zip"
	"encoding/json"
	"io"
	"net/http"
	"os"
	"path/filepath"
)

type manifest struct{ Name string }

// What an entry holds is another thing than its name.
func contents(name, dst string) error {
	z, err := zip.OpenReader(name)
	if err != nil {
		return err
	}
	for _, f := range z.File {
		if f.Name != "manifest.json" {
			continue
		}
		r, err := f.Open()
		if err != nil {
			return err
		}
		data, err := io.ReadAll(r)
		if err != nil {
			return err
		}
		var m manifest
		if err := json.Unmarshal(data, &m); err != nil {
			return err
		}
		_ = os.RemoveAll(filepath.Join(dst, m.Name))
		_ = os.RemoveAll(filepath.Join(dst, filepath.Dir(f.Name)))
	}
	for _, f := range z.File {
		_ = os.RemoveAll(filepath.Join(dst, f.Name)) // want `name of an archive's entry reaches os.RemoveAll as a path`
	}
	return nil
}

// Of an archive that somebody sends it is somebody else's data all the same.
func uploaded(w http.ResponseWriter, r *http.Request) {
	file, head, err := r.FormFile("plugin")
	if err != nil {
		return
	}
	z, err := zip.NewReader(file, head.Size)
	if err != nil {
		return
	}
	for _, f := range z.File {
		c, err := f.Open()
		if err != nil {
			return
		}
		data, _ := io.ReadAll(c)
		_ = os.RemoveAll(filepath.Join("plugins", string(data))) // want `as a path, and "../" in it leads out of the folder`
	}
}
