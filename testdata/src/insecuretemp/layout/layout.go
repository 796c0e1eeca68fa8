// Package layout is the middle of a chain: it says where things are.
package layout

import "path/filepath"

// Layout is a directory.
type Layout struct{ Root string }

// File is the path of a file in it.
func (l Layout) File(name string) string { return filepath.Join(l.Root, name+".dat") }

// Pid is the path of a file in any directory.
func Pid(dir string) string { return filepath.Join(dir, "app.pid") }
