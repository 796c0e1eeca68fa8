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
