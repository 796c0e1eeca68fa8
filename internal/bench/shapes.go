package main

import (
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/secvet/secvet/internal/shapes"
)

// shapes measures how the cost grows with the size of packages of many shapes. Each is analyzed at a quarter, half and all
// of its size, by one process. What an instance of size 1 costs is taken off, and the exponent is that of the growth from
// half to all: 1 is linear, 2 is quadratic.
func (b *bench) shapes() error {
	fmt.Print("\n| shape | size | CPU at 1/4, 1/2 and 1 | peak | exponent |\n|---|--:|--:|--:|--:|\n")
	for _, s := range shapes.All {
		if !strings.Contains(s.Name, b.shapeName) {
			continue
		}
		least, _, err := b.shape(s, 1)
		if err != nil {
			return err
		}
		var times []string
		var last, half float64
		var peak int64
		for _, n := range []int{s.Size / 4, s.Size / 2, s.Size} {
			took, memory, err := b.shape(s, max(n, 1))
			if err != nil {
				times = append(times, err.Error())
				break
			}
			half, last, peak = last, max(took-least, time.Millisecond).Seconds(), memory
			times = append(times, fmt.Sprintf("%.2f", last))
		}
		fmt.Printf("| %s | %d | %s s | %d MB | %.1f |\n", s.Name, s.Size, strings.Join(times, ", "), peak>>20, math.Log2(last/half))
	}
	return nil
}

// shape measures one instance: CPU time and peak memory.
func (b *bench) shape(s shapes.Shape, n int) (time.Duration, int64, error) {
	dir := b.path("shape")
	if err := os.RemoveAll(dir); err != nil {
		return 0, 0, err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return 0, 0, err
	}
	for name, text := range map[string]string{"go.mod": "module shape\n\ngo 1.26\n", "main.go": s.Text(n)} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			return 0, 0, err
		}
	}
	r := &run{dir: dir, args: []string{b.path("secvet"), "-cache", b.path("cache"), "-short", "./..."}, limit: time.Minute}
	took, err := r.cpu()
	return took, r.peak, err
}
