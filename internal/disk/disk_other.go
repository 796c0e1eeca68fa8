//go:build !unix

package disk

import (
	"io/fs"
	"os"
)

// waitless is nothing where a folder cannot hold a pipe.
const waitless = 0

// keepOwner does nothing where a file has the owner of its folder.
func keepOwner(*os.File, fs.FileInfo) {}

// Who may write to a file is not asked where permissions are lists of their own: the user's cache folder is his there.
func isOurs(fs.FileInfo) bool        { return true }
func othersWrite(fs.FileInfo) bool   { return false }
func anybodyWrites(fs.FileInfo) bool { return false }
