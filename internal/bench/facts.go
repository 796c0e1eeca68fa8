package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"golang.org/x/tools/go/gcexportdata"
)

// facts measures, over an application and all that it imports outside the standard library, the bytes of the
// facts that go vet keeps for secvet, against the bytes of the packages' exported types.
func (b *bench) facts(app string) error {
	units, err := b.units(app, "secvet-salted", "./cmd/secvet")
	if err != nil {
		return err
	}
	empty, err := b.units(app, "noop-salted", "./internal/bench/noop") // there is more in the files than facts
	if err != nil {
		return err
	}
	var facts, exported int64
	for path, u := range units {
		facts += u.facts - empty[path].facts
		exported += u.exported
	}
	fmt.Printf("| bytes of facts, %d packages | %s | %d kB | %d kB of types | %.3f |\n",
		len(units), filepath.Base(app), facts>>10, exported>>10, float64(facts)/float64(max(exported, 1)))
	return nil
}

// A unit is a package that go vet has given to secvet, with the bytes of its facts and of its exported types.
type unit struct{ facts, exported int64 }

// units runs go vet with a tool on an application and returns what it has looked at outside the standard library.
func (b *bench) units(app, tool, pkg string) (map[string]unit, error) {
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
	units := make(map[string]unit)
	types := make(map[string]int64)
	for _, name := range configs {
		if err := addUnit(name, units, types); err != nil {
			return nil, err
		}
	}
	for path, u := range units {
		if u.exported = types[path]; u.exported == 0 {
			delete(units, path) // nobody imports it
			continue
		}
		units[path] = u
	}
	return units, nil
}

// addUnit reads the file by which go vet tells a tool to look at a package.
func addUnit(name string, units map[string]unit, types map[string]int64) error {
	data, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	var cfg struct {
		ImportPath, VetxOutput string
		PackageFile            map[string]string
		Standard               map[string]bool
	}
	if err := json.Unmarshal(data, &cfg); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	if info, err := os.Stat(cfg.VetxOutput); err == nil {
		units[cfg.ImportPath] = unit{facts: info.Size()}
	}
	for path, file := range cfg.PackageFile {
		if types[path] == 0 && !cfg.Standard[path] {
			if types[path], err = exportSize(file); err != nil {
				return fmt.Errorf("%s: %w", path, err)
			}
		}
	}
	return nil
}

// exportSize returns the bytes of the types in a compiled package.
func exportSize(file string) (int64, error) {
	f, err := os.Open(file)
	if err != nil {
		return 0, err
	}
	defer f.Close()
	r, err := gcexportdata.NewReader(f)
	if err != nil {
		return 0, err
	}
	return io.Copy(io.Discard, r)
}
