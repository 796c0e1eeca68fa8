package main

import (
	"flag"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

// TestEveryFlagHasAScript holds that each command, and each flag of each, does its work in a script: where it is
// used only to see it refused does not count.
func TestEveryFlagHasAScript(t *testing.T) {
	used := make(map[string]bool) // "command", "command -flag", and "-flag" of any that analyzes
	for _, words := range scriptLines(t) {
		for _, args := range commandLines(words) {
			note(used, args)
		}
	}
	for _, c := range commands() {
		if !used[c.name] {
			t.Errorf("no script uses 'secvet %s'", c.name)
		}
		if c.declare != nil {
			own := newFlagSet()
			c.declare(own)
			own.VisitAll(func(f *flag.Flag) {
				if !used[c.name+" -"+f.Name] {
					t.Errorf("no script uses 'secvet %s -%s'", c.name, f.Name)
				}
			})
		}
	}
	newFlags(new(config)).VisitAll(func(f *flag.Flag) {
		if !used["-"+f.Name] {
			t.Errorf("no script uses -%s", f.Name)
		}
	})
}

// TestEverySettingChangesSomething holds that each setting is tried by flag and by key, in this process and through go
// vet, by the scripts' command "setting", and that this is what it changes: findings, and not the exit status.
func TestEverySettingChangesSomething(t *testing.T) {
	// The exit status is tried by the scripts settings and bounds.
	tried := map[string]bool{"-fail-on": true, "-strict": true}
	for _, words := range scriptLines(t) {
		for _, word := range words {
			if name, _, _ := strings.Cut(word, "="); words[0] == "setting" {
				tried[name] = true
			}
		}
	}
	for _, s := range allSettings() {
		if !tried["-"+s.Name] {
			t.Errorf("no script tries the setting %s", s.Name)
		}
	}
}

// scriptLines returns the words of each line of the scripts.
func scriptLines(t *testing.T) (lines [][]string) {
	names, err := filepath.Glob("testdata/script/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatal("no scripts", err)
	}
	for _, name := range names {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(archive.Comment)) {
			if words := scriptWords(line); len(words) > 0 {
				lines = append(lines, words)
			}
		}
	}
	return lines
}

// note remembers the command and the flags of a command line.
func note(used map[string]bool, args []string) {
	name, analyzes := "", true
	for _, c := range commands() {
		if len(args) > 0 && c.name == args[0] {
			name, analyzes = c.name, c.analyzes
		}
	}
	used[name] = true
	for _, arg := range args {
		if flagName, _, _ := strings.Cut(arg, "="); strings.HasPrefix(flagName, "-") {
			used[name+" "+flagName] = true
			used[flagName] = used[flagName] || analyzes
		}
	}
}

// commandLines returns the arguments of secvet in a line of a script that runs it, with success or with findings.
func commandLines(words []string) (list [][]string) {
	for len(words) > 0 && strings.HasPrefix(words[0], "[") {
		words = words[1:] // conditions
	}
	switch {
	case len(words) == 0:
		return nil
	case words[0] == "setting":
		return [][]string{words[1:]}
	case words[0] == "status" && (words[1] == "0" || words[1] == "1"):
		words = words[2:]
	case words[0] == "exec":
		words = words[1:]
	default:
		return nil
	}
	if len(words) == 3 && strings.HasSuffix(words[0], "sh") && words[1] == "-c" {
		words = strings.Fields(strings.NewReplacer(";", " ; ", "|", " | ", ">", " > ", ")", " ) ").Replace(words[2]))
	}
	for i, word := range words {
		if word != "secvet" || i > 0 && !slices.Contains([]string{";", "|", "&&", "&"}, words[i-1]) {
			continue
		}
		args := words[i+1:]
		if end := slices.IndexFunc(args, func(w string) bool { return strings.ContainsAny(w, ";|>)&") }); end >= 0 {
			args = args[:end]
		}
		list = append(list, args)
	}
	return list
}

// scriptWords splits a line as testscript does: at spaces, but for what stands between single quotes.
func scriptWords(line string) (words []string) {
	word, quoted, begun := "", false, false
	for _, r := range line + " " {
		switch {
		case r == '\'':
			quoted, begun = !quoted, true
		case quoted || !strings.ContainsRune(" \t\r\n#", r):
			word, begun = word+string(r), true
		default:
			if begun {
				words = append(words, word)
			}
			if r == '#' {
				return words
			}
			word, begun = "", false
		}
	}
	return words
}
