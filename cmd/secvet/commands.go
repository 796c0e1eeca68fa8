package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
)

// A command is a word that can stand first on the command line.
type command struct {
	name, args string
	summary    string
	run        func(args []string, stdout, stderr io.Writer) error
}

// commands returns all commands in the order of the help text. Those that analyze take the flags of
// "secvet [flags] [packages]" too.
func commands() []command {
	const target = "[flags] [packages]"
	quiet := func(f func([]string, io.Writer) error) func([]string, io.Writer, io.Writer) error {
		return func(args []string, stdout, _ io.Writer) error { return f(args, stdout) }
	}
	return []command{
		{"vet", target, "the same through go vet and its cache", func(args []string, stdout, stderr io.Writer) error {
			return analyze(args, (*config).vet, stdout, stderr)
		}},
		{"fix", "[-diff] [-dry-run] " + target, "apply the fixes that findings come with", fix},
		{"baseline", target, "write the findings to the file of -baseline, to hide them from then on", quiet(writeBaseline)},
		{"diff", "old.json new.json", "compare two JSON reports: status 1 if something is new", quiet(diff)},
		{"suppressions", target, "list the comments that suppress findings", quiet(listSuppressions)},
		{"surface", target, "list sources and sinks by package, and what touches credentials, cryptography and user data", quiet(showSurface)},
		{"explain", "analyzer...", "what an analyzer looks for, with wrong and right code", quiet(explain)},
		{"rules", "[-json]", "list the analyzers and the kinds of their findings", quiet(listRules)},
		{"models", "[import path...]", "list what is known of libraries", quiet(showModels)},
		{"config", target, "show the settings and where each comes from", quiet(showConfig)},
		{"completion", "bash|zsh|fish", "print a script that completes commands and flags", quiet(complete)},
		{"version", "", "show the version and what the program was built from", quiet(showVersion)},
		{"help", "[analyzer]", "this text, or what an analyzer looks for", quiet(help)},
	}
}

// usageIf answers a question for help.
func (c *command) usageIf(err error, stdout io.Writer) error {
	if !errors.Is(err, flag.ErrHelp) {
		return err
	}
	_, err = fmt.Fprintf(stdout, "usage: secvet %s %s\n\n%s\nRun 'secvet help' for the flags.\n", c.name, c.args, c.summary)
	return err
}
