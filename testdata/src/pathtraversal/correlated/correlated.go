// Package correlated checks a path under the condition under which it is used, or under another one.
package correlated

import (
	"errors"
	"net/http"
	"os"
	"path/filepath"
	"strings"
)

const folder = "/var/lib/backups"

func checked(name string) (string, error) {
	if name == "" {
		return "", errors.New("no name")
	}
	if filepath.IsAbs(name) || strings.Contains(name, "..") {
		return "", errors.New("not in the folder")
	}
	return filepath.Join(folder, name), nil
}

func dump(w http.ResponseWriter, r *http.Request) {
	var name, inline string
	if _, ok := r.URL.Query()["file"]; ok {
		name = r.FormValue("file")
	}
	if _, ok := r.URL.Query()["inline"]; ok {
		inline = r.FormValue("inline")
	}
	if inline != "1" {
		var err error
		name, err = checked(name)
		if err != nil {
			http.Error(w, "no such file", http.StatusBadRequest)
			return
		}
	}
	if inline == "1" {
		w.Write([]byte("here it is"))
		return
	}
	os.WriteFile(name, nil, 0o600)
}

func dumpAll(w http.ResponseWriter, r *http.Request, inline bool) {
	name := r.FormValue("file")
	if !inline {
		var err error
		if name, err = checked(name); err != nil {
			return
		}
	}
	os.WriteFile(name, nil, 0o600) // want `HTTP form value "file" reaches os.WriteFile as a path`
}

func dumpOther(w http.ResponseWriter, r *http.Request, inline, force bool) {
	name := r.FormValue("file")
	if !inline {
		var err error
		if name, err = checked(name); err != nil {
			return
		}
	}
	if !force {
		os.WriteFile(name, nil, 0o600) // want `HTTP form value "file" reaches os.WriteFile as a path`
	}
	if inline {
		os.Remove(name) // want `HTTP form value "file" reaches os.Remove as a path`
	}
}

func change(w http.ResponseWriter, r *http.Request, inline bool) {
	name := r.FormValue("file")
	if !inline {
		name = "backup"
	}
	inline = r.FormValue("inline") == "1"
	if !inline {
		os.Remove(name) // want `HTTP form value "file" reaches os.Remove as a path`
	}
}

func choose(w http.ResponseWriter, r *http.Request, mode string) {
	name := "backup"
	if mode == "show" {
		name = r.FormValue("file")
	}
	if mode == "delete" {
		os.Remove(name)
	} else {
		os.Open(name) // want `HTTP form value "file" reaches os.Open as a path`
	}
}

func fallback(w http.ResponseWriter, r *http.Request) {
	name, err := checked(r.FormValue("file"))
	if err != nil {
		name = r.FormValue("other")
	}
	if err == nil {
		os.Remove(name)
	}
	os.Open(name) // want `HTTP form value "other" reaches os.Open as a path`
}

func each(w http.ResponseWriter, r *http.Request, names []string) {
	name := "first"
	for _, n := range names {
		last := n == "last"
		if last {
			os.Remove(name) // want `HTTP form value reaches os.Remove as a path`
		}
		if !last {
			name = r.FormValue(n)
		}
	}
}
