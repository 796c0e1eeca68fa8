package secrets

import (
	"encoding/json"
	"os"
)

// A login has secrets by the names that its tags give them.
type login struct {
	User   string `json:"user"`
	Access string `json:"access_token"`
}

type notes struct {
	User string `json:"user"`
	Page string `json:"next_page"`
}

type keeper struct{ mode os.FileMode }

func newKeeper() *keeper { return &keeper{mode: 0o644} }

func (k *keeper) save(l login) error {
	b, err := json.MarshalIndent(l, "", "\t")
	if err != nil {
		return err
	}
	return os.WriteFile("login.txt", append(b, '\n'), k.mode) // want `field Access of login reaches os.WriteFile, which makes a file that every user of the machine can read`
}

func (k *keeper) note(n notes) error {
	b, err := json.MarshalIndent(n, "", "\t")
	if err != nil {
		return err
	}
	return os.WriteFile("notes.txt", append(b, '\n'), k.mode)
}

type logins interface {
	save(l login) error
	note(n notes) error
}

func tagged(l logins) error {
	if err := l.note(notes{}); err != nil {
		return err
	}
	return l.save(login{})
}

var _ = tagged(newKeeper())
