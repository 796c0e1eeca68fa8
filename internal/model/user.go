package model

import (
	"errors"
	"fmt"
	"strings"
)

// What a user tells secvet about his own code. Such a file differs from a built-in one in two ways: it may speak of many
// packages, each in a section of its own, and it may say what names mean.
//
// A section is parsed by the same parser as a built-in file (Parse). That the lines in messages are those of the user's
// file, a section is given as many empty lines in front as there are lines before it, and one for each line that is no row.
//
// What hides findings is counted (Believed), so that a report can tell how much of its silence rests on the user's word.

// User is a model file of a user's own. It has the rows of the built-in files and two kinds of line more:
//
//	package github.com/acme/db    the rows that follow are about this package
//	name secret licenceCode       a variable, field or parameter that is called so holds a secret,
//	name public keyHandle         holds none, whatever the words in it say,
//	name redact Pseudonymize      and what a function that is called so returns may be shown
type User struct {
	Packages map[string]*File
	Secret   []string
	Public   []string
	Redact   []string
}

// NewUser returns models that say nothing.
func NewUser() *User { return &User{Packages: make(map[string]*File)} }

// Read adds a file. Errors carry filename and line; all of them are reported, joined. A package may be
// spoken of in one place only.
func (u *User) Read(filename, text string) error {
	var errs []error
	path, section := "", &strings.Builder{}
	// Ends a section: its rows are parsed, and kept if all of them are right.
	flush := func() {
		if err := u.section(filename, path, section.String()); err != nil {
			errs = append(errs, err)
		}
	}
	n, start := 0, 0
	for line := range strings.Lines(text) {
		n++
		in := input(strings.TrimRight(line, "\r\n"))
		switch word := in.word(); word {
		// A new section: the one before is complete.
		case "package":
			flush()
			path, start = in.word(), n
			section.Reset()
			section.WriteString(strings.Repeat("\n", n)) // so that rows have the lines of the file
			if path == "" || !in.atEnd() {
				errs = append(errs, fmt.Errorf("%s:%d: want one import path after package", filename, n))
			} else if u.Packages[path] != nil {
				errs = append(errs, fmt.Errorf("%s:%d: package %s has been spoken of before", filename, start, path))
				path = ""
			}
			continue
		case "name":
			if err := u.name(&in); err != nil {
				errs = append(errs, fmt.Errorf("%s:%d: %w", filename, n, err))
			}
		// A row, a comment or an empty line belongs to the section that is open.
		default:
			// One error is enough for all rows before the first package.
			if path == "" && start == 0 && word != "" && !strings.HasPrefix(word, "#") {
				errs = append(errs, fmt.Errorf("%s:%d: want \"package PATH\" before the first row", filename, n))
				start = n
			}
			section.WriteString(line)
			continue
		}
		// A line "name" is an empty one to the section that it stands in.
		section.WriteByte('\n')
	}
	flush()
	return errors.Join(errs...)
}

// section takes over the rows about one package.
func (u *User) section(filename, path, text string) error {
	if path == "" {
		return nil
	}
	file, err := Parse(filename, text)
	if err == nil {
		u.Packages[path] = file
	}
	return err
}

// name reads what follows the word "name".
func (u *User) name(in *input) error {
	var list *[]string
	switch kind := in.word(); kind {
	case "secret":
		list = &u.Secret
	case "public":
		list = &u.Public
	case "redact":
		list = &u.Redact
	default:
		return fmt.Errorf("unknown kind of name %q (want secret, public or redact)", kind)
	}
	name := in.word()
	// A name without a letter says nothing and would end every name.
	if strings.Trim(name, "_-0123456789.") == "" || !in.atEnd() {
		return errors.New("want one name, as the code writes it")
	}
	*list = append(*list, name)
	return nil
}

// Believed counts the rows and names by which something is trusted, which may hide findings.
func (u *User) Believed() int {
	n := len(u.Public) + len(u.Redact)
	for _, file := range u.Packages {
		for _, row := range file.Rows() {
			switch row.Kind {
			case Trusted, Clean, Guard, Harmless, Reset:
				n++
			}
		}
	}
	return n
}
