// Package check validates what other packages are given.
package check

import (
	"errors"
	"regexp"
	"strings"
)

var ident = regexp.MustCompile(`^[A-Za-z_][A-Za-z0-9_]*$`)

// ErrName tells that a name is none.
var ErrName = errors.New("bad name")

// Name returns an error unless s is an identifier.
func Name(s string) error {
	if !ident.MatchString(s) {
		return ErrName
	}
	return nil
}

// IsName reports whether s is an identifier.
func IsName(s string) bool { return ident.MatchString(s) }

// NotEmpty reports whether s has content, which says nothing of what it is.
func NotEmpty(s string) bool { return strings.TrimSpace(s) != "" }

// Order returns the direction that a text names.
func Order(s string) (string, bool) {
	switch strings.ToLower(s) {
	case "asc", "up":
		return "ASC", true
	case "desc", "down":
		return "DESC", true
	}
	return "", false
}

// Column and Loose are set when the program starts, Changing also later.
var Column, Loose, Changing *regexp.Regexp

func init() {
	Column, _ = regexp.Compile(`^[a-z_]+$`)
	Loose, _ = regexp.Compile(`[a-z_]+`)
	Changing = regexp.MustCompile(`^[a-z_]+$`)
}

// Accept makes Changing accept more.
func Accept() { Changing = regexp.MustCompile(`.`) }

// IsColumn reports whether s is a column's name.
func IsColumn(s string) bool { return Column.MatchString(s) }
