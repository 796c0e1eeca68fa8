// Package securejoin declares what the models say of the library.
package securejoin

import "os"

type VFS interface {
	Lstat(name string) (os.FileInfo, error)
	Readlink(name string) (string, error)
}

func SecureJoin(root, unsafePath string) (string, error)             { panic(0) }
func SecureJoinVFS(root, unsafePath string, vfs VFS) (string, error) { panic(0) }
