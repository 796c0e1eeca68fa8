// Package archives has the part of github.com/mholt/archives's API that the models name.
package archives

import "io/fs"

type FileInfo struct {
	fs.FileInfo
	Header        any
	NameInArchive string
	LinkTarget    string
	Open          func() (fs.File, error)
}
