// Package runner starts programs.
package runner

import (
	"context"
	"fmt"
	"os/exec"
)

type config struct {
	args    []string
	dir     string
	prepare string
}

type Option func(*config)

// WithArgs gives the arguments of the program.
func WithArgs(args ...string) Option {
	return func(c *config) { c.args = append(c.args, args...) }
}

// InDir sets the working directory.
func InDir(dir string) Option {
	return func(c *config) { c.dir = dir }
}

// Prepare is shell text that runs before the program.
func Prepare(script string) Option {
	return func(c *config) { c.prepare = script }
}

type Runner struct {
	name string
	cfg  config
}

func New(name string, opts ...Option) *Runner {
	r := &Runner{name: name}
	for _, o := range opts {
		o(&r.cfg)
	}
	return r
}

func (r *Runner) Run(ctx context.Context) error {
	if r.cfg.prepare != "" {
		pre := exec.CommandContext(ctx, "sh", "-e", "-c", r.cfg.prepare)
		pre.Dir = r.cfg.dir
		if err := pre.Run(); err != nil {
			return fmt.Errorf("prepare: %w", err)
		}
	}
	cmd := exec.CommandContext(ctx, r.name, r.cfg.args...)
	cmd.Dir = r.cfg.dir
	return cmd.Run()
}
