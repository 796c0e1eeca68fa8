package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"sync"
	"syscall"
	"time"

	"github.com/secvet/secvet/internal/budget"
	"github.com/secvet/secvet/internal/clean"
	"github.com/secvet/secvet/internal/watch"
)

// ending is how the process ends when a signal asks for it.
var ending end

// An end waits for a signal. It tells what the process was at, since who sends one often wonders what takes so long, and
// ends go commands that it has started.
type end struct {
	once   sync.Once
	ctx    context.Context
	cancel context.CancelFunc

	mu     sync.Mutex
	meter  *budget.Meter
	status int // after a signal, what to exit with
}

// patience is how long a go command may take to end; it is killed after a second.
const patience = 3 * time.Second

// on has the meter say what the process is at. The context is done when a signal has come.
func (e *end) on(meter *budget.Meter) context.Context {
	e.once.Do(func() {
		e.ctx, e.cancel = context.WithCancel(context.Background())
		signals := make(chan os.Signal, 1)
		signal.Notify(signals, os.Interrupt, syscall.SIGTERM)
		go func() { e.now(<-signals, os.Stderr) }()
	})
	e.mu.Lock()
	defer e.mu.Unlock()
	e.meter = meter
	return e.ctx
}

// now ends the process: at once while it analyzes, and else when the go commands have ended that it waits for, which is when
// the function main gets the error of one of them.
func (e *end) now(s os.Signal, stderr io.Writer) {
	e.mu.Lock()
	e.status = watch.Interrupted(s)
	at := e.meter.At()
	e.mu.Unlock()
	w := clean.NewWriter(stderr)
	if len(at) == 0 {
		fmt.Fprintln(w, "secvet: interrupted while no package was analyzed")
	} else {
		fmt.Fprintln(w, "secvet: interrupted while it analyzed", strings.Join(at, ", "))
	}
	w.Flush()
	e.cancel()
	if len(at) == 0 {
		time.Sleep(patience)
	}
	os.Exit(e.status)
}

// interrupted returns what to exit with if a signal has come.
func (e *end) interrupted() (status int, ok bool) {
	e.mu.Lock()
	defer e.mu.Unlock()
	return e.status, e.status != 0
}
