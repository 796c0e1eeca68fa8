package main

import (
	"cmp"
	"fmt"
	"path/filepath"
	"slices"
	"time"

	"golang.org/x/tools/go/packages"

	"github.com/secvet/secvet/internal/engine"
)

const (
	slowest = 20   // how many packages are shown
	worth   = 1000 // lines: where there are few, the time for one says little
)

// A cost is what the engine takes for a package.
type cost struct {
	path  string
	lines int
	took  time.Duration
}

// perLine returns the microseconds for a line.
func (c cost) perLine() float64 { return float64(c.took.Microseconds()) / float64(max(c.lines, 1)) }

// packages prints the packages that the engine takes longest for, each solved alone: of the standard library,
// which secvet itself describes by models, of cmd and of the applications.
func (b *bench) packages(apps []string) error {
	var costs []cost
	for _, target := range append([]string{"std", "cmd"}, apps...) {
		cfg := &packages.Config{Mode: packages.LoadSyntax, Dir: b.repo}
		pattern := target
		if target != "std" && target != "cmd" {
			cfg.Dir, pattern = target, "./..."
		}
		pkgs, err := packages.Load(cfg, pattern)
		if err != nil {
			return err
		}
		for _, p := range pkgs {
			if len(p.Errors) > 0 {
				continue
			}
			lines := 0
			for _, f := range p.Syntax {
				lines += p.Fset.File(f.FileStart).LineCount()
			}
			start := time.Now()
			engine.Summarize(p.Fset, p.Syntax, p.Types, p.TypesInfo, nil, nil)
			costs = append(costs, cost{p.PkgPath, lines, time.Since(start)})
		}
	}
	costs = slices.DeleteFunc(costs, func(c cost) bool { return c.lines < worth })
	slices.SortFunc(costs, func(a, b cost) int { return cmp.Or(cmp.Compare(b.perLine(), a.perLine()), cmp.Compare(a.path, b.path)) })
	if len(costs) == 0 {
		return nil
	}
	median := costs[len(costs)/2].perLine()
	for _, c := range costs[:min(slowest, len(costs))] {
		fmt.Printf("| engine alone, %d lines | %s | %s | | %.1f µs a line, %.0f times the median |\n",
			c.lines, filepath.ToSlash(c.path), c.took.Round(time.Millisecond), c.perLine(), c.perLine()/median)
	}
	return nil
}
