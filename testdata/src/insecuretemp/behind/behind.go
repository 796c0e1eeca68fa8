// Package behind has folders called tmp that lie below others.
package behind

import (
	"os"
	"path/filepath"
	"strings"
)

type archive struct{ dir string }

func (a archive) create(name string) error {
	name = strings.TrimSuffix(name, "/")
	return os.Mkdir(filepath.Join(a.dir, filepath.FromSlash(name)), 0o770)
}

// A maildir has three folders.
func export(a archive, mailbox string) error {
	if err := a.create(mailbox + "/tmp/"); err != nil {
		return err
	}
	return a.create(mailbox + "/tmp/new")
}

func direct(dir string, data []byte) error {
	if err := os.WriteFile(dir+"/tmp/state", data, 0o600); err != nil {
		return err
	}
	return os.WriteFile(dir[:1]+"tmp/x"+"/tmp/state", data, 0o600)
}

func empty(data []byte) error {
	prefix := ""
	return os.WriteFile(prefix+"/tmp/state", data, 0o600) // want `path in the shared temporary directory reaches os.WriteFile`
}

func shared(name string, data []byte) error {
	return os.WriteFile("/tmp/"+name, data, 0o600) // want `path in the shared temporary directory reaches os.WriteFile`
}

func rooted(data []byte) error {
	return os.WriteFile(filepath.Join("/tmp", "state"), data, 0o600) // want `path in the shared temporary directory reaches os.WriteFile`
}
