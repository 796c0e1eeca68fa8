package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestTerminal holds that no control character reaches a terminal, neither from the command line nor from what the
// code under analysis has in its configuration, its folders, its model files and in what the go command says of it.
func TestTerminal(t *testing.T) {
	const esc = "\x1b[31m\u202e\x9b"
	top := t.TempDir()
	files := map[string]string{
		"go.mod":               "module example.com/terminal\n\ngo 1.26.0\n",
		"main.go":              "package main\n\nfunc main() {}\n",
		"broken/go.mod":        "module example.com/broken\n\ngo 1.26.0\n" + esc + " x\n",
		"cgo/cgo.go":           "package cgo\n\n// #cgo LDFLAGS: " + esc + "\nimport \"C\"\n",
		"tag/tag.go":           "//go:build " + esc + " && (\n\npackage tag\n",
		"imp/imp.go":           "package imp\n\nimport \"\\x1b[31m\"\n",
		"key/.secvet.yaml":     "\"k\\e[31m\": 1\n",
		"file/.secvet.yaml":    "models: \"\\e[31m\"\n",
		"pattern/.secvet.yaml": "exclude: \"\\e[31m[\"\n",
		"bad.model":            "package x" + esc + " y\n",
		"bad.sarif":            `{"version":"` + "\u202e" + `"}`,
		"text.sarif":           `{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"x` + "\u202e" + `"}},"results":[{"ruleId":"a","message":{"text":"found \u001b[31m"}}]}]}`,
		"dir\x1b[31m/p.go":     "package p\n\n//secvet:ignore x\x1b[31m y\nvar X int\n",
	}
	for name, text := range files {
		name = filepath.Join(top, name)
		if err := os.MkdirAll(filepath.Dir(name), 0o700); err != nil {
			t.Skip(err) // no such names here
		}
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Skip(err)
		}
	}
	t.Chdir(top)
	t.Setenv("SECVET_CACHE", "off")
	for _, args := range [][]string{
		{"-" + esc}, {"-o", esc}, {"-o", "json=/" + esc + "/x"}, {"-color", esc}, {"-severity", esc}, {"-C", esc}, {"-config", esc, "."},
		{"-merge", esc, "."}, {"-baseline", esc, "."}, {"-models", esc, "."}, {"-models", "bad.model", "."}, {"-merge", "bad.sarif", "."},
		{"-enable", esc}, {"diff", esc, esc}, {"explain", esc}, {"help", esc}, {"models", esc}, {"completion", esc}, {"rules", esc},
		{"-exclude", esc + "[", "."}, {"-tags", esc, "."}, {"-new-from", esc, "."}, {"-cache", esc, "-vulndb", esc},
		{"-C", "key"}, {"-C", "file"}, {"-C", "pattern"}, {"config", "-C", "pattern"}, {"-C", "broken"},
		{"./cgo"}, {"./tag"}, {"./imp"}, {"./" + esc}, {esc + ".com/x"}, {"./dir\x1b[31m"}, {"surface", "./imp"}, {"suppressions", "./imp"},
		{"fix", "-diff", "./imp"}, {"baseline", "./imp"}, {"-short", "-merge", "text.sarif", "."}, {"-json", "-merge", "text.sarif", "."},
		{"suppressions", "dir\x1b[31m/p.go"}, {"suppressions", "-json", "dir\x1b[31m/p.go"}, {"vet", "./tag"}, {"vet", "./cgo"},
		{"baseline", "-merge", "text.sarif", "."},
	} {
		var out, messages bytes.Buffer
		status := printed(args, &out, &messages)
		text := out.String() + messages.String()
		if text == "" && status != 0 {
			t.Errorf("%q: status %d and no text", args, status)
		}
		if strings.ContainsAny(text, "\x1b\u202e\x07") || !strings.HasPrefix(strings.ToValidUTF8(text, "\ufffd"), text) {
			t.Errorf("%q: %q", args, text)
		}
	}
}

// TestColors holds that the colours that reports have survive.
func TestColors(t *testing.T) {
	t.Chdir(t.TempDir())
	const log = `{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"x"}},"results":[{"ruleId":"a","message":{"text":"found"}}]}]}`
	for name, text := range map[string]string{"go.mod": "module example.com/colors\n", "main.go": "package main\n\nfunc main() {}\n", "log.sarif": log} {
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv("SECVET_CACHE", "off")
	var out, messages bytes.Buffer
	if status := printed([]string{"-color", "always", "-merge", "log.sarif", "."}, &out, &messages); status != 1 || !strings.Contains(out.String(), "\x1b[1m") {
		t.Errorf("status %d, %q, %q", status, out.String(), messages.String())
	}
}
