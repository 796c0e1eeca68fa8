// Package jobs does work that others ask for, in goroutines of its own.
package jobs

import (
	"context"
	"net/http"
)

// A Job says what is to be fetched.
type Job struct {
	ID     int
	Source string
}

// A Pool has the jobs that are waiting.
type Pool struct {
	queue chan Job
	names chan Job
	runs  map[string]func(context.Context, Job) error
}

// New returns a pool.
func New() *Pool {
	p := &Pool{queue: make(chan Job, 8), names: make(chan Job, 8)}
	p.runs = map[string]func(context.Context, Job) error{"fetch": p.fetch}
	return p
}

// Submit adds a job.
func (p *Pool) Submit(j Job) {
	j.ID++
	p.queue <- j
}

// Count adds a job that is only counted.
func (p *Pool) Count(j Job) { p.names <- j }

// Start works until the context ends.
func (p *Pool) Start(ctx context.Context) {
	for {
		select {
		case <-ctx.Done():
			return
		case j := <-p.queue:
			_ = p.runs["fetch"](ctx, j)
		case j := <-p.names:
			println(len(j.Source))
		}
	}
}

func (p *Pool) fetch(ctx context.Context, j Job) error {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, j.Source, nil)
	if err != nil {
		return err
	}
	_, err = http.DefaultClient.Do(req)
	return err
}
