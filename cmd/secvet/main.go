// Secvet finds security flaws in Go code, as go vet finds bugs: it follows data from where it comes in
// to where it does harm, through functions and packages.
//
// Usage:
//
//	secvet [flags] [packages]       analyze packages, as go vet names them
//	secvet vet [flags] [packages]   the same through go vet and its cache
//	secvet gate -base revision [flags] [packages]
//	                                what is new since a revision, which is analyzed too
//	secvet diff [flags] a.json b.json
//	secvet help [analyzer]
//	secvet version
//
// The exit status is 0 if nothing was found, 1 if something was, and 2 if the command line makes no
// sense or a package could not be analyzed.
//
// The program is also a tool for go vet:
//
//	go vet -vettool=$(which secvet) ./...
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"time"

	"github.com/secvet/secvet/internal/clean"
	"github.com/secvet/secvet/internal/driver"
	"github.com/secvet/secvet/internal/finding"
	"github.com/secvet/secvet/internal/redact"
	"github.com/secvet/secvet/internal/report"
	"github.com/secvet/secvet/internal/watch"
)

func main() {
	args := os.Args[1:]
	if calledByGo(args) {
		vettool() // and exit
	}
	if mayDie(args) {
		if status, done := watch.Run(args, os.Stderr); done {
			os.Exit(status)
		}
	}
	os.Exit(watch.Current().Status(printed(args, os.Stdout, os.Stderr)))
}

// printed runs the command and returns the status to exit with. Whatever is printed is cleaned here, since there is
// hardly a message without a name that somebody else has chosen; reports, which have colours, clean their text themselves
// and go to what is behind the cleaning writer.
func printed(args []string, stdout, stderr io.Writer) int {
	out, messages := clean.NewWriter(stdout), clean.NewWriter(stderr)
	defer out.Flush()
	defer messages.Flush()
	err := run(args, out, messages)
	if status, ok := ending.interrupted(); ok {
		return status // what else there is to say is that something did not end as it should
	}
	if err == nil {
		return 0
	}
	if text := err.Error(); text != "" {
		fmt.Fprintln(messages, "secvet:", redact.Text(text, redact.Failure, nil))
	}
	status := 2
	var coded interface{ ExitCode() int }
	if errors.As(err, &coded) {
		status = coded.ExitCode()
	}
	return status
}

// mayDie reports whether the command line asks to analyze, in this process, what may bring it to an end.
func mayDie(args []string) bool {
	if len(args) == 0 || asksForHelp(args) {
		return len(args) == 0
	}
	for _, c := range commands() {
		if c.name == args[0] {
			return c.analyzes && c.name != "vet" && !asksForHelp(args[1:])
		}
	}
	return true
}

// run does what the first argument says: one of the commands, or else to analyze.
func run(args []string, stdout, stderr io.Writer) error {
	if len(args) > 0 {
		if slices.Contains([]string{"-version", "--version"}, args[0]) {
			args[0] = "version"
		}
		for _, c := range commands() {
			if c.name == args[0] {
				if asksForHelp(args[1:]) {
					return c.help(stdout)
				}
				return c.run(args[1:], stdout, stderr)
			}
		}
		if err := misspelt(args[0]); err != nil {
			return err
		}
	}
	return analyze(args, (*config).run, stdout, stderr)
}

// run analyzes in this process.
func (c *config) run() (*finding.Result, error) { return driver.Run(c.options) }

// analyze understands the command line, analyzes by one door or the other, and reports.
func analyze(args []string, door func(*config) (*finding.Result, error), stdout, stderr io.Writer, own ...func(*config, *flag.FlagSet)) error {
	cfg, err := parse(args, own...)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return help(nil, stdout)
	case err != nil:
		return err
	}
	if why := driver.UnusedCache(cfg.options); why != "" {
		fmt.Fprintln(stderr, "secvet:", why)
	}
	progress := newProgress(stderr, time.Second)
	cfg.options.Progress = progress.show
	result, err := door(cfg)
	progress.clear()
	if err != nil {
		return err
	}
	if err := cfg.others.join(result, cfg.options, cfg.leastSure()); err != nil {
		return err
	}
	if err := cfg.filter(result); err != nil {
		return err
	}
	result.Findings = finding.Flows(result.Findings)
	cfg.tell(result)
	if err := cfg.output.write(stdout, result); err != nil {
		return err
	}
	cfg.output.conclude(stderr, result)
	if err := report.Problems(stderr, result.Problems); err != nil {
		return err
	}
	if cfg.verbose {
		if err := report.Cuts(stderr, result); err != nil {
			return err
		}
	}
	return driver.Status(result, cfg.failOn(), cfg.values.Bool("strict"))
}
