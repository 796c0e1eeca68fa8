package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os/exec"
	"slices"
	"strings"
	"time"

	"github.com/secvet/secvet/internal/rusage"
)

// A run is a command to measure, with what must happen before each run and is
// not part of the measurement.
type run struct {
	dir     string
	args    []string
	prepare func() error
	ok      []int         // exit statuses that mean it worked; none means 0 and 1
	limit   time.Duration // after which it is stopped, which is an error; 0 for never
	peak    int64         // the most memory that it had, in bytes, without its children
}

// cpu runs the command and returns the user and system time of it and of its
// children. Unlike the clock on the wall it hardly moves with the load of the
// machine.
func (r *run) cpu() (time.Duration, error) {
	if r.prepare != nil {
		if err := r.prepare(); err != nil {
			return 0, err
		}
	}
	ctx, cancel := context.WithCancel(context.Background())
	if r.limit != 0 {
		ctx, cancel = context.WithTimeout(ctx, r.limit)
	}
	defer cancel()
	cmd := exec.CommandContext(ctx, r.args[0], r.args[1:]...)
	cmd.Dir = r.dir
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	err := cmd.Run()
	if ctx.Err() != nil {
		return 0, fmt.Errorf("not ended after %v", r.limit)
	}
	if _, isExit := errors.AsType[*exec.ExitError](err); err != nil && !isExit {
		return 0, err
	}
	ok := r.ok
	if ok == nil {
		ok = []int{0, 1}
	}
	state := cmd.ProcessState
	r.peak = rusage.Memory(state)
	if !slices.Contains(ok, state.ExitCode()) {
		return 0, fmt.Errorf("%s in %s: %v\n%s", strings.Join(r.args, " "), r.dir, state, tail(stderr.String()))
	}
	return state.UserTime() + state.SystemTime(), nil
}

// A comparison is the outcome of measuring two commands in turn.
type comparison struct {
	a, b  time.Duration // medians
	ratio float64       // median of the rounds' ratios
}

// compare measures a and b in turn, n times: what slows the machine down for a
// while then slows both down.
func compare(n int, a, b *run) (c comparison, err error) {
	var as, bs []time.Duration
	var ratios []float64
	for range n {
		ta, err := a.cpu()
		if err != nil {
			return c, err
		}
		tb, err := b.cpu()
		if err != nil {
			return c, err
		}
		as, bs = append(as, ta), append(bs, tb)
		ratios = append(ratios, float64(ta)/float64(max(tb, 1)))
	}
	return comparison{median(as), median(bs), median(ratios)}, nil
}

// median returns the middle of the values, the lower one of two.
func median[T int | float64 | time.Duration](values []T) T {
	sorted := slices.Sorted(slices.Values(values))
	return sorted[(len(sorted)-1)/2]
}

// tail returns the last lines of a command's complaint.
func tail(s string) string {
	lines := strings.Split(strings.TrimSpace(s), "\n")
	return strings.Join(lines[max(0, len(lines)-5):], "\n")
}
