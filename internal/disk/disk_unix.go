//go:build unix

package disk

import (
	"io/fs"
	"os"
	"syscall"
)

// waitless has an open return at once where it would wait for the other end of a pipe. It changes nothing for
// regular files.
const waitless = syscall.O_NONBLOCK

// keepOwner gives a new file the owner of another.
func keepOwner(f *os.File, old fs.FileInfo) {
	if stat, ok := old.Sys().(*syscall.Stat_t); ok {
		_ = f.Chown(int(stat.Uid), int(stat.Gid))
	}
}
