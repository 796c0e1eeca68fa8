package main

import (
	"flag"
	"fmt"
	"io"
	"strings"

	"github.com/secvet/secvet/analyzers"
	"github.com/secvet/secvet/internal/driver"
)

// complete writes a script for a shell. It names commands, flags and analyzers and starts nothing.
func complete(args []string, w io.Writer) error {
	scripts := map[string]string{"bash": bashScript, "zsh": zshScript, "fish": fishScript}
	if len(args) != 1 || scripts[args[0]] == "" {
		return driver.Usagef("want one of bash, zsh and fish, as in 'secvet completion bash >/etc/bash_completion.d/secvet'")
	}
	var words, flags, names []string
	for _, c := range commands() {
		words = append(words, c.name)
	}
	newFlags(new(config)).VisitAll(func(f *flag.Flag) {
		if !strings.Contains(f.Name, ".") {
			flags = append(flags, "-"+f.Name)
		}
	})
	for _, a := range analyzers.All {
		names = append(names, a.Name)
	}
	_, err := fmt.Fprintf(w, scripts[args[0]], strings.Join(words, " "), strings.Join(flags, " "), strings.Join(names, " "))
	return err
}

const bashScript = `# bash completion for secvet
_secvet() {
	local cur=${COMP_WORDS[COMP_CWORD]}
	case ${COMP_WORDS[1]} in
	explain|help) COMPREPLY=($(compgen -W "%[3]s" -- "$cur")); return;;
	completion) COMPREPLY=($(compgen -W "bash zsh fish" -- "$cur")); return;;
	esac
	case $cur in
	-*) COMPREPLY=($(compgen -W "%[2]s" -- "$cur"));;
	*) COMPREPLY=($(compgen -f -- "$cur"))
	   [ "$COMP_CWORD" = 1 ] && COMPREPLY+=($(compgen -W "%[1]s" -- "$cur"));;
	esac
}
complete -o filenames -F _secvet secvet
`

const zshScript = `#compdef secvet
# zsh completion for secvet
_secvet() {
	case ${words[2]} in
	explain|help) compadd %[3]s; return;;
	completion) compadd bash zsh fish; return;;
	esac
	(( CURRENT == 2 )) && compadd %[1]s
	if [[ ${words[CURRENT]} == -* ]]; then compadd -- %[2]s; else _files; fi
}
if [ "$funcstack[1]" = "_secvet" ]; then _secvet "$@"; else compdef _secvet secvet; fi
`

const fishScript = `# fish completion for secvet
complete -c secvet -n __fish_use_subcommand -a "%[1]s"
complete -c secvet -f -n "__fish_seen_subcommand_from explain help" -a "%[3]s"
complete -c secvet -f -n "__fish_seen_subcommand_from completion" -a "bash zsh fish"
for flag in %[2]s
	complete -c secvet -o (string sub -s 2 -- $flag)
end
`
