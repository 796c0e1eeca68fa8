package disk

import (
	"io/fs"
	"os"
	"path/filepath"
)

// Exposed says who else could have put files into a folder, "" if nobody could. The folder itself must belong to the
// user or to root and must not be writable for others. One above it may be, if it is as /tmp: nobody can rename there
// what is not his own. A folder that is not there yet is made by whoever comes first, and so is judged by those above.
func Exposed(dir string) string {
	full, err := filepath.Abs(dir)
	if err != nil {
		return err.Error()
	}
	if followed, err := filepath.EvalSymlinks(full); err == nil {
		full = followed
	}
	for at := full; ; at = filepath.Dir(at) {
		info, err := os.Lstat(at)
		switch {
		case err != nil:
		case at == full && !isOurs(info):
			return "it belongs to another user"
		case at == full && othersWrite(info):
			return "others may write to it"
		case at != full && anybodyWrites(info):
			return "others may rename what is in " + at
		}
		if at == filepath.Dir(at) {
			return ""
		}
	}
}

// Private reports whether a file or folder below a folder is none of another user's, and no link.
func Private(root *os.Root, name string) bool {
	info, err := root.Lstat(name)
	return err == nil && info.Mode()&fs.ModeSymlink == 0 && isOurs(info) && !othersWrite(info)
}
