package main

import (
	"encoding/json"
	"fmt"
	"os"
	"strconv"
	"time"
)

// vet measures go vet on golang.org/x/tools: cold, when no result of the tool is
// cached, and warm, when all are.
//
// go vet takes a cached result if the tool's binary has the same bytes: for a
// cold run the tool is linked anew with other bytes, while what go has compiled
// stays cached. The programs' start is measured apart.
func (b *bench) vet() error {
	secvet := &run{dir: b.tools, args: []string{"go", "vet", "-vettool=" + b.path("secvet-salted"), "./..."}}
	noop := &run{dir: b.tools, args: []string{"go", "vet", "-vettool=" + b.path("noop-salted"), "./..."}, ok: []int{0}}
	secvet.prepare = b.salted("secvet-salted", "./cmd/secvet")
	noop.prepare = b.salted("noop-salted", "./internal/bench/noop")
	if err := warmUp(noop); err != nil {
		return err
	}
	if err := b.row("go vet, cold", b.tools, secvet, noop); err != nil {
		return err
	}
	secvet.prepare, noop.prepare = nil, nil
	return b.row("go vet, nothing changed", b.tools, secvet, noop)
}

// salted returns a function that builds the command with new bytes.
func (b *bench) salted(name, pkg string) func() error {
	return func() error { return b.build(name, pkg, strconv.FormatInt(time.Now().UnixNano(), 36)) }
}

// starts is how many processes a start-up time is taken from.
const starts = 50

// start measures a process of the vettool that has next to nothing to do, as go
// vet starts one for each package.
func (b *bench) start() error {
	config, err := b.unit()
	if err != nil {
		return err
	}
	secvet := &run{dir: b.work, args: []string{b.path("secvet"), config}}
	noop := &run{dir: b.work, args: []string{b.path("noop"), config}}
	if err := warmUp(secvet, noop); err != nil {
		return err
	}
	c, err := compare(starts, secvet, noop)
	if err != nil {
		return err
	}
	fmt.Printf("| vettool process | one line | %s | %s | %s more |\n", millis(c.a), millis(c.b), millis(c.a-c.b))
	return nil
}

// unit writes a package of one line and the file by which go vet tells a tool to
// look at it, and returns that file's name.
func (b *bench) unit() (string, error) {
	source, config := b.path("unit.go"), b.path("unit.cfg")
	if err := os.WriteFile(source, []byte("package unit\n"), 0o600); err != nil {
		return "", err
	}
	data, err := json.Marshal(map[string]any{
		"ID": "bench.example/unit", "ImportPath": "bench.example/unit",
		"Compiler": "gc", "GoVersion": "go1.26",
		"Dir": b.work, "GoFiles": []string{source}, "VetxOutput": b.path("unit.vetx"),
	})
	if err != nil {
		return "", err
	}
	return config, os.WriteFile(config, data, 0o600)
}

func millis(d time.Duration) string {
	return fmt.Sprintf("%.1f ms", float64(d.Microseconds())/1000)
}
