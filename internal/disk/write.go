package disk

import (
	"bytes"
	"crypto/rand"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// Write gives a file a text, whole or not at all: the text is written to a file beside it, which then takes its place.
// A disk that is full and a machine that stops leave the old file as it was.
//
// A link is not followed where somebody else may have laid it: the file itself must be none, and a link on the way to
// its folder must not lead out of a repository that the name leads into. What is no regular file, such as /dev/null or
// a pipe, and a file that the process has open already, as /dev/stdout, is written to as it is.
func Write(name string, data []byte) error {
	if IsOwn(name) {
		return writeThrough(name, data)
	}
	dir, err := folderOf(name)
	if err != nil {
		return err
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return err
	}
	defer root.Close()
	base := filepath.Base(name)
	if info, err := root.Lstat(base); err == nil && info.Mode()&(fs.ModeDevice|fs.ModeNamedPipe) != 0 {
		return writeThrough(name, data)
	}
	return WriteIn(root, base, data)
}

// WriteIn is like Write for a file below a folder.
func WriteIn(root *os.Root, name string, data []byte) error {
	s, err := stage(root, name, data)
	if err != nil {
		return err
	}
	return s.commit()
}

// writeThrough writes to what is there. It adds to it, since the user may have sent other output there.
func writeThrough(name string, data []byte) error {
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_APPEND, 0)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	return errors.Join(err, f.Close())
}

// folderOf returns the folder that a file is in, without links. Each folder on the way that begins a repository or a
// module must hold it, wherever links lead, and so must the current folder if the name begins there.
func folderOf(name string) (string, error) {
	full, err := filepath.Abs(name)
	if err != nil {
		return "", err
	}
	dir, err := filepath.EvalSymlinks(filepath.Dir(full))
	if err != nil {
		return "", err
	}
	here, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for at := filepath.Dir(full); ; at = filepath.Dir(at) {
		if at == here || has(at, ".git") || has(at, "go.mod") || has(at, "go.work") {
			top, err := filepath.EvalSymlinks(at)
			if err != nil {
				return "", err
			}
			if rel, err := filepath.Rel(top, dir); err != nil || !filepath.IsLocal(rel) {
				return "", fmt.Errorf("%s: a link on the way leads out of %s and is not followed: name the place that it leads to", name, at)
			}
		}
		if at == filepath.Dir(at) {
			return dir, nil
		}
	}
}

func has(dir, name string) bool {
	_, err := os.Lstat(filepath.Join(dir, name))
	return err == nil
}

// A staged file has its new text beside it.
type staged struct {
	root       *os.Root
	name, temp string
	data       []byte
	old        []byte // what the file had, if that is known
}

// stage writes the text beside the file. It is an error if the file is there and must not be replaced: it is no regular
// file, or may not be written.
func stage(root *os.Root, name string, data []byte) (*staged, error) {
	mode := fs.FileMode(0o666)
	info, err := root.Lstat(name)
	exists := err == nil
	switch {
	case exists && info.Mode()&fs.ModeSymlink != 0:
		return nil, fmt.Errorf("%s is a symbolic link, which is not written through: name the file that it leads to, or remove the link", name)
	case exists && !info.Mode().IsRegular():
		return nil, fmt.Errorf("%s is %s and not a regular file", name, kindOf(info.Mode()))
	case exists:
		mode = info.Mode().Perm()
		f, err := root.OpenFile(name, os.O_WRONLY|waitless, 0)
		if err != nil {
			return nil, err
		}
		f.Close()
	case !errors.Is(err, fs.ErrNotExist):
		return nil, err
	}
	s := &staged{root: root, name: name, data: data}
	temp := filepath.Join(filepath.Dir(name), ".secvet-"+rand.Text())
	f, err := root.OpenFile(temp, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if exists && errors.Is(err, fs.ErrPermission) {
		return s, nil // a folder in which nothing can be made: commit writes the file itself
	}
	if err != nil {
		return nil, err
	}
	s.temp = temp
	_, err = f.Write(data)
	if exists && err == nil {
		keep(f, info)
	}
	if err == nil {
		err = f.Sync()
	}
	if err = errors.Join(err, f.Close()); err != nil {
		s.discard()
		return nil, err
	}
	return s, nil
}

// keep gives a new file the mode and the owner of the one that it replaces, as far as the process may.
func keep(f *os.File, old fs.FileInfo) {
	keepOwner(f, old)
	_ = f.Chmod(old.Mode().Perm())
}

// commit puts the text in the file's place.
func (s *staged) commit() error {
	if s.temp != "" {
		err := s.root.Rename(s.temp, s.name)
		if err == nil {
			return nil
		}
		s.discard()
		if _, gone := s.root.Lstat(s.name); gone != nil {
			return err
		}
	}
	// There is a file that cannot be replaced, as one that is mounted by itself.
	f, err := s.root.OpenFile(s.name, os.O_WRONLY|os.O_TRUNC|waitless, 0)
	if err != nil {
		return err
	}
	_, err = f.Write(s.data)
	return errors.Join(err, f.Close())
}

// discard removes the text beside the file.
func (s *staged) discard() {
	if s.temp != "" {
		_ = s.root.Remove(s.temp)
		s.temp = ""
	}
}

// A Change is a file below a folder that is to have another text.
type Change struct {
	Root          *os.Root
	Name          string
	Before, After []byte
}

// WriteAll makes all changes or none: they begin when each file is known to be as it was and each new text stands
// beside its file. If the exchange itself fails, the files that are changed already get their old texts again.
func WriteAll(changes []Change) error {
	var all []*staged
	defer func() {
		for _, s := range all {
			s.discard()
		}
	}()
	for _, c := range changes {
		now, err := ReadPlain(c.Root, c.Name, Source)
		if err != nil {
			return err
		}
		if !bytes.Equal(now, c.Before) {
			return fmt.Errorf("%s has changed since it was read", c.Name)
		}
		s, err := stage(c.Root, c.Name, c.After)
		if err != nil {
			return err
		}
		s.old = c.Before
		all = append(all, s)
	}
	for i, s := range all {
		if err := s.commit(); err != nil {
			for _, done := range all[:i] {
				err = errors.Join(err, WriteIn(done.root, done.name, done.old))
			}
			return err
		}
		s.temp = ""
	}
	return nil
}
