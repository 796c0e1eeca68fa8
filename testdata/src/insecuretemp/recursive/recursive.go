// Package recursive computes the flags of a file from themselves.
package recursive

import "os"

func opened(more bool) {
	flags := os.O_CREATE
	if more {
		flags = flags | os.O_WRONLY
	}
	os.OpenFile("/tmp/recursive", flags, 0o600) // want `path in the shared temporary directory reaches os.OpenFile`
}

func exclusive() {
	flags := os.O_CREATE | os.O_EXCL
	flags |= os.O_WRONLY
	os.OpenFile("/tmp/recursive", flags, 0o600)
}
