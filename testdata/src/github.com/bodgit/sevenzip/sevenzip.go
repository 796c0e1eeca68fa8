// Package sevenzip has the part of github.com/bodgit/sevenzip's API that the models name.
package sevenzip

import "io/fs"

type FileHeader struct{ Name string }

func (h *FileHeader) FileInfo() fs.FileInfo { return nil }

type File struct{ FileHeader }

type Reader struct{ File []*File }
