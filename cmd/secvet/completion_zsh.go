package main

import (
	"flag"
	"fmt"
	"maps"
	"slices"
	"strings"
)

func sortedKeys(m map[string]string) []string { return slices.Sorted(maps.Keys(m)) }

// zshCompletion writes a script for zsh, to be sourced or to be found as _secvet in $fpath.
func zshCompletion(b *strings.Builder) {
	fmt.Fprint(b, "#compdef secvet\n# zsh completion for secvet\n_secvet() {\n\tlocal -a commands flags\n\tlocal previous=${words[CURRENT-1]}\n")
	fmt.Fprint(b, "\tif compset -P '*='; then previous=${IPREFIX%=}; fi\n\tcase $previous in\n")
	for _, name := range sortedKeys(flagWords()) {
		fmt.Fprintf(b, "\t-%s) compadd %s; return;;\n", name, flagWords()[name])
	}
	fmt.Fprint(b, "\tesac\n\tcase ${words[2]} in\n")
	for _, c := range commands() {
		fmt.Fprintf(b, "\t%s) flags=(%s)\n", c.name, described(c.flags()))
		if words := argumentWords(&c); words != "" {
			fmt.Fprintf(b, "\t\tcompadd %s; return\n", words)
		}
		fmt.Fprint(b, "\t\t;;\n")
	}
	fmt.Fprintf(b, "\t*) flags=(%s);;\n\tesac\n\tcommands=(", described(newFlags(new(config))))
	for _, c := range commands() {
		fmt.Fprintf(b, "\n\t\t'%s:%s'", c.name, plainWord(c.summary))
	}
	fmt.Fprint(b, `)
	(( CURRENT == 2 )) && _describe command commands
	if [[ ${words[CURRENT]} == -* ]]; then _describe -o flag flags; else _files; fi
}
if [ "$funcstack[1]" = "_secvet" ]; then _secvet "$@"; else compdef _secvet secvet; fi
`)
}

// described returns flags with what they are for.
func described(flags *flag.FlagSet) string {
	var b strings.Builder
	flags.VisitAll(func(f *flag.Flag) {
		if !strings.Contains(f.Name, ".") {
			fmt.Fprintf(&b, "\n\t\t'-%s:%s'", f.Name, summaryOf(f))
		}
	})
	return b.String()
}

// fishCompletion writes a script for fish.
func fishCompletion(b *strings.Builder) {
	var others []string // commands that do not analyze
	fmt.Fprint(b, "# fish completion for secvet\n")
	for _, c := range commands() {
		fmt.Fprintf(b, "complete -c secvet -n __fish_use_subcommand -a %s -d '%s'\n", c.name, plainWord(c.summary))
		if words := argumentWords(&c); words != "" {
			fmt.Fprintf(b, "complete -c secvet -f -n '__fish_seen_subcommand_from %s' -a '%s'\n", c.name, words)
		}
		if !c.analyzes {
			others = append(others, c.name)
		}
	}
	words := flagWords()
	write := func(flags *flag.FlagSet, condition string) {
		flags.VisitAll(func(f *flag.Flag) {
			if strings.Contains(f.Name, ".") {
				return
			}
			takes := ""
			if w := words[f.Name]; w != "" {
				takes = fmt.Sprintf(" -x -a '%s'", w)
			} else if isBool, ok := f.Value.(interface{ IsBoolFlag() bool }); !ok || !isBool.IsBoolFlag() {
				takes = " -r"
			}
			fmt.Fprintf(b, "complete -c secvet -n '%s' -o %s%s -d '%s'\n", condition, f.Name, takes, summaryOf(f))
		})
	}
	write(newFlags(new(config)), "not __fish_seen_subcommand_from "+strings.Join(others, " "))
	for _, c := range commands() {
		if c.declare != nil {
			flags := newFlagSet()
			c.declare(flags)
			write(flags, "__fish_seen_subcommand_from "+c.name)
		}
	}
}
