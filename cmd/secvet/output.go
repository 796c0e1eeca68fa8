package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/term"

	"github.com/secvet/secvet/internal/clean"
	"github.com/secvet/secvet/internal/disk"
	"github.com/secvet/secvet/internal/driver"
	"github.com/secvet/secvet/internal/finding"
	"github.com/secvet/secvet/internal/report"
)

// An output is where results go, and in which formats.
type output struct {
	targets []target
	json    bool
	short   bool
	color   color
}

// A target is a report in one format.
type target struct{ format, file string } // no file is the standard output

// declare adds the flags about output.
func (o *output) declare(flags *flag.FlagSet) {
	o.color = "auto"
	flags.Func("o", "write a report as `format[=file]`, to the standard output without a file; may repeat\nformats: "+
		strings.Join(report.Names(), ", "), o.add)
	flags.BoolVar(&o.json, "json", false, "print one JSON document; short for -o json")
	flags.BoolVar(&o.short, "short", false, "print one line a finding")
	flags.Var(&o.color, "color", "use colours: `when` is always, never, or auto for terminals without NO_COLOR")
}

func (o *output) add(text string) error {
	var t target
	var named bool
	if t.format, t.file, named = strings.Cut(text, "="); named && t.file == "" {
		return errors.New("want format=file")
	}
	o.targets = append(o.targets, t)
	_, err := report.New(t.format, report.Options{})
	return err
}

// check completes the targets once all flags are known.
func (o *output) check() error {
	if o.json {
		o.targets = append(o.targets, target{format: "json"})
	}
	printed := 0
	for _, t := range o.targets {
		if t.file == "" {
			printed++
		} else if dir := filepath.Dir(t.file); !isDir(dir) {
			return driver.Usagef("the %s report cannot be written: there is no folder %s", t.format, dir)
		}
	}
	switch {
	case printed > 1:
		return driver.Usagef("only one report can go to the standard output: give the others a file, as -o html=report.html")
	case len(o.targets) == 0:
		o.targets = []target{{format: "text"}}
	}
	return nil
}

// plain is for commands that print something else than findings: as text, or some as JSON. It reports which was
// asked for, and refuses reports.
func (o *output) plain(command string, hasJSON bool) (asJSON bool, err error) {
	for _, t := range o.targets {
		switch {
		case t.file == "" && t.format == "text":
		case t.file == "" && t.format == "json" && hasJSON:
			asJSON = true
		case hasJSON:
			return false, driver.Usagef("'secvet %s' writes no report: it prints text, or JSON with -json", command)
		default:
			return false, driver.Usagef("'secvet %s' writes no report: it prints text", command)
		}
	}
	return asJSON, nil
}

func isDir(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.IsDir()
}

// prints reports whether one of the reports goes to the standard output.
func (o *output) prints() bool {
	return slices.ContainsFunc(o.targets, func(t target) bool { return t.file == "" })
}

// write writes all reports.
func (o *output) write(stdout io.Writer, result *finding.Result) error {
	for _, t := range o.targets {
		opts := report.Options{Version: version(), Short: o.short}
		write := func(w io.Writer) error {
			opts.Color, opts.Width = o.color.wanted(w), terminalWidth(w)
			format, err := report.New(t.format, opts)
			if err != nil {
				return err
			}
			return format.Write(w, result)
		}
		var err error
		if t.file == "" {
			err = write(clean.Raw(stdout))
		} else {
			err = save(t.file, write)
		}
		if err != nil {
			return fmt.Errorf("the %s report cannot be written: %w", t.format, err)
		}
	}
	return nil
}

// conclude says the result in a line, where the standard output does not: to a person at a terminal, and to everybody
// if something was left out.
func (o *output) conclude(stderr io.Writer, result *finding.Result) {
	text := !o.short && slices.Contains(o.targets, target{format: "text"})
	switch clean := len(result.Findings)+len(result.Problems) == 0; {
	case len(result.Omissions) > 0 && text:
	case len(result.Omissions) > 0, isTerminal(stderr) && (clean || !o.prints()):
		fmt.Fprintln(stderr, "secvet:", report.Headline(result))
	}
}

// A color is the value of the flag -color.
type color string

// Set checks the flag's value.
func (c *color) Set(text string) error {
	switch text {
	case "auto", "always", "never":
		*c = color(text)
		return nil
	}
	return errors.New("want auto, always or never")
}

// String returns the flag's value.
func (c *color) String() string { return string(*c) }

// wanted reports whether to colour what is written to w.
func (c color) wanted(w io.Writer) bool {
	if c != "auto" {
		return c == "always"
	}
	return os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb" && isTerminal(w)
}

// isTerminal reports whether a person sees what is written to w.
func isTerminal(w io.Writer) bool {
	f, ok := clean.Raw(w).(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// terminalWidth returns how many columns w has, 0 if it is no terminal.
func terminalWidth(w io.Writer) int {
	if !isTerminal(w) {
		return 0
	}
	width, _, err := term.GetSize(int(clean.Raw(w).(*os.File).Fd()))
	if err != nil {
		return 0
	}
	return width
}

// save writes a file, once all of what is to be in it is known.
func save(name string, write func(io.Writer) error) error {
	var text bytes.Buffer
	if err := write(&text); err != nil {
		return err
	}
	return disk.Write(name, text.Bytes())
}
