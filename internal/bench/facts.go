package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// facts measures, over an application and all that it imports outside the standard library, the bytes of the
// facts that go vet keeps for secvet, against the bytes of the packages' exported types: what it keeps for a tool
// without facts.
func (b *bench) facts(app string) error {
	types, err := b.kept(app, "noop-salted", "./internal/bench/noop")
	if err != nil {
		return err
	}
	all, err := b.kept(app, "secvet-salted", "./cmd/secvet")
	if err != nil {
		return err
	}
	var facts, exported int64
	for path, n := range all {
		facts += n - types[path]
		exported += types[path]
	}
	fmt.Printf("| bytes of facts, %d packages | %s | %d kB | %d kB of types | %.3f |\n",
		len(all), filepath.Base(app), facts>>10, exported>>10, float64(facts)/float64(max(exported, 1)))
	return nil
}

// kept runs go vet with a tool on an application and returns how many bytes it keeps of each package outside the
// standard library.
func (b *bench) kept(app, tool, pkg string) (map[string]int64, error) {
	if err := b.salted(tool, pkg)(); err != nil {
		return nil, err
	}
	cmd := exec.Command("go", "vet", "-work", "-vettool="+b.path(tool), "./...")
	cmd.Dir = app
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	_ = cmd.Run() // findings are a failure to go vet
	_, work, ok := strings.Cut(stderr.String(), "WORK=")
	if !ok {
		return nil, fmt.Errorf("go vet in %s does not tell its work folder:\n%s", app, tail(stderr.String()))
	}
	work, _, _ = strings.Cut(work, "\n")
	defer os.RemoveAll(work)
	configs, err := filepath.Glob(filepath.Join(work, "b*", "vet.cfg"))
	if err != nil {
		return nil, err
	}
	kept := make(map[string]int64)
	for _, name := range configs {
		if err := addKept(name, kept); err != nil {
			return nil, err
		}
	}
	return kept, nil
}

// addKept reads the file by which go vet tells a tool to look at a package.
func addKept(name string, kept map[string]int64) error {
	data, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	var cfg struct {
		ImportPath, ModulePath, VetxOutput string
	}
	if err := json.Unmarshal(data, &cfg); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	info, err := os.Stat(cfg.VetxOutput)
	if err != nil || cfg.ModulePath == "" {
		return nil // nothing is kept of it, or it is of the standard library
	}
	kept[cfg.ImportPath] = max(kept[cfg.ImportPath], info.Size())
	return nil
}
