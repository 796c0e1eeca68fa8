// Package zip has the part of github.com/klauspost/compress/zip's API that the models name.
package zip

import "io/fs"

type FileHeader struct{ Name string }

func (h *FileHeader) FileInfo() fs.FileInfo { return nil }

type File struct{ FileHeader }

type Reader struct{ File []*File }
