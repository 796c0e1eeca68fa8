package main

import (
	"flag"
	"fmt"
	"io"
	"strings"

	"github.com/secvet/secvet/analyzers"
	"github.com/secvet/secvet/internal/driver"
	"github.com/secvet/secvet/internal/report"
)

// complete writes a script for a shell. It names commands, flags and what they take, and starts nothing.
func complete(args []string, w io.Writer) error {
	scripts := map[string]func(*strings.Builder){"bash": bashCompletion, "zsh": zshCompletion, "fish": fishCompletion}
	if len(args) != 1 || scripts[args[0]] == nil {
		return driver.Usagef("want one of bash, zsh and fish, as in 'secvet completion bash >/etc/bash_completion.d/secvet'")
	}
	var b strings.Builder
	scripts[args[0]](&b)
	_, err := io.WriteString(w, b.String())
	return err
}

// flagNames returns the flags of a command, with their dashes. Those of single analyzers are many and left out.
func flagNames(flags *flag.FlagSet) string {
	var names []string
	flags.VisitAll(func(f *flag.Flag) {
		if !strings.Contains(f.Name, ".") {
			names = append(names, "-"+f.Name)
		}
	})
	return strings.Join(names, " ")
}

// flagWords returns what can be the value of a flag, for flags that take one of some words.
func flagWords() map[string]string {
	words := map[string]string{"color": "auto always never", "o": strings.Join(report.Names(), " ")}
	cfg := new(config)
	newFlags(cfg)
	for _, s := range cfg.values.Settings() {
		if s.Words != nil {
			words[s.Name] = strings.Join(s.Words, " ")
		}
	}
	return words
}

// argumentWords returns what can stand behind a command that does not take packages.
func argumentWords(c *command) string {
	switch c.name {
	case "explain", "help":
		return analyzerNames()
	case "completion":
		return "bash zsh fish"
	}
	return ""
}

func analyzerNames() string {
	var names []string
	for _, a := range analyzers.All {
		names = append(names, a.Name)
	}
	return strings.Join(names, " ")
}

// summaryOf returns the first sentence of what a flag is for, without what a shell would take for its own.
func summaryOf(f *flag.Flag) string {
	_, text := flag.UnquoteUsage(f)
	text, _, _ = strings.Cut(text, "\n")
	return plainWord(text)
}

func plainWord(text string) string {
	return strings.NewReplacer("'", "", `"`, "", "`", "", "$", "", `\`, "", ":", ",").Replace(text)
}

func bashCompletion(b *strings.Builder) {
	fmt.Fprint(b, `# bash completion for secvet
_secvet() {
	local cur=${COMP_WORDS[COMP_CWORD]} prev= words= flags= i=$COMP_CWORD
	[ "$i" -gt 1 ] && prev=${COMP_WORDS[i-1]}
	# "-flag=value" is three words to bash.
	[ "$cur" = = ] && cur=
	[ "$prev" = = ] && prev=${COMP_WORDS[i-2]}
	case $prev in
`)
	for _, name := range sortedKeys(flagWords()) {
		fmt.Fprintf(b, "\t-%s) words='%s';;\n", name, flagWords()[name])
	}
	fmt.Fprint(b, "\tesac\n\t[ \"$words\" ] && { COMPREPLY=($(compgen -W \"$words\" -- \"$cur\")); return; }\n\tcase ${COMP_WORDS[1]} in\n")
	var names []string
	for _, c := range commands() {
		names = append(names, c.name)
		fmt.Fprintf(b, "\t%s) flags='%s' words='%s';;\n", c.name, flagNames(c.flags()), argumentWords(&c))
	}
	fmt.Fprintf(b, "\t*) flags='%s'; [ \"$i\" = 1 ] && words='%s';;\n\tesac\n", flagNames(newFlags(new(config))), strings.Join(names, " "))
	fmt.Fprint(b, `	case $cur in
	-*) COMPREPLY=($(compgen -W "$flags" -- "$cur"));;
	*) COMPREPLY=($(compgen -W "$words" -- "$cur"))
	   [ "$words" ] && [ "$i" != 1 ] || COMPREPLY+=($(compgen -f -- "$cur"));;
	esac
}
complete -o filenames -F _secvet secvet
`)
}
