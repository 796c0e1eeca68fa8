// Package disk reads and writes files that somebody else may have prepared.
//
// secvet runs on repositories of strangers. In one, a file that is to be read can be a named pipe, from which
// nothing ever comes, or be as large as the disk; and the place of a file that is to be written can be a link
// to a file of the user's. So everything that secvet opens by a name that a user, a configuration or a
// repository gives is opened here: only regular files are read, up to a size that the caller names; and what
// is written replaces a regular file as a whole, and never goes through a link.
package disk

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// The most that is read of each kind of file, in bytes.
const (
	Settings = 1 << 20   // a configuration, go.mod
	Models   = 8 << 20   // a model file
	Baseline = 16 << 20  // a baseline
	Report   = 64 << 20  // a report of secvet or of another tool
	Source   = 64 << 20  // a file of a program
	Entry    = 256 << 20 // an entry of the cache
)

// Read reads a regular file of at most limit bytes. Links are followed, since the user has given the name. A
// name of one of the process's own files, as the shell's <(command) and /dev/stdin are, may be of any kind:
// whoever started the process opened it.
func Read(name string, limit int64) ([]byte, error) {
	return read(name, limit, IsOwn(name), os.Stat, os.OpenFile)
}

// ReadIn reads a regular file of at most limit bytes below a folder, wherever links lead that stay in it.
func ReadIn(root *os.Root, name string, limit int64) ([]byte, error) {
	return read(name, limit, false, root.Stat, root.OpenFile)
}

// ReadPlain is like ReadIn, but for a name that must not be a link itself.
func ReadPlain(root *os.Root, name string, limit int64) ([]byte, error) {
	return read(name, limit, false, root.Lstat, root.OpenFile)
}

// read asks for the kind before it opens, since opening alone can have an effect on a device, and again
// afterwards, since the file may have been exchanged. A pipe that took the place of the file in between does
// not block: see waitless.
func read(name string, limit int64, anyKind bool, stat func(string) (fs.FileInfo, error),
	open func(string, int, fs.FileMode) (*os.File, error)) ([]byte, error) {
	info, err := stat(name)
	if err != nil {
		if path := (*fs.PathError)(nil); errors.As(err, &path) {
			path.Op = "open" // what the caller wants
		}
		return nil, err
	}
	if err := readable(name, info, limit, anyKind); err != nil {
		return nil, err
	}
	flags := os.O_RDONLY
	if !anyKind {
		flags |= waitless
	}
	f, err := open(name, flags, 0)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	if info, err = f.Stat(); err != nil {
		return nil, err
	}
	if err := readable(name, info, limit, anyKind); err != nil {
		return nil, err
	}
	data, err := io.ReadAll(io.LimitReader(f, limit+1))
	if err == nil && int64(len(data)) > limit {
		err = tooLarge(name, limit)
	}
	if err != nil {
		return nil, err
	}
	return data, nil
}

// readable refuses what is no regular file, or too large.
func readable(name string, info fs.FileInfo, limit int64, anyKind bool) error {
	switch {
	case info.IsDir(), !info.Mode().IsRegular() && !anyKind:
		return fmt.Errorf("%s is %s and not a regular file", name, kindOf(info.Mode()))
	case info.Mode().IsRegular() && info.Size() > limit:
		return tooLarge(name, limit)
	}
	return nil
}

func tooLarge(name string, limit int64) error {
	return fmt.Errorf("%s is larger than %d MiB", name, limit>>20)
}

// kindOf says what a file is that is not regular.
func kindOf(mode fs.FileMode) string {
	switch {
	case mode.IsDir():
		return "a folder"
	case mode&fs.ModeSymlink != 0:
		return "a symbolic link"
	case mode&fs.ModeNamedPipe != 0:
		return "a named pipe"
	case mode&fs.ModeSocket != 0:
		return "a socket"
	case mode&fs.ModeDevice != 0:
		return "a device"
	}
	return "something else"
}

// IsOwn reports whether a name, as it is written, is that of a file that the process has open already. A link
// to such a name is not: a repository may hold one.
func IsOwn(name string) bool {
	name = filepath.ToSlash(name)
	if slices.Contains([]string{"/dev/stdin", "/dev/stdout", "/dev/stderr"}, name) {
		return true
	}
	number, ok := strings.CutPrefix(name, "/dev/fd/")
	if !ok {
		number, ok = strings.CutPrefix(name, "/proc/self/fd/")
	}
	return ok && number != "" && strings.Trim(number, "0123456789") == ""
}
