// Package renameio has the part of github.com/google/renameio's API that the models name.
package renameio

import "os"

func WriteFile(filename string, data []byte, perm os.FileMode) error { return nil }
