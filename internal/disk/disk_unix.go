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

// isOurs reports whether a file belongs to the user or to root.
func isOurs(info fs.FileInfo) bool {
	stat, ok := info.Sys().(*syscall.Stat_t)
	return ok && (stat.Uid == 0 || int(stat.Uid) == os.Geteuid())
}

// othersWrite reports whether a user who is not the owner may write to a file. A group with the owner's number is taken
// for the one that many systems make for each user, who is alone in it.
func othersWrite(info fs.FileInfo) bool {
	const group, anybody = 0o020, 0o002
	stat, ok := info.Sys().(*syscall.Stat_t)
	mode := info.Mode().Perm()
	return !ok || mode&anybody != 0 || mode&group != 0 && stat.Gid != stat.Uid
}

// anybodyWrites reports whether everybody may rename what is in a folder.
func anybodyWrites(info fs.FileInfo) bool {
	return info.Mode().Perm()&0o002 != 0 && info.Mode()&fs.ModeSticky == 0
}
