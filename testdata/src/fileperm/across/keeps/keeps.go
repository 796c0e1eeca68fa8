// Package keeps chooses the mode of another package's files.
package keeps

import "fileperm/across/vault"

type account struct{ User, Password string }

func Wide(a *account) error {
	v := vault.New("/var/lib/app", vault.WithPerm(0o644))
	return v.Save(a.User, []byte(a.Password)) // want `field Password reaches os.WriteFile, which makes a file that every user of the machine can read`
}

func Narrow(a *account) error {
	v := vault.New("/var/lib/app", vault.WithPerm(0o600))
	return v.Save(a.User, []byte(a.Password))
}

func Usual(a *account) error { return vault.New("/var/lib/app").Save(a.User, []byte(a.Password)) }

type wide struct{ vault *vault.Vault }

func NewWide() *wide { return &wide{vault.New("/var/lib/app", vault.WithPerm(0o644))} }

func (w *wide) Keep(a *account) error { return w.vault.Save(a.User, []byte(a.Password)) } // want `field Password reaches os.WriteFile, which makes a file that every user of the machine can read`

type narrow struct{ vault *vault.Vault }

func NewNarrow() *narrow { return &narrow{vault.New("/var/lib/app", vault.WithPerm(0o600))} }

func (n *narrow) Keep(a *account) error { return n.vault.Save(a.User, []byte(a.Password)) }
