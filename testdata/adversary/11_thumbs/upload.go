package thumbs

import (
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

func save(r *http.Request, dir string) (name string, err error) {
	f, hdr, err := r.FormFile("image")
	if err != nil {
		return "", err
	}
	defer f.Close()
	name = filepath.Base(hdr.Filename)
	name = strings.TrimSuffix(name, filepath.Ext(name))
	out, err := os.Create(filepath.Join(dir, "original"))
	if err != nil {
		return name, err
	}
	defer func() {
		if cerr := out.Close(); err == nil {
			err = cerr
		}
	}()
	_, err = io.Copy(out, io.LimitReader(f, 10<<20))
	return
}

func Upload(w http.ResponseWriter, r *http.Request) {
	dir, err := os.MkdirTemp("", "thumb")
	if err != nil {
		http.Error(w, "no space", http.StatusInternalServerError)
		return
	}
	defer os.RemoveAll(dir)
	name, err := save(r, dir)
	if err != nil {
		http.Error(w, "upload failed", http.StatusBadRequest)
		return
	}
	script := fmt.Sprintf("convert original -thumbnail 200x200 png:- | tee /srv/thumbs/%s.png", name)
	cmd := exec.CommandContext(r.Context(), "sh", "-c", script)
	cmd.Dir = dir
	cmd.Stdout = w
	if err := cmd.Run(); err != nil {
		http.Error(w, "conversion failed", http.StatusInternalServerError)
	}
}
