// Package reach has commands that are put together in several places.
package reach

import (
	"archive/zip"
	"bytes"
	"io"
	"net/http"
	"os/exec"
)

// unpack runs a shell for each name in an archive that was sent.
func unpack(w http.ResponseWriter, r *http.Request) {
	data, err := io.ReadAll(r.Body)
	if err != nil {
		return
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return
	}
	for _, f := range z.File {
		exec.Command("sh", "-c", "file "+f.Name).Run() // want `reaches exec.Command`
		exec.Command("stat", "--", f.Name).Run()
	}
}

func parts(w http.ResponseWriter, r *http.Request) {
	mr, err := r.MultipartReader()
	if err != nil {
		return
	}
	for {
		p, err := mr.NextPart()
		if err != nil {
			return
		}
		exec.Command("bash", "-c", "mv upload '"+p.FileName()+"'").Run() // want `reaches exec.Command`
	}
}
