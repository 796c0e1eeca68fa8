package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// gosecVersion is the release that secvet is measured against.
const gosecVersion = "v2.29.0"

// setup builds the programs to measure and copies golang.org/x/tools out of the
// module cache.
func (b *bench) setup() error {
	cache, err := os.UserCacheDir()
	if err != nil {
		return err
	}
	b.work = filepath.Join(cache, "secvet-bench")
	if err := os.MkdirAll(b.work, 0o700); err != nil {
		return err
	}
	if b.repo, err = output("go", "list", "-m", "-f={{.Dir}}", "github.com/secvet/secvet"); err != nil {
		return err
	}
	for name, pkg := range map[string]string{
		"secvet": "./cmd/secvet", "floor": "./internal/bench/floor", "noop": "./internal/bench/noop",
	} {
		if err := b.build(name, pkg, ""); err != nil {
			return err
		}
	}
	return b.copyTools()
}

// build builds a command. The stamp changes the binary's bytes and nothing else.
func (b *bench) build(name, pkg, stamp string) error {
	cmd := exec.Command("go", "build", "-o", b.path(name), "-ldflags=-buildid="+stamp, pkg)
	cmd.Dir = b.repo
	cmd.Stderr = os.Stderr
	return cmd.Run()
}

// installGosec builds gosec's command with the dependencies it asks for.
func (b *bench) installGosec() error {
	if _, err := os.Stat(b.path("gosec")); err == nil {
		return nil
	}
	cmd := exec.Command("go", "install", "github.com/securego/gosec/v2/cmd/gosec@"+gosecVersion)
	cmd.Env = append(os.Environ(), "GOBIN="+b.work)
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("%v\n%s", err, tail(string(out)))
	}
	return nil
}

// copyTools makes a copy of golang.org/x/tools that the go command treats like
// any program's folder. It is kept: what go builds for it depends on its path.
func (b *bench) copyTools() error {
	dir, err := output("go", "list", "-m", "-f={{.Dir}}", "golang.org/x/tools")
	if err != nil {
		return err
	}
	b.tools = b.path(filepath.Base(dir))
	if _, err := os.Stat(b.tools); err == nil {
		return nil
	}
	partial := b.tools + ".partial"
	if err := os.RemoveAll(partial); err != nil {
		return err
	}
	if err := os.CopyFS(partial, os.DirFS(dir)); err != nil {
		return err
	}
	return os.Rename(partial, b.tools)
}

func (b *bench) path(name string) string { return filepath.Join(b.work, name) }

// output runs a command and returns what it prints.
func output(name string, args ...string) (string, error) {
	out, err := exec.Command(name, args...).Output()
	if err != nil {
		return "", fmt.Errorf("%s %s: %w", name, strings.Join(args, " "), err)
	}
	return strings.TrimSpace(string(out)), nil
}
