// Package config holds what a user can choose: the settings, each a flag of the command and a key of the
// file .secvet.yaml, with the file's strict reader and the search for it.
//
// A configuration is part of the code under analysis and trusted no further: it can change what is
// reported, and it can name files beside or below itself. It cannot name a program, a folder to write to
// or a file elsewhere.
package config

import (
	"slices"
	"strings"
)

// Kind says what a setting's value looks like.
type Kind uint8

// The kinds of setting.
const (
	Text Kind = iota // a text
	Bool             // true or false
	List             // any number of texts
)

// A Setting is one thing to choose. Its name is that of the flag and of the key.
type Setting struct {
	Name    string
	Usage   string // for -h; the back-quoted word names the value
	Kind    Kind
	Words   []string // the texts that are allowed, nil for any
	Listed  string   // what lists them, if they are many
	Default string   // as a flag would give it
}

// choices returns the words that a value may be, for a message.
func (s *Setting) choices() string {
	if s.Listed != "" {
		return "what " + s.Listed + " lists"
	}
	return strings.Join(s.Words, ", ")
}

// check refuses a text that the setting does not allow.
func (s *Setting) check(text string) error {
	if s.Kind == Bool && text != "true" && text != "false" {
		return errorf("%s is true or false, not %q", s.Name, text)
	}
	if s.Words != nil && !slices.Contains(s.Words, text) {
		return errorf("%s cannot be %q%s; it takes %s", s.Name, text, Suggest(text, s.Words), s.choices())
	}
	return nil
}

// rulesCommand lists the analyzers and their categories.
const rulesCommand = "'secvet rules'"

// levels are the steps of severity and confidence.
var levels = []string{"low", "medium", "high"}

// Settings returns all settings, given the names of the analyzers and their categories.
func Settings(names []string) []Setting {
	return []Setting{
		{Name: "severity", Usage: "show findings of at least this `level`: low, medium or high", Words: levels, Default: "low"},
		{Name: "confidence", Usage: "show findings of at least this `level`: low, medium or high", Words: levels, Default: "medium"},
		{Name: "threat", Usage: "take values from these for an attacker's: a list of `remote`, local and api; default is what each rule is for",
			Kind: List, Words: []string{"remote", "local", "api"}},
		{Name: "fail-on", Usage: "end with status 1 only for findings of at least this `severity`: low, medium, high, or none",
			Words: append(slices.Clone(levels), "none"), Default: "low"},
		{Name: "strict", Usage: "end with status 2 if a function was too much to follow exactly; -json names them", Kind: Bool, Default: "false"},
		{Name: "enable", Usage: "run only these `analyzers`, or categories as sqlinjection/built, separated by commas", Kind: List, Words: names, Listed: rulesCommand},
		{Name: "also", Usage: "run these `analyzers` and categories besides those that are on by default, or all", Kind: List,
			Words: append(slices.Clone(names), "all"), Listed: rulesCommand},
		{Name: "disable", Usage: "do not run these `analyzers` and categories", Kind: List, Words: names, Listed: rulesCommand},
		{Name: "exclude", Usage: "leave out findings in files that match these `globs`: gen, *.pb.go, internal/old/**", Kind: List},
		{Name: "tests", Usage: "analyze test files too", Kind: Bool, Default: "false"},
		{Name: "generated", Usage: "report in generated files all that is reported elsewhere, and not only what is severe and sure", Kind: Bool, Default: "false"},
		{Name: "tags", Usage: "consider these build `tags`, separated by commas", Kind: List},
		{Name: "models", Usage: "learn libraries and names from these model `files`", Kind: List},
		{Name: "baseline", Usage: "leave out the findings that this `file` lists; 'secvet baseline' writes it"},
	}
}
