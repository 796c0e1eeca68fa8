package main

import (
	"flag"
	"fmt"
	"io"
	"os/exec"
	"slices"
	"strings"
	"text/tabwriter"

	settings "github.com/secvet/secvet/internal/config"
	"github.com/secvet/secvet/internal/driver"
)

// A command is a word that can stand first on the command line.
type command struct {
	name, args string
	summary    string
	run        func(args []string, stdout, stderr io.Writer) error
	declare    func(*flag.FlagSet) // its own flags, nil for none
	analyzes   bool                // it takes those of "secvet [flags] [packages]" too
}

// commands returns all commands in the order of the help text.
func commands() []command {
	const target = "[flags] [packages]"
	quiet := func(f func([]string, io.Writer) error) func([]string, io.Writer, io.Writer) error {
		return func(args []string, stdout, _ io.Writer) error { return f(args, stdout) }
	}
	vet := func(args []string, stdout, stderr io.Writer) error {
		return analyze(args, (*config).vet, stdout, stderr)
	}
	return []command{
		{"vet", target, "the same through go vet and its cache", vet, nil, true},
		{"gate", "-base revision " + target, "report what is new since a revision, which is analyzed too: for CI", gate, new(gater).declare, true},
		{"fix", "[-diff] [-dry-run] " + target, "apply the fixes that findings come with", fix, new(fixer).declare, true},
		{"baseline", target, "write the findings to the file of -baseline, to hide them from then on", quiet(writeBaseline), nil, true},
		{"diff", "[flags] old.json new.json", "compare two JSON reports: status 1 if something is new", diff, new(output).declare, false},
		{"suppressions", target, "list the comments that suppress findings", quiet(listSuppressions), nil, true},
		{"surface", target, "list sources and sinks by package, and what touches credentials, cryptography and user data", quiet(showSurface), nil, true},
		{"explain", "analyzer...", "what an analyzer looks for, with wrong and right code", quiet(explain), nil, false},
		{"rules", "[-json]", "list the analyzers and the kinds of their findings", quiet(listRules), new(ruleList).declare, false},
		{"models", "[flags] [import path...]", "list what is known of libraries", quiet(showModels), nil, true},
		{"config", target, "show the settings and where each comes from", quiet(showConfig), nil, true},
		{"completion", "bash|zsh|fish", "print a script that completes commands and flags", quiet(complete), nil, false},
		{"version", "", "show the version and what the program was built from", quiet(showVersion), nil, false},
		{"help", "[analyzer]", "this text, or what an analyzer looks for", quiet(help), nil, false},
	}
}

// flags returns the flags that the command takes.
func (c *command) flags() *flag.FlagSet {
	flags := newFlagSet()
	if c.analyzes {
		flags = newFlags(new(config))
	}
	if c.declare != nil {
		c.declare(flags)
	}
	return flags
}

// asksForHelp reports whether a command is asked what it is for.
func asksForHelp(args []string) bool {
	return len(args) > 0 && slices.Contains([]string{"-h", "-help", "--help"}, args[0])
}

// help says what the command is for, with the flags of its own.
func (c *command) help(stdout io.Writer) error {
	fmt.Fprintf(stdout, "usage: %s\n\n%s\n", strings.TrimSpace("secvet "+c.name+" "+c.args), c.summary)
	if c.declare != nil {
		fmt.Fprintln(stdout)
		table := tabwriter.NewWriter(stdout, 0, 4, 2, ' ', 0)
		own := newFlagSet()
		c.declare(own)
		own.VisitAll(func(f *flag.Flag) { printFlag(table, f) })
		if err := table.Flush(); err != nil {
			return err
		}
	}
	if c.analyzes {
		fmt.Fprintf(stdout, "\nRun 'secvet help' for the flags that all commands have that analyze.\n")
	}
	return nil
}

// misspelt returns an error for a word that is almost a command's, unless it is a package of the standard library.
func misspelt(word string) error {
	var names []string
	for _, c := range commands() {
		names = append(names, c.name)
	}
	suggestion := settings.Suggest(word, names)
	if suggestion == "" || strings.Trim(word, "abcdefghijklmnopqrstuvwxyz") != "" || exec.Command("go", "list", "-find", word).Run() == nil {
		return nil
	}
	return driver.Usagef("there is no command %q%s", word, suggestion)
}
