// Package owner has a directory for each user, and asks whose it is.
package owner

import (
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"syscall"
)

func checked() (string, error) {
	dir := filepath.Join(os.TempDir(), "tool-"+strconv.Itoa(os.Getuid()))
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return "", err
	}
	info, err := os.Lstat(dir)
	if err != nil {
		return "", err
	}
	st, ok := info.Sys().(*syscall.Stat_t)
	if !ok || !info.IsDir() || int(st.Uid) != os.Getuid() {
		return "", errors.New("not our directory")
	}
	return dir, os.WriteFile(filepath.Join(dir, "x"), nil, 0o600)
}

func own(dir string) error {
	var st syscall.Stat_t
	if err := syscall.Lstat(dir, &st); err != nil {
		return err
	}
	uid := int(st.Uid)
	if uid == os.Getuid() {
		return nil
	}
	return errors.New("not our directory")
}

func asks() error {
	dir := filepath.Join(os.TempDir(), "tool-"+strconv.Itoa(os.Getuid()))
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	return own(dir)
}

func unchecked() error {
	dir := filepath.Join(os.TempDir(), "tool-"+strconv.Itoa(os.Getuid()))
	return os.MkdirAll(dir, 0o700) // want `reaches os.MkdirAll`
}

// hands gives the file to the owner of another one, and asks nothing.
func hands(like os.FileInfo) error {
	name := filepath.Join(os.TempDir(), "tool.log")
	st := like.Sys().(*syscall.Stat_t)
	f, err := os.Create(name) // want `reaches os.Create`
	if err != nil {
		return err
	}
	return f.Chown(int(st.Uid), int(st.Gid))
}
