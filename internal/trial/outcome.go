package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"time"

	"github.com/secvet/secvet/internal/rusage"
)

// An outcome is what one run has brought about.
type outcome struct {
	cpu                              time.Duration
	memory                           int64
	packages, findings, cuts, broken int
	failures                         []string
	same                             string // whether runs agree
	text                             []byte // the whole report
}

// once runs secvet on packages, as a command or through go vet.
func (t *trial) once(dir string, procs int, vet bool, patterns ...string) (o outcome) {
	args := []string{"-json", "-cache=off", "-config=off", "-confidence=low", "-threat=remote,local,api", "-generated"}
	if vet {
		args = append([]string{"vet"}, args...)
	}
	ctx, cancel := context.WithTimeout(context.Background(), t.limit)
	defer cancel()
	cmd := exec.CommandContext(ctx, t.tool, append(args, patterns...)...)
	cmd.Dir = dir
	cmd.Env = append(environ(), fmt.Sprintf("GOMAXPROCS=%d", procs), "GORACE=halt_on_error=1 exitcode=66")
	cmd.Cancel, cmd.WaitDelay = func() error { return cmd.Process.Signal(os.Interrupt) }, 10*time.Second
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	err := cmd.Run()
	if _, isExit := errors.AsType[*exec.ExitError](err); err != nil && !isExit {
		o.failures = append(o.failures, err.Error())
		return o
	}
	o.cpu, o.memory = cmd.ProcessState.UserTime()+cmd.ProcessState.SystemTime(), rusage.Memory(cmd.ProcessState)
	if ctx.Err() != nil {
		o.failures = append(o.failures, fmt.Sprintf("not ended after %v", t.limit))
	}
	o.read(stdout.Bytes(), stderr.String())
	return o
}

// environ is the environment of the go command: it asks nobody, and may write go.mod.
func environ() []string { return append(os.Environ(), "GOPROXY=off", "GOFLAGS=-mod=mod", "GOWORK=off") }

// read counts what is in a report, and what was printed beside it.
func (o *outcome) read(report []byte, messages string) {
	o.text = report
	var r struct {
		Packages int
		Findings []struct{ Message string }
		Errors   []struct{ Package, Message string }
		Omitted  []struct {
			Kind  string
			Count int
		} `json:"omissions"`
	}
	if err := json.Unmarshal(report, &r); err != nil {
		if !notLoaded(messages) {
			o.failures = append(o.failures, "no report: "+lastLine(messages))
		}
		o.broken++
		return
	}
	o.packages, o.findings = r.Packages, len(r.Findings)
	broken := make(map[string]bool)
	for _, e := range r.Errors {
		if isFailure(e.Message) {
			o.failures = append(o.failures, e.Message)
		} else {
			broken[e.Package] = true
		}
	}
	o.broken = len(broken)
	for _, omitted := range r.Omitted {
		if omitted.Kind == "cut" {
			o.cuts += omitted.Count
		}
	}
	for _, defect := range []string{"DATA RACE", "the analysis died", "secvet is broken"} {
		if strings.Contains(messages, defect) {
			o.failures = append(o.failures, defect)
		}
	}
}

// isFailure reports whether an error is one of secvet, and not of the code.
func isFailure(message string) bool {
	for _, words := range []string{"please report it", "is left out, since it takes more", "the type checker is broken"} {
		if strings.Contains(message, words) {
			return true
		}
	}
	return false
}

// notLoaded reports whether there was nothing to analyze, as in a module that has only tests or lacks others.
func notLoaded(messages string) bool {
	for _, words := range []string{"no Go files but tests", "no packages match", "loading packages: "} {
		if strings.Contains(messages, words) {
			return true
		}
	}
	return false
}

func lastLine(text string) string {
	text = strings.TrimSpace(text)
	return text[strings.LastIndexByte(text, '\n')+1:]
}
