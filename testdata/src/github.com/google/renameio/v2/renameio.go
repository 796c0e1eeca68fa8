// Package renameio has the part of github.com/google/renameio/v2's API that the models name.
package renameio

import "os"

type Option interface{ apply() }

func WriteFile(filename string, data []byte, perm os.FileMode, opts ...Option) error { return nil }
