// Package store has what the handlers of the other packages are given.
package store

import (
	"os"
	"path/filepath"
)

type Disk struct{ Dir string }

func (d Disk) Load(name string) []byte {
	b, _ := os.ReadFile(filepath.Join(d.Dir, name))
	return b
}

func (d Disk) Remove(name string) { os.Remove(filepath.Join(d.Dir, name)) }

func (d Disk) Count(name string) { println(len(name)) }

type Memory map[string][]byte

func (m Memory) Load(name string) []byte { return m[name] }
