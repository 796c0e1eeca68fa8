// Package vault keeps files with the mode that its users choose.
package vault

import "os"

type Vault struct {
	dir  string
	perm os.FileMode
}

type Option func(*Vault)

func WithPerm(perm os.FileMode) Option { return func(v *Vault) { v.perm = perm } }

func New(dir string, opts ...Option) *Vault {
	v := &Vault{dir: dir, perm: 0o600}
	for _, o := range opts {
		o(v)
	}
	return v
}

func (v *Vault) Save(name string, data []byte) error {
	return os.WriteFile(v.dir+"/"+name, data, v.perm)
}
