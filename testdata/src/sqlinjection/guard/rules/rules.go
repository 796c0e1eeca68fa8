// Package rules validates what package guard is given.
package rules

import (
	"errors"
	"fmt"
	"log"
	"os"
	"regexp"
	"strings"
	"unicode"
)

// Columns may be chosen.
var Columns = []string{"name", "age"}

// Sorts are the columns by the name that users know.
var Sorts = map[string]string{"name": "u.name", "age": "u.age"}

// Word is an anchored pattern, and Part is not. Others are characters that are no word's.
var (
	Word   = regexp.MustCompile(`^[a-z_]+$`)
	Part   = regexp.MustCompile(`[a-z_]+`)
	Others = regexp.MustCompile(`[^a-z_]`)
)

// Identifier looks at each character.
func Identifier(s string) bool {
	if s == "" {
		return false
	}
	for i, c := range s {
		switch {
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c == '_':
		case c >= '0' && c <= '9':
			if i == 0 {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// Printable lets quotes through.
func Printable(s string) bool {
	for _, c := range s {
		if !unicode.IsPrint(c) {
			return false
		}
	}
	return true
}

// Check returns an error unless s has only letters.
func Check(s string) error {
	for i := 0; i < len(s); i++ {
		if c := s[i]; !letter(c) {
			return fmt.Errorf("bad character %q", c)
		}
	}
	return nil
}

func letter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// Dangerous reports whether s has a character that means something.
func Dangerous(s string) bool { return strings.ContainsAny(s, "'\"`;\\()") }

// Tagged reports whether s has a mark of HTML.
func Tagged(s string) bool { return strings.ContainsAny(s, "<>") }

// Request is what users ask for.
type Request struct {
	Sort, Table string
	Limit       int
}

// Validate looks at the order, but not at the table.
func (r *Request) Validate() error {
	switch r.Sort {
	case "name", "age":
	default:
		return errors.New("bad order")
	}
	if r.Table == "" {
		return errors.New("no table")
	}
	return nil
}

// Must ends the program if s is no column.
func Must(s string) {
	for _, c := range Columns {
		if c == s {
			return
		}
	}
	log.Print("bad column")
	os.Exit(1)
}
