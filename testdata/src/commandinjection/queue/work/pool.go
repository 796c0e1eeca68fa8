package work

import (
	"context"
	"os/exec"
)

// A Pool has its channels in fields. Its workers are started by New, with a value that who submits does not have.
type Pool struct {
	tasks chan Task
	idle  chan Task
}

func NewPool(workers int) *Pool {
	p := &Pool{tasks: make(chan Task, 8), idle: make(chan Task)}
	for range workers {
		go p.loop()
	}
	go func() {
		for t := range p.idle {
			exec.Command("sh", "-c", "echo idle").Run()
			exec.Command("touch", "/run/"+t.ID).Run()
		}
	}()
	return p
}

func (p *Pool) loop() {
	for t := range p.tasks {
		exec.Command("sh", "-c", "echo "+t.Cmd).Run()
	}
}

// Submit adds a task.
func (p *Pool) Submit(ctx context.Context, t Task) error {
	select {
	case p.tasks <- t:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// Idle adds a task of which nothing is run.
func (p *Pool) Idle(t Task) { p.idle <- t }
