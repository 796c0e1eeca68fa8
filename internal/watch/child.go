// Package watch is the last net under the analysis: a process that watches another one, which does the work, and finds
// out where that died.
//
// What panics is recovered where it happens, and recursions end. But Go ends the process for some defects: a stack that
// overflows, maps that two goroutines write to; and the system ends a process that takes all memory. Then the findings of
// all packages would be lost with those of the one that brought it about. So the command starts itself as a child and
// only waits for it, which costs a start of the program, some milliseconds. If the child dies, it is started again and
// analyzes one package after the other; it notes in a file where it is, so that its next death says of which package it
// was. That one is left out in the next run, and is a problem of the result. So is one that takes more memory or time than
// there is for it, of which the child tells before it ends: see package budget.
//
// It is a process around the whole command, and not one for each package, since packages share what was loaded, which is
// most of the work; nor is the child started only when something has gone wrong, since then nothing is left to start it.
// Nothing is written to standard output before all has been analyzed, so that a child which dies leaves nothing behind.
//
// go vet starts a process for each package by itself: see the driver's Vet. Under golangci-lint secvet is a part of
// another process and has no such net.
package watch

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"time"
)

// variable tells a child that it is one: it is the folder that it shares with its parent.
const variable = "SECVET_WATCHED"

// The files of that folder.
const (
	skipFile    = "skip"    // packages to leave out, with the reason behind a tab
	carefulFile = "careful" // there if the child is to analyze one package after the other
	placeFile   = "place"   // "+package" where a careful child begins with one, "-" where it has done
	overFile    = "over"    // a package that takes too much, and the reason behind a tab
)

// A Child is this process, if another one watches it. A nil Child is nobody's.
type Child struct {
	dir  string
	skip map[string]string // by import path, why it is left out
	mu   sync.Mutex
	at   *os.File // where to note what is analyzed; nil if the child is not careful
}

// Current returns the process as a child, nil if nobody watches it. Programs that it starts are not children.
var Current = sync.OnceValue(func() *Child {
	dir := os.Getenv(variable)
	if dir == "" {
		return nil
	}
	os.Unsetenv(variable)
	go dieWithParent(dir)
	return open(dir)
})

// open returns the child that shares a folder with its parent.
func open(dir string) *Child {
	c := &Child{dir: dir, skip: make(map[string]string)}
	if f, err := os.Open(filepath.Join(dir, skipFile)); err == nil {
		defer f.Close()
		for lines := bufio.NewScanner(f); lines.Scan(); {
			path, reason, _ := strings.Cut(lines.Text(), "\t")
			c.skip[path] = reason
		}
	}
	if _, err := os.Stat(filepath.Join(dir, carefulFile)); err == nil {
		c.at, _ = os.Create(filepath.Join(dir, placeFile))
	}
	return c
}

// dieWithParent ends the process when its parent has gone, which some killed without asking it.
func dieWithParent(dir string) {
	parent := os.Getppid()
	for os.Getppid() == parent {
		time.Sleep(time.Second)
	}
	os.RemoveAll(dir) // as it would have
	os.Exit(failed)
}

// Careful reports whether to analyze one package after the other, and to tell by Begin and End which.
func (c *Child) Careful() bool { return c != nil && c.at != nil }

// Skips returns why a package is to be left out, and whether it is.
func (c *Child) Skips(path string) (reason string, ok bool) {
	if c == nil {
		return "", false
	}
	reason, ok = c.skip[path]
	return reason, ok
}

// Skipping reports whether any package is left out.
func (c *Child) Skipping() bool { return c != nil && len(c.skip) > 0 }

// Begin notes that the work on a package begins. It may be a part of the work on another one.
func (c *Child) Begin(path string) { c.note("+" + path) }

// End notes that the work on the package that was begun last is done.
func (c *Child) End() { c.note("-") }

func (c *Child) note(line string) {
	if c.Careful() {
		c.mu.Lock()
		defer c.mu.Unlock()
		fmt.Fprintln(c.at, line)
	}
}

// Over ends the process, since a package takes more than there is for it. The path is "" if it is not known which.
func (c *Child) Over(path, reason string) {
	if c == nil {
		fmt.Fprintf(os.Stderr, "secvet: %s: %s\n", path, reason)
		os.Exit(2)
	}
	_ = os.WriteFile(filepath.Join(c.dir, overFile), []byte(path+"\t"+reason), 0o600)
	os.Exit(overspent)
}

// How a child exits with status 2, which Go itself uses for a process that dies, how it does when a package takes too much,
// and how it does when a signal has asked for it: with that number and the signal's, as shells say it.
const (
	failed      = 102
	overspent   = 103
	interrupted = 128
)

// Interrupted returns the status of a process that a signal has asked to end.
func Interrupted(s os.Signal) int {
	if s, ok := s.(syscall.Signal); ok {
		return interrupted + int(s)
	}
	return interrupted + int(syscall.SIGINT)
}

// Status returns what the process has to exit with, so that its parent, if there is one, exits with the given status.
func (c *Child) Status(status int) int {
	if c != nil && status == 2 {
		return failed
	}
	return status
}
