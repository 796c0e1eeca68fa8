// Package commands has a program that runs one of several commands.
package main

import (
	"os"
	"path/filepath"
)

var (
	configPath string
	statePath  string
)

var commands = []struct {
	name string
	run  func()
}{
	{"serve", serve},
	{"gentestdata", generate},
}

func main() {
	setUp()
	for _, c := range commands {
		if c.name == os.Args[1] {
			c.run()
		}
	}
}

// Before any command.
func setUp() { statePath = filepath.FromSlash("/tmp/app/state") }

func generate() { configPath = filepath.FromSlash("/tmp/app-test/app.conf") }

func serve() {
	lowConfig()
	state()
}

func lowConfig() {
	os.MkdirAll(filepath.Join(filepath.Dir(configPath), "keys"), 0o700)
}

func state() {
	os.WriteFile(statePath, nil, 0o600) // want `path in the shared temporary directory reaches os.WriteFile`
}
