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

// slowest is how many packages are shown.
const slowest = 10

// packages prints the packages that the engine takes longest for, each solved alone: of the standard library,
// which secvet itself describes by models, and of the applications.
func (b *bench) packages(apps []string) error {
	type cost struct {
		path  string
		lines int
		took  time.Duration
	}
	var costs []cost
	for _, target := range append([]string{"std"}, apps...) {
		cfg := &packages.Config{Mode: packages.LoadSyntax, Dir: b.repo}
		pattern := target
		if target != "std" {
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
	slices.SortFunc(costs, func(a, b cost) int { return cmp.Or(cmp.Compare(b.took, a.took), cmp.Compare(a.path, b.path)) })
	for _, c := range costs[:min(slowest, len(costs))] {
		fmt.Printf("| engine alone, %d lines | %s | %s | | %.1f µs a line |\n",
			c.lines, filepath.ToSlash(c.path), c.took.Round(time.Millisecond), float64(c.took.Microseconds())/float64(max(c.lines, 1)))
	}
	return nil
}
