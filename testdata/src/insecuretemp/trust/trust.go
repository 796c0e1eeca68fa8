// Package trust runs and believes what is in the shared temporary directory.
package trust

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"plugin"
)

type state struct{ Next string }

func load() (s state, err error) {
	data, err := os.ReadFile("/tmp/agent-state.json") // want `reaches os.ReadFile with a name under which anybody can have put something`
	if err != nil {
		return s, err
	}
	return s, json.Unmarshal(data, &s)
}

func stream() (s state, err error) {
	f, err := os.Open(filepath.Join(os.TempDir(), "state.json")) // want `reaches os.Open with a name under which anybody`
	if err != nil {
		return s, err
	}
	defer f.Close()
	return s, json.NewDecoder(f).Decode(&s)
}

func own() (s state, err error) {
	data, err := os.ReadFile("/var/lib/agent/state.json")
	if err != nil {
		return s, err
	}
	return s, json.Unmarshal(data, &s)
}

// shown is read and shown, and nothing more.
func shown() {
	data, _ := os.ReadFile("/tmp/message")
	os.Stdout.Write(data)
}

func run() {
	exec.Command("/tmp/hook.sh", "start").Run()               // want `reaches exec.Command with a name under which anybody`
	plugin.Open(filepath.Join(os.TempDir(), "app", "mod.so")) // want `reaches plugin.Open`
	exec.Command("/usr/lib/app/hook.sh", "start").Run()
	exec.Command("ls", "/tmp/app").Run()
}

// installs writes the program first: that is told.
func installs(data []byte) {
	name := filepath.Join(os.TempDir(), "tool")
	os.WriteFile(name, data, 0o755) // want `reaches os.WriteFile`
	exec.Command(name).Run()
}

func private(data []byte) {
	dir, err := os.MkdirTemp("", "tool")
	if err != nil {
		return
	}
	name := filepath.Join(dir, "tool")
	os.WriteFile(name, data, 0o755)
	exec.Command(name).Run()
}

func created(data []byte) {
	f, err := os.CreateTemp("", "tool")
	if err != nil {
		return
	}
	f.Write(data)
	f.Close()
	exec.Command(f.Name()).Run()
}
